/// Turns places in decoded text into lines and offsets of the original file, moving forward only.
struct LineCounter {
  private(set) var line = 1
  /// Offset in the original, decompressed file.
  private(set) var originalOffset: Int
  private let lineEnd: CSVDialect.LineEnd
  private let unit: Unit
  private var patches: [TextDecoder.Patch] = []
  private var nextPatch = 0
  private var decodedOffset = 0

  private enum Unit { case same, oneByte, utf16 }

  /// `start` is the length of the byte order mark.
  init(start: Int, lineEnd: CSVDialect.LineEnd, encoding: TextEncoding) {
    originalOffset = start
    self.lineEnd = lineEnd
    switch encoding {
    case .utf8: unit = .same
    case .utf16LittleEndian, .utf16BigEndian: unit = .utf16
    case .windows1252, .windows1250, .latin1, .latin9, .macRoman: unit = .oneByte
    }
  }

  /// Learns of bytes that were decoded to more bytes than they were.
  mutating func note(_ patches: [TextDecoder.Patch]) { self.patches = patches }

  /// Moves over the decoded bytes from `start` to `end`.
  mutating func advance(_ text: [UInt8], from start: Int, to end: Int) {
    guard end > start else { return }
    let bytes = text.span
    line += lineEnds(bytes, from: start, to: end)
    originalOffset += originalLength(bytes, from: start, to: end)
    decodedOffset += end - start
  }

  /// Moves over a record known to be one line, where places are the same in the original.
  mutating func advanceOneLine(length: Int) -> Bool {
    guard unit == .same && patches.isEmpty else { return false }
    line += 1
    originalOffset += length
    decodedOffset += length
    return true
  }

  /// Moves over text whose line ends were counted elsewhere.
  mutating func advance(_ text: Span<UInt8>, from start: Int, to end: Int, lineEnds: Int) {
    line += lineEnds
    guard end > start else { return }
    originalOffset += originalLength(text, from: start, to: end)
    decodedOffset += end - start
  }

  mutating func advance(_ text: [UInt8], from start: Int, to end: Int, lineEnds: Int) {
    advance(text.span, from: start, to: end, lineEnds: lineEnds)
  }

  private func lineEnds(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    switch lineEnd {
    case .lf, .crlf:
      count = LineCounter.occurrences(of: 0x0A, in: bytes, from: start, to: end)
    case .cr:
      count = LineCounter.occurrences(of: 0x0D, in: bytes, from: start, to: end)
    case .mixed:
      var previous: UInt8 = start > 0 ? bytes[start - 1] : 0
      for index in start..<end {
        let byte = bytes[index]
        if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
        previous = byte
      }
    }
    return count
  }

  /// Counts in blocks of up to 255, so that one byte a lane is enough to count in.
  private static func occurrences(
    of wanted: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var total = 0
    var at = start
    while at < end {
      let block = bytes.extracting(at..<min(end, at + 255))
      var count: UInt8 = 0
      for index in block.indices { count &+= block[index] == wanted ? 1 : 0 }
      total += Int(count)
      at += 255
    }
    return total
  }

  /// Counts the bytes that go on with a character, in blocks as above.
  private static func continuations(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var total = 0
    var at = start
    while at < end {
      let block = bytes.extracting(at..<min(end, at + 255))
      var count: UInt8 = 0
      for index in block.indices { count &+= block[index] & 0xC0 == 0x80 ? 1 : 0 }
      total += Int(count)
      at += 255
    }
    return total
  }

  private mutating func originalLength(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    switch unit {
    case .same:
      var length = end - start
      while nextPatch < patches.count, patches[nextPatch].offset < decodedOffset + end - start {
        length -= patches[nextPatch].length - 1
        nextPatch += 1
      }
      return length
    case .oneByte:
      return end - start - LineCounter.continuations(bytes, from: start, to: end)
    case .utf16:
      var length = 0
      for index in start..<end {
        let byte = bytes[index]
        length &+= byte & 0xC0 == 0x80 ? 0 : (byte >= 0xF0 ? 4 : 2)
      }
      return length
    }
  }
}
