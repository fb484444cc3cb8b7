/// Fields that lie side by side in a text are written in one piece where nothing in them needs
/// quotes.
extension CSVWriter {
  /// Adds fields of `bytes` to the row; `bounds` has the start and end of each, one after the other.
  package mutating func fields(of bytes: [UInt8], at bounds: Span<UInt32>) {
    let text = bytes.span
    let count = bounds.count / 2
    var first = 0
    while first < count {
      let start = Int(bounds[2 &* first])
      var end = Int(bounds[2 &* first &+ 1])
      var next = first &+ 1
      if formulaGuard == .none, !CSVWriter.hasEdge(text, start, end) {
        while next < count, end < text.count, text[end] == 0x2C,
          Int(bounds[2 &* next]) == end &+ 1,
          !CSVWriter.hasEdge(text, end &+ 1, Int(bounds[2 &* next &+ 1]))
        {
          end = Int(bounds[2 &* next &+ 1])
          next &+= 1
        }
        if CSVWriter.isPlain(text.extracting(start..<end), commas: next - first - 1) {
          startField()
          buffer.append(contentsOf: bytes[start..<end])
          first = next
          continue
        }
      }
      for index in first..<next {
        field(bytes[Int(bounds[2 &* index])..<Int(bounds[2 &* index &+ 1])])
      }
      first = next
    }
  }

  /// Whether a field begins or ends with a space.
  @inline(__always)
  private static func hasEdge(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start < end && (text[start] == 0x20 || text[end &- 1] == 0x20)
  }

  /// Whether a text has no quotes and line ends, and just so many commas.
  private static func isPlain(_ text: Span<UInt8>, commas: Int) -> Bool {
    var found = 0
    var at = 0
    while at < text.count {
      // Counted by bytes, many at once; a longer run could not be counted in one.
      let end = min(text.count, at &+ 240)
      var special: UInt8 = 0
      var here: UInt8 = 0
      for index in at..<end {
        let byte = text[index]
        special |= (byte == 0x22 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
        here &+= byte == 0x2C ? 1 : 0
      }
      if special != 0 { return false }
      found &+= Int(here)
      at = end
    }
    return found == commas
  }
}
