/// A telephone number: the market it belongs to and its national digits without the trunk prefix.
struct Phone: Hashable, Sendable {
  let market: Market
  /// National significant number.
  let digits: String
  /// Length of the area code at the front of `digits`; 0 for a mobile.
  let area: Int

  /// How a person may write it.
  enum Notation: Int, CaseIterable, Sendable {
    case spaced, e164, national, bracketed, doubleZero, dotted, bareCode, optionalTrunk
  }

  /// The number in one notation; every one of them leads back to the same E.164 number.
  func written(_ notation: Notation) -> String {
    let code = market.dialling
    let trunk = market.trunk
    let head = String(digits.prefix(area == 0 ? 3 : area))
    let rest = String(digits.dropFirst(head.count))
    switch notation {
    case .spaced: return "+\(code) \(head) \(Self.grouped(rest, by: " "))"
    case .e164: return "+\(code)\(digits)"
    case .national: return "\(trunk)\(head)-\(Self.grouped(rest, by: "-"))"
    case .bracketed: return "(\(trunk)\(head)) \(rest)"
    case .doubleZero:
      // In America nobody dials 00: abroad begins with 011, and 1 is the code of the country itself.
      return (trunk.isEmpty ? "" : "00") + "\(code) \(head) \(rest)"
    case .dotted: return "+\(code).\(head).\(Self.grouped(rest, by: "."))"
    case .bareCode: return "\(code)-\(head)-\(rest)"
    case .optionalTrunk:
      return trunk.isEmpty ? "+\(code) (\(head)) \(rest)" : "+\(code) (\(trunk))\(head) \(rest)"
    }
  }

  private static func grouped(_ digits: String, by separator: String) -> String {
    guard digits.count > 5 else { return digits }
    return String(digits.prefix(4)) + separator + String(digits.dropFirst(4))
  }
}
