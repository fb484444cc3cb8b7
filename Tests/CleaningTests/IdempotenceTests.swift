import Cleaning
import TestSupport
import Testing

/// Cleaning cleaned text changes nothing, whatever was cleaned.
struct IdempotenceTests {
  private static let contexts: [CleaningContext] = [
    .init(),
    .init(region: Region("ID"), dateOrder: .dayFirst, decimalStyle: .comma, keepsCurrency: true),
    .init(
      region: Region("US"), dateOrder: .monthFirst, decimalStyle: .point,
      zone: Zone(identifier: "America/New_York") ?? .utc),
    .init(region: Region("DE"), dateOrder: .dayFirst, decimalStyle: .comma, keepsCurrency: true),
    .init(region: Region("GB"), decimalStyle: .point),
  ]

  private static let pieces: [String] = [
    " ", "  ", "\u{A0}", "\t", "\n", "\u{200B}", ",", ", ", ".", "-", " - ", "/", ";", "; ", ":",
    "&",
    "&amp;", "(", ")", "\"", "'", "’", "@", "+", "#", "%", "$", "€", "Rp ", "£", "kr", "k", "M",
    " jt",
    "0", "1", "5", "12", "13", "31", "99", "123", "1.234", "1,234", "12.500", "2026", "20260105",
    "46027", "1767608430", "00", "05", "T10:20:30", "Z", "+07:00", " 2:30 PM", "jan", "Mei", "März",
    "acme", "ACME", "Acme", "müller", "MÜLLER", "MÃ¼ller", "Ã©", "Ã ", "â€™", "e\u{301}", "van",
    "DE",
    "o'brien", "mc", "GmbH", "& Co. KG", "PT", "Tbk", "inc", "INC.", "S.p.A.", "株式会社", "Smith",
    "JOHN", "Jr.", "III", "www.", "http://", "HTTPS://", "mailto:", ".com", ".co.id", "gmail.com",
    "+62", "021", "555", "1234", "0812", "ext", " x", ";ext=12", "(0)", "true", "Ya", "no", "N/A",
    "null", "Select", "ID", "usa", "Indonesia", "Bahasa", "en_US", "sw1a1aa", "日本", "Привет",
    "_x000D_",
    "\u{FEFF}", "\u{AD}", "ﬁ", "ＡＢ１", "٣", "½", "🙂",
  ]

  @Test("cleaning cleaned text changes nothing", arguments: ValueKind.allCases)
  func twice(_ kind: ValueKind) {
    var generator = SeededGenerator(seed: 4)
    for round in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      let context = Self.contexts[round % Self.contexts.count]
      guard let once = clean(text, as: kind, context: context).text else { continue }
      let again = clean(once, as: kind, context: context)
      guard again.outcome == .unchanged else {
        Issue.record(
          "\(kind): '\(text)' -> '\(once)' -> \(again.text ?? "nothing") \(again.outcome)")
        return
      }
    }
  }

  @Test(
    "any bytes are cleaned without a trap, and only changes are written",
    arguments: ValueKind.allCases)
  func bytes(_ kind: ValueKind) {
    var generator = SeededGenerator(seed: 5)
    let cleaner = Cleaner(kind: kind)
    for round in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let isASCII = Bool.random(using: &generator)
        bytes.append(UInt8.random(in: isASCII ? 0x20...0x7E : 0...255, using: &generator))
      }
      var out: [UInt8] = [0x21]
      let context = Self.contexts[round % Self.contexts.count]
      let outcome = cleaner.clean(bytes.span, context: context, into: &out)
      switch outcome {
      case .changed: #expect(String(validating: out, as: UTF8.self) != nil)
      case .unchanged, .empty, .invalid: #expect(out == [0x21])
      }
    }
  }
}
