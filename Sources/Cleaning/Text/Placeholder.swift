/// Whether a text in a column of ids stands for "no value", as an error of a spreadsheet does.
package func isNoValue(ofID text: Span<UInt8>) -> Bool {
  Placeholder.matches(text, 0..<text.count, kind: .id)
}

/// Texts that people and systems write for "no value".
enum Placeholder {
  /// Words that are no value in any kind of column.
  private static let everywhere = WordTable<Bool>(
    [
      "-", "--", "---", "----", "–", "—", ".", "..", "...", "…", "?", "??", "???", "_", "/",
      "n/a", "n.a.", "n.a", "#n/a", "#n/a!", "#value!", "#ref!", "#name?", "#null!", "#div/0!",
      "(null)", "<null>", "[null]", "\\n", "nil", "undefined", "(blank)", "(empty)", "(none)",
      "[none]", "<none>", "<blank>", "(leer)", "n/v", "k.a.", "k. a.", "tbd", "tba", "t.b.d.",
      "not applicable", "not available", "not provided", "not specified", "no data",
      "000000000000000aaa", "000000000000000",
    ].map { ($0, true) })

  /// Words that may be somebody's name (Null, None, Na) but are no value in other columns.
  private static let outsideNames = WordTable<Bool>(
    [
      "null", "none", "nan", "unknown", "select", "blank", "empty", "missing", "unspecified",
      "--none--", "- none -", "-- none --", "--select--", "please select", "select one",
      "select...", "-- select --", "choose one", "keine angabe", "unbekannt", "tidak ada",
      "desconocido", "inconnu", "no value",
    ].map { ($0, true) })

  /// Words of the empty choice in a list of choices.
  private static let selectors = WordTable<Bool>(
    [
      "null", "nan", "select", "--none--", "- none -", "-- none --", "--select--", "please select",
      "select one", "select...", "-- select --", "choose one", "no value", "unspecified",
      "keine angabe",
    ].map { ($0, true) })

  /// Addresses typed to get past a required field.
  private static let emails = WordTable<Bool>(
    [
      "test@test.com", "a@a.com", "a@b.com", "a@b.c", "x@x.com", "abc@abc.com", "none@none.com",
      "na@na.com", "n/a@n/a.com", "no@no.com", "no@email.com", "noemail@noemail.com",
      "none@none.none", "xxx@xxx.com", "asdf@asdf.com", "test@example.com", "noemail@email.com",
      "email@email.com", "user@example.com", "na@na.na", "null@null.com", "unknown@unknown.com",
    ].map { ($0, true) })

  /// Whether a well-formed address is one of those typed to get past a required field.
  static func isEmail(_ text: Span<UInt8>) -> Bool {
    emails.value(text, 0..<text.count) == true
  }

  /// Whether the part of `text` in `range` stands for "no value" in a column of `kind`.
  static func matches(_ text: Span<UInt8>, _ range: Range<Int>, kind: ValueKind) -> Bool {
    guard range.count <= 20, let first = range.first else { return false }
    switch kind {
    case .note: return false
    case .email:
      if emails.value(text, range) == true { return true }
    case .phone:
      if isRepeatedDigit(text, range) { return true }
    case .day, .moment:
      if isZeroDate(text, range) { return true }
    case .id, .text, .personName, .givenName, .familyName, .company, .url, .domain, .street, .city,
      .state, .postcode, .country, .money, .currency, .number, .integer, .percent, .boolean,
      .picklist, .language:
      break
    }
    if text[first].isDigit && range.count < 15 { return false }
    if everywhere.value(text, range) == true { return true }
    switch kind {
    case .personName, .givenName, .familyName, .company, .city, .street, .note, .text: return false
    // In a list of choices `None`, `Unknown` and `NA` may be one of them.
    case .picklist, .id: return selectors.value(text, range) == true
    case .email, .phone, .url, .domain, .state, .postcode, .country, .money, .currency,
      .number, .integer, .percent, .day, .moment, .boolean, .language:
      if outsideNames.value(text, range) == true { return true }
      if kind == .country || kind == .language || kind == .state { return false }
      return range.count == 2 && text[first].lowered == 0x6E && text[first + 1].lowered == 0x61
    }
  }

  /// `0000000`, `999-999-9999`: at least six digits, all the same.
  private static func isRepeatedDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digit: UInt8 = 0
    var count = 0
    for index in range where text[index].isDigit {
      if count > 0, text[index] != digit { return false }
      digit = text[index]
      count += 1
    }
    if count == 1, range.count == 1, digit == 0x30 { return true }
    return count >= 6
  }

  /// `0000-00-00` and `00/00/0000`, also with a zero time.
  private static func isZeroDate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var zeros = 0
    for index in range {
      let byte = text[index]
      if byte == 0x30 {
        zeros += 1
      } else if byte.isDigit || byte.isLetter {
        return false
      }
    }
    return zeros > 0
  }
}
