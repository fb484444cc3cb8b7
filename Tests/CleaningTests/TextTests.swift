import Cleaning
import Testing

struct TextTests {
  static let cases: [CleanCase] = [
    .init(.text, "Acme", "Acme"),
    .init(.text, "  Acme  Corp \t", "Acme Corp", .textSpaces),
    .init(.text, "a\r\nb", "a\r\nb"),
    .init(.text, "\u{FEFF} \r\n &amp; B", "& B"),
    .init(.street, "1 Main St\nSuite 5", "1 Main St\nSuite 5"),
    .init(.city, "New\nYork", "New York", .textSpaces),
    .init(.text, "M\u{9F}ller", "M\u{9F}ller"),
    .init(.text, "Jane\u{92}s", "Jane’s", .textMojibake),
    .init(.note, "a\u{1A}b\u{A0}", "a\u{1A}b\u{A0}"),
    .init(.picklist, "NA", "NA"),
    .init(.picklist, "None", "None"),
    .init(.picklist, "**", "**"),
    .init(.picklist, "--None--", nil, .textPlaceholder),
    .init(.text, "Acme\u{A0}Corp", "Acme Corp", .textSpaces),
    .init(.text, "Ac\u{200B}me", "Acme", .textControl),
    .init(.text, "\u{FEFF}Acme", "Acme", .textControl),
    .init(.text, "A\u{0}B", "AB", .textControl),
    .init(.text, "Cafe\u{301}", "Café", .textNormalForm),
    .init(.text, "Johnson &amp; Johnson", "Johnson & Johnson", .textEntity),
    .init(.text, "a &amp;amp; b", "a & b", .textEntity),
    .init(.text, "AT&T;", "AT&T;"),
    .init(.text, "line_x000D_ two", "line two", .textEntity),
    .init(.text, "नमस्\u{200D}ते", "नमस्\u{200D}ते"),
    .init(.text, "👩\u{200D}💻", "👩\u{200D}💻"),
    .init(.text, "-", nil, .textPlaceholder),
    .init(.text, "N/A", nil, .textPlaceholder),
    .init(.text, "\u{A0}", nil),
    .init(.id, "000000000000000AAA", nil, .textPlaceholder),
    .init(.id, " 0012x00001ABcDe ", "0012x00001ABcDe", .textSpaces),
    .init(.id, "007", "007"),
    .init(.picklist, "Select", nil, .textPlaceholder),
    .init(.picklist, "null", nil, .textPlaceholder),
    .init(.familyName, "Null", "Null"),
    .init(.country, "NA", "NA"),
    .init(.note, "two\nlines  here", "two\nlines  here"),
    .init(.note, " two\nlines \n", "two\nlines", .textSpaces),
    .init(.note, "-", "-"),
  ]

  @Test("characters, white space and placeholders", arguments: cases)
  func table(_ item: CleanCase) { item.check() }

  @Test(
    "mojibake is repaired where it is certain",
    arguments: [
      ("MÃ¼ller", "Müller"), ("cafÃ©", "café"), ("JosÃ© GarcÃ­a", "José García"),
      ("donâ€™t", "don’t"), ("â€œquotedâ€\u{9D}", "“quoted”"), ("ÃƒÂ©tÃƒÂ©", "été"),
      ("NIÃ‘O", "NIÑO"), ("CAFÃ‰", "CAFÉ"), ("Ð\u{9F}Ñ€Ð¸Ð²ÐµÑ‚", "Привет"),
      ("æ\u{97}¥æ\u{9C}¬", "日本"), ("ðŸ˜€", "😀"), ("caf√©", "café"), ("don‚Äôt", "don’t"),
      ("ZaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ… jaĹşĹ„", "Zażółć gęślą jaźń"),
      ("Î\u{9A}Î±Î»Î·Î¼Î­Ï\u{81}Î±", "Καλημέρα"), ("РџСЂРёРІРµС‚ РјРёСЂ", "Привет мир"),
      ("SeÃƒÂ±or MuÃƒÂ±oz pidiÃƒÂ³", "Señor Muñoz pidió"),
      ("Ð ÑƒÑ�Ñ�ÐºÐ¸Ð¹", "Ру\u{FFFD}\u{FFFD}кий"),
      ("Nguyá»…n VÄƒn", "Nguyễn Văn"), ("voilÃ le travail", "voilà le travail"),
      ("M├╝ller", "Müller"), ("dvoÅ™Ã¡k", "dvořák"), ("\u{93}quoted\u{94}", "“quoted”"),
    ] as [(String, String)])
  func mojibake(_ text: String, _ expected: String) {
    let cleaned = clean(text, as: .note)
    #expect(cleaned.text == expected)
    #expect(cleaned.outcome == .changed(.textMojibake))
  }

  @Test(
    "text that only looks odd is left alone",
    arguments: [
      "Beyoncé", "SÃO PAULO", "IRMÃ", "AMANHÃ…", "AHÅ™, the new sofa", "PARCE QUE … MARQUÉ…",
      "«Voilà…»", "Ünïcödé", "4288×1", "Дом «Слово»", "© 2024 Müller®", "naïve – façade",
      "è…»", "Œuvre d’Émile", "Å’s garden", "¿Qué?", "│ box ├──┤", "Ñandú", "100 °C", "±5 %",
      "Bremer – DrÃ¥ber", "Łódź", "Ærø", "πr²",
      "kód zvlášť vyhrazený", "ХІТІТІ", "Палестинські території…", "МАНДЫНГ’s", "ΜΑΚΑΣΆΡ‚",
      "AMANHÃ½", "IRMÃ™ AMANHÃ™", "Привет Ѓорђе", "Zażółć", "ŞİRKET ÇAĞRI…", "Dinàª èª Balae",
    ])
  func negative(_ text: String) {
    #expect(clean(text, as: .note).outcome == .unchanged)
  }
}
