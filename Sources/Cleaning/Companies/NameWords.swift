/// The words of an organisation's name with their places, from whose ends forms are taken.
struct NameWords {
  /// The folded letters of all words, without gaps.
  private var folded: [UInt8] = []
  /// Where each word starts in `folded` and which part of the text it stands for.
  private var starts: [Int] = []
  private var sources: [Range<Int>] = []
  private var first = 0
  private var last: Int
  private let whole: Range<Int>

  /// Finds the words of a part of a text; `&` is the word `and`.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    whole = range
    var index = range.lowerBound
    var wordStart = -1
    while index < range.upperBound {
      let byte = text[index]
      let isWordByte = byte.isLetter || byte.isDigit || byte >= 0x80
      if isWordByte {
        if wordStart < 0 {
          wordStart = index
          starts.append(folded.count)
        }
        if byte < 0x80 {
          folded.append(byte.lowered)
          index += 1
        } else {
          let (code, width) = decodeScalar(text, index)
          if let letters = LatinLetters.ascii(code, umlauts: .base), letters != 0 {
            folded.append(UInt8(letters & 0xFF))
            if letters > 0xFF { folded.append(UInt8(letters >> 8)) }
          } else {
            for offset in 0..<width { folded.append(text[index + offset]) }
          }
          index += width
        }
      } else {
        if wordStart >= 0 { sources.append(wordStart..<index) }
        wordStart = -1
        if byte == 0x26 {
          starts.append(folded.count)
          sources.append(index..<index + 1)
          folded.append(contentsOf: "and".utf8)
        }
        index += 1
      }
    }
    if wordStart >= 0 { sources.append(wordStart..<range.upperBound) }
    last = sources.count
    starts.append(folded.count)
  }

  /// Takes the longest form off the end, if one stands there and something remains before it.
  mutating func takeClosing(_ text: Span<UInt8>) -> LegalForm? {
    var count = min(8, last - first - 1)
    while count > 0 {
      let start = last - count
      if let entry = LegalFormTable.closings.value(
        folded.span, starts[start]..<starts[last]), isMeant(entry, text, start..<last)
      {
        last = start
        return entry.form
      }
      count -= 1
    }
    return nil
  }

  /// Takes the longest form off the start, if one stands there and something remains behind it.
  mutating func takeOpening(_ text: Span<UInt8>) -> LegalForm? {
    var count = min(6, last - first - 1)
    while count > 0 {
      if let entry = LegalFormTable.openings.value(
        folded.span, starts[first]..<starts[first + count]),
        isMeant(entry, text, first..<first + count)
      {
        first += count
        return entry.form
      }
      count -= 1
    }
    return nil
  }

  /// Whether a spelling that is also a word is written as a form: points, slashes or capitals.
  private func isMeant(
    _ entry: LegalFormTable.Entry, _ text: Span<UInt8>, _ words: Range<Int>
  ) -> Bool {
    if !entry.isWord { return true }
    if words.count > 1 { return true }
    let source = sources[words.lowerBound]
    for index in source.lowerBound + 1..<source.upperBound where text[index].isUpper { return true }
    return false
  }

  /// The part of the text between the forms, without the marks that joined them.
  func base(_ text: Span<UInt8>) -> Range<Int> {
    var low = first == 0 ? whole.lowerBound : sources[first - 1].upperBound
    var high = last == sources.count ? whole.upperBound : sources[last].lowerBound
    if first > 0 {
      while low < high, isJoint(text[low]) || text[low] == 0x2E || text[low] == 0x29 { low += 1 }
    }
    if last < sources.count {
      while high > low, isJoint(text[high - 1]) || text[high - 1] == 0x28 { high -= 1 }
    }
    while high - low > 2, text[low] == 0x22, text[high - 1] == 0x22 {
      low += 1
      high -= 1
    }
    return low..<high
  }

  /// The folded bytes of the base's words, one range a word.
  var baseWords: [Range<Int>] { (first..<last).map { starts[$0]..<starts[$0 + 1] } }

  /// The folded letters that `baseWords` point into.
  var letters: [UInt8] { folded }

  private func isJoint(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == 0x2C || byte == 0x3B || byte == 0x2D || byte == 0x26 || byte == 0x2F
  }
}
