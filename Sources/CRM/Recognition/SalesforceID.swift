/// Record ids of Salesforce: 15 case-sensitive characters, or 18 with a checksum that survives
/// case-blind tools.
package enum SalesforceID {
  /// Whether a text is an id of 15 or 18 letters and digits, of an object with that key prefix.
  package static func looksRight(_ text: String, prefix: String? = nil) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 15 || bytes.count == 18 else { return false }
    guard bytes.allSatisfy({ isAlphanumeric($0) }), bytes.contains(where: { isDigit($0) }) else {
      return false
    }
    if let prefix { return text.hasPrefix(prefix) }
    return true
  }

  /// The first three characters that nearly all ids share, which name their object; nil where they
  /// are not ids of one object.
  static func prefix(of ids: some Collection<String>) -> String? {
    guard let first = ids.first(where: { looksRight($0) })?.prefix(3) else { return nil }
    let sharing = ids.count { looksRight($0, prefix: String(first)) }
    return sharing * 10 >= ids.count * 9 ? String(first) : nil
  }

  /// What the records of an object are, by the prefix of its ids; nil for objects of no entity.
  static func entity(of prefix: String) -> Entity? { entities[prefix] }

  private static let entities: [String: Entity] = [
    "001": .account, "003": .contact, "005": .user, "006": .deal, "008": .stageChange,
    "00K": .contactRole, "00Q": .lead, "00T": .activity, "00U": .activity, "017": .stageChange,
    "01t": .product, "701": .campaign,
  ]

  /// Appends the three characters by which 15 become 18.
  ///
  /// Each stands for five characters: bit i is set where the i-th of them is a capital.
  @inline(__always)
  static func appendSuffix(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
    var chunk = 0
    while chunk < 3 {
      var bits = 0
      var index = 0
      while index < 5 {
        let byte = bytes[chunk &* 5 &+ index]
        if byte &- 0x41 < 26 { bits |= 1 << index }
        index &+= 1
      }
      out.append(bits < 26 ? UInt8(0x41 + bits) : UInt8(0x30 + bits - 26))
      chunk &+= 1
    }
  }

  /// Whether the bytes are a null reference: `000000000000000AAA`, or zeros alone.
  @inline(__always)
  static func isNull(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == 18 || bytes.count == 15 else { return false }
    var index = 0
    while index < 15 {
      if bytes[index] != 0x30 { return false }
      index &+= 1
    }
    return true
  }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
