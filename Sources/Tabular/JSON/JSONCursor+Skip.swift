extension JSONCursor {
  /// Moves over one value of any kind.
  mutating func skipValue(_ text: Span<UInt8>, depth: Int, extra: inout [UInt8]) throws(JSONStop) {
    guard depth <= maximumDepth else { throw .fault(.tooDeep, at: at) }
    switch try peek(text) {
    case 0x22: _ = try string(text, extra: &extra)
    case 0x7B:
      at += 1
      if try peek(text) == 0x7D {
        at += 1
        return
      }
      while true {
        _ = try key(text, extra: &extra)
        try skipValue(text, depth: depth + 1, extra: &extra)
        if try endsAfterElement(text, close: 0x7D) { return }
      }
    case 0x5B:
      at += 1
      if try peek(text) == 0x5D {
        at += 1
        return
      }
      while true {
        try skipValue(text, depth: depth + 1, extra: &extra)
        if try endsAfterElement(text, close: 0x5D) { return }
      }
    default: _ = try scalar(text)
    }
  }
}
