import Foundation

/// A JSON value as a test wants to ask it: `json["totals"]["deals"]`, exact decimals.
///
/// Reads without the code under test; a missing key or a wrong kind is `.null`, never a crash.
enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// Reads a file.
  init(file path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self = try JSONDecoder().decode(JSON.self, from: data)
  }

  subscript(_ key: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  subscript(_ index: Int) -> JSON { items.indices.contains(index) ? items[index] : .null }

  /// The elements of an array; none for anything else.
  var items: [JSON] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  /// The members of an object by name; none for anything else.
  var members: [(key: String, value: JSON)] {
    guard case .object(let members) = self else { return [] }
    return members.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: NSDecimalNumber(decimal: number).doubleValue)
  }

  /// A number, or the number in a text; money comes as text.
  var decimal: Decimal? {
    switch self {
    case .number(let number): number
    case .string(let text): Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    case .null, .bool, .array, .object: nil
    }
  }

  var isNull: Bool { self == .null }
}

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

extension JSON: CustomStringConvertible {
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let number): "\(number)"
    case .string(let text): text
    case .array(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .object: "{\(members.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
  }
}
