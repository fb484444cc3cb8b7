import Cleaning
import Testing

struct FoldTests {
  @Test(
    "texts folded for comparison",
    arguments: [
      ("  José  ÁLVAREZ ", "jose alvarez"), ("Nguyễn Văn Đức", "nguyen van duc"),
      ("Weiß", "weiss"), ("Müller", "muller"), ("D'Amore", "damore"), ("O’Brien", "obrien"),
      ("Smith & Sons", "smith and sons"), ("S.p.A.", "spa"), ("A.Smith", "a smith"),
      ("Łódź", "lodz"), ("Ångström", "angstrom"), ("Straße-12", "strasse 12"),
      ("ＡＢＣ１２", "abc12"), ("Москва", "москва"), ("東京", "東京"), ("İstanbul", "istanbul"),
      ("Æther", "aether"), ("e\u{301}te\u{301}", "ete"), ("...", ""), ("naïve—text", "naive text"),
    ] as [(String, String)])
  func base(_ text: String, _ expected: String) { #expect(fold(text) == expected) }

  @Test("umlauts can be spelled out")
  func spelled() {
    #expect(
      fold("Müller Söhne Größe Åse Jørgen", umlauts: .spelled)
        == "mueller soehne groesse aase joergen")
  }

  @Test("folding twice changes nothing")
  func idempotent() {
    for text in ["Ünïcödé & Söns", "Đặng Thị Ánh", "S.A. de C.V.", "Ελλάδα ΑΕ", "Ünlü Ğ"] {
      #expect(fold(fold(text)) == fold(text))
    }
  }

  @Test("familiar forms belong to their names")
  func nicknames() {
    #expect(Nicknames.areRelated("bob", "robert"))
    #expect(Nicknames.areRelated("william", "bill"))
    #expect(Nicknames.areRelated("johannes", "hans"))
    #expect(Nicknames.areRelated("francisco", "paco"))
    #expect(Nicknames.areRelated("joko", "djoko"))
    #expect(!Nicknames.areRelated("bob", "william"))
    #expect(Nicknames.areRelated("zork", "zork"))
  }
}
