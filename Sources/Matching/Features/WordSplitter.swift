/// Splits the values of a column into numbered words.
enum WordSplitter {
  /// Words per value at most.
  private static let limit = 24

  /// Fills in the words of a column; what stands behind a legal form mark is no word.
  static func split(_ column: inout FeatureColumn) {
    var pool = TextPool(capacity: 256)
    var rows: [UInt32] = [0]
    let text = column.bytes
    let bytes = text.span
    for value in 1..<max(1, column.valueCount) {
      var range = column.range(UInt32(value))
      for index in range where bytes[index] == CompanyWords.mark {
        range = range.lowerBound..<index
        break
      }
      column.facts[value].wordStart = UInt32(column.words.count)
      var start = range.lowerBound
      var count = 0
      while start < range.upperBound, count < limit {
        var end = start
        while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
        if end > start {
          let word = pool.intern(bytes.extracting(start..<end))
          if Int(word) == rows.count { rows.append(0) }
          rows[Int(word)] += column.rows[value]
          column.words.append(word)
          count += 1
        }
        start = end + 1
      }
      column.facts[value].wordCount = UInt8(count)
    }
    column.wordRows = rows
    column.wordBytes = pool.bytes
    let words = column.wordBytes
    column.wordFacts = (0..<pool.count).map { word in
      let range = pool.range(UInt32(word))
      return WordFacts(
        hash: pool.hashes[word], letters: LetterMask.of(words.span.extracting(range)),
        start: UInt32(range.lowerBound), length: UInt16(range.count),
        isNumber: range.contains { Ascii.isDigit(words[$0]) } && !isOrdinal(words, range))
    }
  }

  /// `49th` is the name of a street, not its number.
  private static func isOrdinal(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if range.count < 3 { return false }
    let last = range.upperBound - 1
    return Ascii.isDigit(text[last - 2]) && Ascii.isLetter(text[last - 1])
      && Ascii.isLetter(text[last])
  }
}
