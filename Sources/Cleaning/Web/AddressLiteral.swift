/// IP addresses in brackets in place of a mail domain: `[192.0.2.1]`, `[IPv6:2001:db8::1]`.
enum AddressLiteral {
  /// Whether `range` holds such an address, brackets included.
  static func isValid(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 2, text[range.upperBound - 1] == 0x5D else { return false }
    var bytes: [UInt8] = []
    append(text, range.lowerBound + 1..<range.upperBound - 1, to: &bytes)
    let inner = String(decoding: bytes, as: UTF8.self)
    guard inner.lowercased().hasPrefix("ipv6:") else { return isIPv4(Substring(inner)) }
    return isIPv6(inner.dropFirst(5))
  }

  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.count <= 3 && part.utf8.allSatisfy(\.isDigit) && (Int(part).map { $0 <= 255 } ?? false)
      }
  }

  private static func isIPv6(_ text: Substring) -> Bool {
    var groups = text.split(separator: ":", omittingEmptySubsequences: false)
    var places = 8
    if let last = groups.last, last.contains(".") {
      guard isIPv4(last) else { return false }
      groups[groups.count - 1] = "0"
      places = 7
    }
    guard groups.count >= 3, groups.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isHexDigit) })
    else { return false }
    let gaps = groups.indices.dropFirst().dropLast().filter { groups[$0].isEmpty }
    switch gaps.count {
    case 0: return groups.count == places && !groups.contains("")
    case 1:
      let edges = [groups.first, groups.last].filter { $0?.isEmpty == true }.count
      let filled = groups.filter { !$0.isEmpty }.count
      let opens = groups.first?.isEmpty != true || gaps.first == 1
      let closes = groups.last?.isEmpty != true || gaps.first == groups.count - 2
      return opens && closes && edges <= 2 && filled <= places - 2
    case 2:
      return groups.count == 3 || (groups.count == 4 && groups.allSatisfy(\.isEmpty))
    default: return false
    }
  }
}
