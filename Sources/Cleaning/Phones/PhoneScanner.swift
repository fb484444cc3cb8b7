/// The digits of a written telephone number, and what stood around them.
struct PhoneScanner {
  /// Digits in the order written, without extension.
  private(set) var digits = DigitString()
  /// Whether a plus stood before the first digit.
  private(set) var hasPlus = false
  /// Whether some digits were written as the letters of a keypad.
  private(set) var hasLetters = false
  /// Where the extension's digits are in the text.
  private(set) var extensionRange = 0..<0

  /// Why a text is no telephone number.
  enum Problem: Error { case unreadable, tooShort, tooLong }

  /// Reads one number; words before it and labels behind it (`mobile`) are passed over.
  init(_ text: Span<UInt8>, _ range: Range<Int>) throws(Problem) {
    let whole = range
    var range = PhoneScanner.core(text, range)
    guard !range.isEmpty else { throw .unreadable }
    if let found = PhoneExtension(text, range),
      PhoneScanner.isNumber(text, range.lowerBound..<found.start)
    {
      extensionRange = found.digits
      range = range.lowerBound..<found.start
    }
    if PhoneScanner.isTwoDigits(text, whole) { throw .tooShort }
    guard PhoneScanner.isNumber(text, range) else { throw .unreadable }
    var letters = 0
    for index in range where text[index].isLetter { letters += 1 }
    // One or two letters are an abbreviation beside the number; three and more were dialled.
    hasLetters = letters >= 3
    for index in range {
      let byte = text[index]
      if byte == 0x2B {
        hasPlus = true
      } else if byte.isDigit || (hasLetters && byte.isLetter) {
        guard digits.append(byte.isDigit ? byte & 0xF : PhoneScanner.key(byte)) else {
          throw .tooLong
        }
      }
    }
  }

  /// The part of a text from the first plus or digit to the last sign that belongs to the number.
  private static func core(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound, !text[low].isDigit, text[low] != 0x2B { low += 1 }
    var high = trimmed(text, low, range.upperBound)
    if let label = trailingLabel(text, low..<high) { high = trimmed(text, low, label) }
    // `555 1234/x567` holds two numbers or two extensions; the first one counts.
    var index = low
    while index < high {
      if text[index] == 0x2F || text[index] == 0x5C {
        var next = index + 1
        while next < high, text[next] == 0x20 { next += 1 }
        if next < high, text[next] == 0x78 { high = trimmed(text, low, index) }
      }
      index += 1
    }
    return low..<high
  }

  private static func trimmed(_ text: Span<UInt8>, _ low: Int, _ end: Int) -> Int {
    var high = end
    while high > low {
      let byte = text[high - 1]
      if byte.isDigit || byte.isLetter || byte >= 0x80 || byte == 0x23 { break }
      high -= 1
    }
    return high
  }

  /// Whether a range is two digits and nothing else.
  private static func isTwoDigits(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 2 && text[range.lowerBound].isDigit && text[range.lowerBound + 1].isDigit
  }

  /// Whether a range is written as numbers are: pluses, three digits or more, then letters too.
  private static func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var index = range.lowerBound
    while index < range.upperBound, text[index] == 0x2B { index += 1 }
    while index < range.upperBound {
      let byte = text[index]
      if byte.isDigit {
        digits += 1
      } else if !isPunctuation(byte) {
        guard byte.isLetter, digits >= 3 else { return false }
      }
      index += 1
    }
    return digits >= 3
  }

  /// Space, hyphen, point, slash, brackets, tilde, star, and the `x` of a dialled sequence.
  @inline(__always)
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x28 || byte == 0x29 || byte == 0x2E || byte == 0x2F
      || byte == 0x5B || byte == 0x5D || byte == 0x7E || byte == 0x09 || byte == 0x2A
      || byte == 0x78
  }

  private static let labels = WordTable<Bool>(
    [
      "home", "work", "mobile", "mob", "cell", "office", "direct", "main", "fax", "hp", "wa",
      "whatsapp", "m", "w", "h", "o", "c", "f", "d", "tel", "phone", "büro", "privat", "mobil",
      "kantor", "rumah", "business", "other",
    ].map { ($0, true) })

  /// Where one label at the end starts, such as `(mobile)`; nil where there is none.
  private static func trailingLabel(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1].isLetter || text[start - 1] >= 0x80 {
      start -= 1
    }
    guard start > range.lowerBound, start < range.upperBound else { return nil }
    let before = text[start - 1]
    guard before == 0x20 || before == 0x28 || before == 0x2D || before == 0x5B else { return nil }
    return labels.value(text, start..<range.upperBound) == true ? start : nil
  }

  /// The digit that stands on a letter's key.
  private static func key(_ letter: UInt8) -> UInt8 { keys[Int(letter.lowered) - 0x61] }

  private static let keys: [UInt8] = Array("22233344455566677778889999".utf8).map { $0 & 0xF }
}
