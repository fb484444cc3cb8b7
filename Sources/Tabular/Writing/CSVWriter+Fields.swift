/// The fields of a whole record, copied eight bytes at a time as long as nothing in them needs
/// quotes.
extension CSVWriter {
  /// Adds fields of `bytes` to the row; `bounds` has the start and end of each, one after the other.
  package mutating func fields(of bytes: [UInt8], at bounds: Span<UInt32>) {
    let text = bytes.span
    let count = bounds.count / 2
    var size = 0
    for index in 0..<count {
      size &+= Int(bounds[2 &* index &+ 1]) &- Int(bounds[2 &* index]) &+ 1
    }
    // A word may be written behind the last field.
    if plain.count < size + 8 { plain = [UInt8](repeating: 0, count: 2 * size + 256) }
    var used = 0
    for index in 0..<count {
      let range = Int(bounds[2 &* index])..<Int(bounds[2 &* index &+ 1])
      if isRowStart {
        isRowStart = false
        rowStart = buffer.count
      } else {
        plain[used] = 0x2C
        used &+= 1
      }
      if formulaGuard == .none, CSVWriter.copy(text, range, into: &plain, at: used) {
        used &+= range.count
        continue
      }
      buffer.append(contentsOf: plain[0..<used])
      used = 0
      content(bytes[range])
    }
    buffer.append(contentsOf: plain[0..<used])
  }

  /// Copies a field to a place with room for a word more; false where it needs quotes.
  @inline(__always)
  private static func copy(
    _ text: Span<UInt8>, _ range: Range<Int>, into plain: inout [UInt8], at place: Int
  ) -> Bool {
    if range.isEmpty { return true }
    if text[range.lowerBound] == 0x20 || text[range.upperBound &- 1] == 0x20 { return false }
    var out = plain.mutableSpan
    // Bytes have no invalid values, and where they are stored is checked.
    var bytes = unsafe out.mutableBytes
    var at = range.lowerBound
    var to = place
    while at < range.upperBound, at &+ 8 <= text.count {
      var word = ByteWord(text, at: at)
      if range.upperBound &- at < 8 { word.keepFirst(range.upperBound &- at) }
      if word.places(of: quotes) | word.places(of: commas) | word.lineEnds != 0 { return false }
      bytes.storeBytes(of: word.bytes.littleEndian, toByteOffset: to, as: UInt64.self)
      at &+= 8
      to &+= 8
    }
    while at < range.upperBound {
      let byte = text[at]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return false }
      bytes.storeBytes(of: byte, toByteOffset: to, as: UInt8.self)
      at &+= 1
      to &+= 1
    }
    return true
  }

  private static var quotes: UInt64 { ByteWord.all(0x22) }
  private static var commas: UInt64 { ByteWord.all(0x2C) }
}
