/// Whole numbers and texts one behind the other, small numbers in few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// What has been appended since this was last asked.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Appends a number: seven bits a byte, the sign in the lowest bit.
  mutating func number(_ value: Int) {
    var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a text behind its length.
  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  /// Appends texts behind their number.
  mutating func texts(_ texts: [String]) {
    number(texts.count)
    for one in texts { text(one) }
  }

  /// Appends bytes behind their number.
  mutating func block(_ block: [UInt8]) {
    number(block.count)
    bytes += block
  }
}

/// Reads what a `ByteWriter` wrote, in the same order.
struct ByteReader {
  /// The bytes are not what was to be read.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all has been read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next number.
  mutating func number() throws(Damaged) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value >> 1 ^ (0 &- (value & 1))) }
      shift += 7
    }
    throw Damaged()
  }

  /// The next number, as a count of things that are still to come.
  mutating func count() throws(Damaged) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - place else { throw Damaged() }
    return count
  }

  /// The next bytes with a number before them.
  mutating func block() throws(Damaged) -> ArraySlice<UInt8> {
    let count = try count()
    defer { place += count }
    return bytes[place..<place + count]
  }

  /// The next text.
  mutating func text() throws(Damaged) -> String { String(decoding: try block(), as: UTF8.self) }

  /// The next texts.
  mutating func texts() throws(Damaged) -> [String] {
    var result: [String] = []
    for _ in 0..<(try count()) { result.append(try text()) }
    return result
  }
}
