import Cleaning

/// What the values of a column look like, counted over a sample.
struct ContentShape {
  private(set) var filled = 0
  private(set) var distinct = 0
  private(set) var rows = 0
  private(set) var withAt = 0
  private(set) var digitsOnly = 0
  private(set) var withDigit = 0
  private(set) var lettersOnly = 0
  private(set) var dates = 0
  private(set) var phones = 0
  private(set) var domains = 0
  private(set) var words = 0
  private(set) var characters = 0
  private(set) var oneWord = 0
  private(set) var manyWords = 0
  private(set) var legalWords = 0
  private(set) var years = 0

  init(_ values: [String]) {
    rows = values.count
    var seen: Set<String> = []
    for value in values {
      let bytes = Array(value.utf8)
      var buffer: [UInt8] = []
      fold(bytes.span, into: &buffer)
      if buffer.isEmpty { continue }
      filled += 1
      seen.insert(value)
      count(bytes, folded: buffer)
    }
    distinct = seen.count
  }

  private mutating func count(_ bytes: [UInt8], folded: [UInt8]) {
    characters += bytes.count
    let digits = bytes.count { Ascii.isDigit($0) }
    let letters = bytes.count { Ascii.isLetter($0) || $0 >= 0x80 }
    if digits > 0 { withDigit += 1 }
    if digits > 0, letters == 0, digits + 1 >= bytes.count { digitsOnly += 1 }
    if digits == 0 { lettersOnly += 1 }
    if bytes.contains(0x40) { withAt += 1 }
    let parts = folded.split(separator: 0x20)
    words += parts.count
    if parts.count == 1 { oneWord += 1 }
    if parts.count >= 4 { manyWords += 1 }
    if parts.count > 1, !CompanyName(String(decoding: bytes, as: UTF8.self)).forms.isEmpty {
      legalWords += 1
    }
    if bytes.count == 4, digits == 4, bytes[0] == 0x31 || bytes[0] == 0x32 { years += 1 }
    var date: [UInt8] = []
    DateText.write(bytes.span, CleaningContext(dateOrder: .monthFirst), into: &date)
    if date.count == 8, digits >= 4, digits <= 14 {
      let month = Int(date[4] - 0x30) * 10 + Int(date[5] - 0x30)
      let day = Int(date[6] - 0x30) * 10 + Int(date[7] - 0x30)
      let year = Int(date[0] - 0x30) * 10 + Int(date[1] - 0x30)
      if month <= 12 || day <= 12, year >= 17, year <= 20,
        digits == 8 || letters > 0 || parts.count >= 3
      {
        dates += 1
      }
    }
    if digits >= 7, digits <= 15, letters <= 4, digits + letters + 6 >= bytes.count,
      bytes.contains(where: {
        $0 == 0x2D || $0 == 0x28 || $0 == 0x2B || $0 == 0x20 || $0 == 0x2F || $0 == 0x2E
      })
        || digits >= 9
    {
      phones += 1
    }
    var host: [UInt8] = []
    _ = appendRegistrableDomain(bytes.span, to: &host)
    if host.count >= 4, parts.count >= 2, !bytes.contains(0x20), letters > digits { domains += 1 }
  }

  private func most(_ count: Int) -> Bool { filled > 0 && count * 10 >= filled * 7 }

  /// Share of values that occur once, 0...1.
  var uniqueness: Double { filled == 0 ? 0 : Double(distinct) / Double(filled) }

  var averageWords: Double { filled == 0 ? 0 : Double(words) / Double(filled) }

  var isEmailLike: Bool { most(withAt) }
  var isDateLike: Bool { most(dates) }
  /// Whether some values are dates and the others years.
  var isYearOrDate: Bool { dates > 0 && most(dates + years) }
  var isPhoneLike: Bool { most(phones) }
  var isNumeric: Bool { most(digitsOnly) }
  var isDomainLike: Bool { most(domains) }
  /// One word, several words or many: names of people have two or three.
  var looksLikePeople: Bool {
    filled > 0 && withDigit * 50 < filled && oneWord * 10 < filled * 3
      && manyWords * 20 < filled && legalWords * 30 < filled
  }

  /// Whether most values are one word of letters, as given names, family names and cities are.
  var hasMostlyOneWord: Bool { most(oneWord) && withDigit * 50 < filled }

  /// The kind by content alone.
  var kind: FieldKind {
    if filled == 0 { return .ignored }
    if isEmailLike { return .email }
    if isDateLike { return .date }
    if isDomainLike { return .domain }
    if isNumeric {
      if uniqueness < 0.05, distinct < 60 { return .category }
      return uniqueness > 0.98 && rows > 100 ? .ignored : .code
    }
    if isPhoneLike { return .phone }
    if distinct <= 60, uniqueness < 0.5, rows >= 40 { return .category }
    if averageWords > 8 { return .text }
    if withDigit * 2 > filled, averageWords >= 2 { return .street }
    return averageWords < 1.5 && uniqueness < 0.3 ? .city : .company
  }
}
