/// The digits of a written telephone number, and what stood around them.
struct PhoneScanner {
  /// Digits in the order written, without extension.
  private(set) var digits = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0
  /// Whether a plus stood before the first digit.
  private(set) var hasPlus = false
  /// Where the extension's digits are in the text.
  private(set) var extensionRange = 0..<0

  /// Why a text is no telephone number.
  enum Problem: Error { case unreadable, tooLong }

  /// Reads one number; labels (`Tel.`, `mobile`) beside it are passed over.
  init(_ text: Span<UInt8>, _ range: Range<Int>) throws(Problem) {
    var index = range.lowerBound
    while index < range.upperBound, !text[index].isDigit, text[index] != 0x2B { index += 1 }
    while index < range.upperBound {
      let byte = text[index]
      if byte.isDigit {
        guard count < 24 else { throw .tooLong }
        digits[count] = byte
        count += 1
        index += 1
      } else if byte == 0x2B, count == 0 {
        hasPlus = true
        index += 1
      } else if PhoneScanner.isPunctuation(byte) {
        index += 1
      } else if let found = PhoneScanner.extension(text, index..<range.upperBound), count >= 3 {
        extensionRange = found
        return
      } else if PhoneScanner.isTrailingLabel(text, index..<range.upperBound) {
        return
      } else if try takeVanity(text, &index, range.upperBound) {
        continue
      } else {
        throw .unreadable
      }
    }
    if count == 0 { throw .unreadable }
  }

  /// Space, hyphen, point, slash, brackets, tilde.
  @inline(__always)
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x28 || byte == 0x29 || byte == 0x2E || byte == 0x2F
      || byte == 0x5B || byte == 0x5D || byte == 0x7E || byte == 0x09
  }

  private static let extensionWords: Set<String> = [
    "x", "ext", "extn", "extension", "xtn", "ext no", "durchwahl", "dw", "nst", "int", "anexo",
    "ramal", "poste", "interno", "pesawat", "psw", "доб", "extensión", "tel ext",
  ]

  /// The digits of an extension whose mark (`x`, `ext.`, `#`, `;ext=`) starts the range.
  private static func `extension`(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    var isMarked = false
    if text[index] == 0x3B || text[index] == 0x2C {
      while index < range.upperBound,
        text[index] == 0x3B || text[index] == 0x2C || text[index].isSpace
      {
        index += 1
      }
      isMarked = index - range.lowerBound >= 2 && text[range.lowerBound + 1] == 0x2C
    }
    if index < range.upperBound, text[index] == 0x23 {
      isMarked = true
      index += 1
    } else {
      let start = index
      while index < range.upperBound, text[index].isLetter || text[index] >= 0x80 { index += 1 }
      if index > start {
        guard extensionWords.contains(loweredString(text, start..<index)) else { return nil }
        isMarked = true
      }
    }
    guard isMarked else { return nil }
    while index < range.upperBound,
      text[index].isSpace || text[index] == 0x2E || text[index] == 0x3A || text[index] == 0x3D
        || text[index] == 0x2D || text[index] == 0x23
    {
      index += 1
    }
    let start = index
    while index < range.upperBound, text[index].isDigit { index += 1 }
    guard index > start, index - start <= 9 else { return nil }
    var rest = index
    while rest < range.upperBound, text[rest] == 0x23 || text[rest] == 0x29 || text[rest] == 0x2E {
      rest += 1
    }
    return rest == range.upperBound ? start..<index : nil
  }

  private static let labels: Set<String> = [
    "home", "work", "mobile", "mob", "cell", "office", "direct", "main", "fax", "hp", "wa",
    "whatsapp", "m", "w", "h", "o", "c", "f", "d", "tel", "phone", "büro", "privat", "mobil",
    "kantor", "rumah", "business", "other",
  ]

  /// Whether nothing but one label follows, such as `(mobile)`.
  private static func isTrailingLabel(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, !text[end - 1].isLetter, text[end - 1] < 0x80 {
      if text[end - 1].isDigit { return false }
      end -= 1
    }
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0
    guard before == 0x20 || before == 0x28 || before == 0x2D || before == 0x5B else { return false }
    return labels.contains(loweredString(text, range.lowerBound..<end))
  }

  /// Takes letters dialled by keypad (`1-800-FLOWERS`): three or more capitals after some digits.
  private mutating func takeVanity(
    _ text: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(Problem) -> Bool {
    var letters = 0
    var cursor = index
    while cursor < end {
      if text[cursor].isUpper {
        letters += 1
      } else if !text[cursor].isDigit && text[cursor] != 0x2D && text[cursor] != 0x20 {
        return false
      }
      cursor += 1
    }
    guard letters >= 3, count >= 3 else { return false }
    let keys: [UInt8] = Array("22233344455566677778889999".utf8)
    while index < end {
      if text[index].isUpper || text[index].isDigit {
        guard count < 24 else { throw .tooLong }
        digits[count] =
          text[index].isDigit ? text[index] : keys[Int(text[index]) - 0x41]
        count += 1
      }
      index += 1
    }
    return true
  }
}
