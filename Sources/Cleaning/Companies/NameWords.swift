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
            appendScalar(NameWords.small(code), to: &folded)
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

  /// Greek and Cyrillic capitals as small letters; other letters as they are.
  private static func small(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x391...0x3A9, 0x410...0x42F: code + 0x20
    case 0x400...0x40F: code + 0x50
    default: code
    }
  }

  /// Takes the longest form off the end, if one stands there and something remains before it.
  mutating func takeClosing(_ text: Span<UInt8>) -> LegalForm? {
    var count = min(8, last - first - 1)
    while count > 0 {
      let start = last - count
      if let entry = LegalFormTable.closings.value(
        folded.span, starts[start]..<starts[last]), isMeant(entry, text, start..<last),
        !isInsideAbbreviation(text, start)
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
        isMeant(entry, text, first..<first + count), !isFollowedByOf(text, first + count)
      {
        first += count
        return entry.form
      }
      count -= 1
    }
    return nil
  }

  /// Takes a form that opens names off the end, behind a comma: `Sejahtera, Koperasi`.
  mutating func takePutBehind(_ text: Span<UInt8>) -> LegalForm? {
    var count = min(6, last - first - 1)
    while count > 0 {
      let start = last - count
      if isBehindComma(text, start),
        let entry = LegalFormTable.openings.value(
          folded.span, starts[start]..<starts[last]), isMeant(entry, text, start..<last)
      {
        last = start
        return entry.form
      }
      count -= 1
    }
    return nil
  }

  /// `Joint Stock Company of ...` is a name, not a form before one.
  private func isFollowedByOf(_ text: Span<UInt8>, _ word: Int) -> Bool {
    guard word < last, sources[word].count == 2 else { return false }
    return text[sources[word].lowerBound].lowered == 0x6F
      && text[sources[word].lowerBound + 1].lowered == 0x66
  }

  /// Whether what remains is a form itself, as in `Ltd. & Co.`, so that nothing is a name.
  var isOnlyForm: Bool {
    NameWords.plainForms.value(folded.span, starts[first]..<starts[last]) == true
  }

  /// Forms that nobody has for a name; `SE` and `QSC` are names too.
  private static let plainForms = WordTable<Bool>(
    [
      "inc", "ltd", "limited", "co", "company", "corp", "corporation", "incorporated", "llc",
      "gmbh", "plc", "pty", "pvt", "pte", "bhd", "sdn", "srl", "sarl", "tbk",
    ].map { ($0, true) })

  /// Whether a word goes on with an abbreviation of points: the `E.K.` of `T.E.K. Ltd.`.
  private func isInsideAbbreviation(_ text: Span<UInt8>, _ word: Int) -> Bool {
    guard word > first, sources[word - 1].count == 1 else { return false }
    let start = sources[word].lowerBound
    return start > 0 && text[start - 1] == 0x2E && sources[word - 1].upperBound == start - 1
  }

  /// Whether a spelling that is also a word is written as a form.
  private func isMeant(
    _ entry: LegalFormTable.Entry, _ text: Span<UInt8>, _ words: Range<Int>
  ) -> Bool {
    if words.count > 1 {
      // Single letters are a form with points or slashes between them, `A B` is not.
      if entry.writing == .oneWord { return false }
      if entry.writing == .paired, last == sources.count { return false }
      return entry.writing == .any || sources[words.lowerBound].count > 2
        || text[sources[words.lowerBound].upperBound] != 0x20
    }
    let source = sources[words.lowerBound]
    switch entry.writing {
    case .paired: return last < sources.count && NameWords.hasCapital(text, source.dropFirst())
    case .any: return true
    case .points: return isSetApart(text, words.lowerBound)
    case .point: return hasPoint(text, source)
    case .oneWord:
      return NameWords.isCapital(text, source.lowerBound)
        && NameWords.hasCapital(text, source.dropFirst())
    case .notCapitalised:
      return !NameWords.isCapital(text, source.lowerBound)
        || NameWords.hasCapital(text, source.dropFirst()) || isCode(words.lowerBound)
    case .capitals:
      return hasPoint(text, source) || NameWords.hasCapital(text, source.dropFirst())
        || isCode(words.lowerBound) || isSetApart(text, words.lowerBound)
    }
  }

  private func hasPoint(_ text: Span<UInt8>, _ source: Range<Int>) -> Bool {
    source.upperBound < whole.upperBound && text[source.upperBound] == 0x2E
  }

  /// Whether a word of Latin letters has no vowel, so that it is no word of a language: `Volvo hb`,
  /// `Volvo Hb`.
  private func isCode(_ word: Int) -> Bool {
    folded[starts[word]..<starts[word + 1]].allSatisfy {
      $0 < 0x80 && !"aeiouy".utf8.contains($0)
    }
  }

  /// Whether a word in small letters ends a name whose other words are capitalised, or stands behind
  /// a comma: `Fred Olsen ans`, `Fred. Olsen, ans`.
  private func isSetApart(_ text: Span<UInt8>, _ word: Int) -> Bool {
    if NameWords.hasCapital(text, sources[word]) { return false }
    if isBehindComma(text, word) { return true }
    if NameWords.everyday.value(folded.span, starts[word]..<starts[word + 1]) == true {
      return false
    }
    return word > first
      && (first..<word).allSatisfy {
        let start = sources[$0].lowerBound
        return text[start] == 0x26 || text[start].isDigit || NameWords.isCapital(text, start)
      }
  }

  /// Words of every day that are forms as well.
  private static let everyday = WordTable<Bool>(
    ["spa", "me", "da", "at", "et", "is"].map { ($0, true) })

  private func isBehindComma(_ text: Span<UInt8>, _ word: Int) -> Bool {
    var index = sources[word].lowerBound
    while index > whole.lowerBound, text[index - 1].isSpace { index -= 1 }
    return index > whole.lowerBound && text[index - 1] == 0x2C
  }

  private static func isCapital(_ text: Span<UInt8>, _ index: Int) -> Bool {
    if text[index] < 0x80 { return text[index].isUpper }
    let (code, width) = decodeScalar(text, index)
    return width > 1 && (small(code) != code || (code >= 0xC0 && code <= 0xDE))
  }

  private static func hasCapital(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] < 0x80 || text[index] >= 0xC0 {
      if isCapital(text, index) { return true }
    }
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
    if first > 0 || last < sources.count, let inner = NameWords.unquoted(text, low..<high) {
      return inner
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
