/// Names in quotation marks: `ООО «Ромашка»`.
extension NameWords {
  /// The range inside quotation marks that enclose all of it.
  static func unquoted(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    for (open, close) in quotes where range.count > open.count + close.count {
      let inner = range.lowerBound + open.count..<range.upperBound - close.count
      var isMatch = true
      for (offset, byte) in open.enumerated() where text[range.lowerBound + offset] != byte {
        isMatch = false
      }
      for (offset, byte) in close.enumerated() where text[inner.upperBound + offset] != byte {
        isMatch = false
      }
      if isMatch { return inner }
    }
    return nil
  }

  private static let quotes: [(open: [UInt8], close: [UInt8])] = [
    ("\"", "\""), ("«", "»"), ("“", "”"), ("„", "“"), ("„", "”"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
