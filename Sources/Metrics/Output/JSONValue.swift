/// A JSON value whose objects keep the order they were given in, so that output is the same bytes
/// every time.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number as decimal text, written as it is.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// An object from pairs in order.
  package static func members(_ pairs: [(String, JSONValue)]) -> JSONValue {
    .object(pairs.map { JSONMember(key: $0.0, value: $0.1) })
  }

  /// A string, or null.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The value of a key; nil for other kinds and unknown keys.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// JSON text with two spaces of indentation; arrays and objects of scalars on one line.
  package var text: String {
    var out: [UInt8] = []
    write(to: &out, indent: 0)
    out.append(0x0A)
    return String(decoding: out, as: UTF8.self)
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .integer, .number, .string: true
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private func write(to out: inout [UInt8], indent: Int) {
    switch self {
    case .null: out += Array("null".utf8)
    case .bool(let value): out += Array((value ? "true" : "false").utf8)
    case .integer(let value): out += Array(String(value).utf8)
    case .number(let text): out += Array(text.utf8)
    case .string(let text): JSONValue.writeQuoted(text, to: &out)
    case .array(let items):
      write(items, open: 0x5B, close: 0x5D, inline: items.allSatisfy(\.isScalar), indent, &out) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      let inline = members.allSatisfy(\.value.isScalar) && members.count <= 4
      write(members, open: 0x7B, close: 0x7D, inline: inline, indent, &out) { member, out in
        JSONValue.writeQuoted(member.key, to: &out)
        out += [0x3A, 0x20]
        member.value.write(to: &out, indent: indent + 1)
      }
    }
  }

  private func write<Item>(
    _ items: [Item], open: UInt8, close: UInt8, inline: Bool, _ indent: Int, _ out: inout [UInt8],
    each: (Item, inout [UInt8]) -> Void
  ) {
    out.append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(0x2C) }
      if inline {
        if index > 0 { out.append(0x20) }
      } else {
        JSONValue.newLine(indent + 1, &out)
      }
      each(item, &out)
    }
    if !inline, !items.isEmpty { JSONValue.newLine(indent, &out) }
    out.append(close)
  }

  private static func newLine(_ indent: Int, _ out: inout [UInt8]) {
    out.append(0x0A)
    out += [UInt8](repeating: 0x20, count: indent * 2)
  }

  private static func writeQuoted(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: out += [0x5C, 0x22]
      case 0x5C: out += [0x5C, 0x5C]
      case 0x0A: out += [0x5C, 0x6E]
      case 0x0D: out += [0x5C, 0x72]
      case 0x09: out += [0x5C, 0x74]
      case 0..<0x20:
        let hex = Array("0123456789abcdef".utf8)
        out += [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(0x22)
  }
}

/// One key of an object with its value.
package struct JSONMember: Sendable, Equatable {
  package let key: String
  package let value: JSONValue

  package init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }
}
