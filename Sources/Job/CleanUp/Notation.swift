import Cleaning

/// Whether a column keeps to one good notation, so that nothing in it needs another.
struct Notation {
  private var yes: [UInt8]?
  private var no: [UInt8]?
  private var isMixed = false
  private var times = 0

  /// Takes a value into account.
  mutating func observe(_ text: Span<UInt8>, as kind: ValueKind) {
    if isMixed { return }
    switch kind {
    case .boolean: observeBoolean(text)
    case .moment: if Notation.isLocalTime(text) { times += 1 } else { isMixed = true }
    case .id, .text, .note, .personName, .givenName, .familyName, .company, .email, .phone, .url,
      .domain, .street, .city, .state, .postcode, .country, .money, .currency, .number, .integer,
      .percent, .day, .picklist, .language:
      isMixed = true
    }
  }

  /// The one notation, such as `0 and 1`; nil where there are several or none.
  var one: String? {
    if isMixed { return nil }
    if times > 0 { return "dates and times as 2026-01-31 23:59, without a zone," }
    let words = [no, yes].compactMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
    return words.isEmpty ? nil : words.joined(separator: " and ")
  }

  private mutating func observeBoolean(_ text: Span<UInt8>) {
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    guard let value = parseBoolean(text).value else {
      isMixed = true
      return
    }
    if value {
      if yes == nil { yes = bytes }
      isMixed = yes != bytes
    } else {
      if no == nil { no = bytes }
      isMixed = no != bytes
    }
  }

  /// `2026-01-31 23:59`, perhaps with seconds, a fraction and `T` instead of the space.
  private static func isLocalTime(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 16 else { return false }
    for index in text.indices {
      let byte = text[index]
      let isDigit = byte >= 0x30 && byte <= 0x39
      switch index {
      case 4, 7: if byte != 0x2D { return false }
      case 10: if byte != 0x20 && byte != 0x54 { return false }
      case 13, 16: if byte != 0x3A { return false }
      case 19: if byte != 0x2E { return false }
      default: if !isDigit { return false }
      }
    }
    return text.count == 16 || text.count == 19 || text.count > 20
  }
}
