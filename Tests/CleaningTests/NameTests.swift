import Cleaning
import Testing

struct NameTests {
  static let cases: [CleanCase] = [
    .init(.personName, "İBRAHİM YILMAZ", "İbrahim Yılmaz", .personCase),
    .init(.personName, "JJ ABRAMS", "JJ Abrams", .personCase),
    .init(.personName, "John Smith", "John Smith"),
    .init(.personName, "Acme, Inc.", "Acme, Inc."),
    .init(.personName, "Sales Team, EMEA", "Sales Team, EMEA"),
    .init(.personName, "ΓΙΩΡΓΟΣ", "Γιωργος", .personCase),
    .init(.personName, "AYŞE YILDIZ", "AYŞE YILDIZ"),
    .init(.givenName, "john@acme.com", "john@acme.com"),
    .init(.city, "LOS ANGELES, CA", "Los Angeles, CA", .cityCase),
    .init(.city, "NULL", "NULL"),
    .init(.company, "acme.com", "acme.com"),
    .init(.postcode, "gnzLDuqKxQzp3A==", "gnzLDuqKxQzp3A=="),
    .init(.company, "ABC123", "ABC123"),
    .init(.personName, "JOHN SMITH", "John Smith", .personCase),
    .init(.personName, "john mcdonald", "John McDonald"),
    .init(.personName, "SEAN O'BRIEN", "Sean O'Brien"),
    .init(.personName, "anne-marie d'angelo", "Anne-Marie D'Angelo"),
    .init(.personName, "LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven"),
    .init(.personName, "JOSÉ ÁLVAREZ", "José Álvarez"),
    .init(.personName, "JOHN SMITH III", "John Smith III"),
    .init(.personName, "Smith, John", "John Smith", .personSwapped),
    .init(.personName, "SMITH, JOHN", "John Smith", .personSwapped),
    .init(.personName, "John Smith, Jr.", "John Smith, Jr."),
    .init(.personName, "Budi Santoso, S.E., M.M.", "Budi Santoso, S.E., M.M."),
    .init(.personName, "van der Berg, Jan", "Jan van der Berg"),
    .init(.personName, "山田太郎", "山田太郎"),
    .init(.personName, "NGUYỄN VĂN ĐỨC", "Nguyễn Văn Đức"),
    .init(.givenName, "JJ", "JJ"),
    .init(.givenName, "MARIA", "Maria"),
    .init(.familyName, "VAN DYKE", "Van Dyke"),
    .init(.familyName, "DeVito", "DeVito"),
    .init(.company, "Acme Inc.", "Acme Inc."),
    .init(.company, "IBM", "IBM"),
    .init(.company, "BMW AG", "BMW AG"),
    .init(.company, "ACME HOLDINGS, INC.", "Acme Holdings, Inc."),
    .init(.company, "MÜLLER & SÖHNE GMBH & CO. KG", "Müller & Söhne GmbH & Co. KG"),
    .init(.company, "pt. maju jaya", "PT. Maju Jaya"),
    .init(.company, "BANK OF CHINA LIMITED", "Bank of China Limited"),
    .init(.company, "eBay", "eBay"),
    .init(.company, "ferrari s.p.a.", "Ferrari S.p.A."),
    .init(.city, "NEW YORK", "New York"),
    .init(.city, "jakarta", "Jakarta"),
    .init(.city, "Frankfurt am Main", "Frankfurt am Main"),
  ]

  @Test("names", arguments: cases)
  func table(_ item: CleanCase) { item.check() }

  @Test(
    "a person's name taken apart",
    arguments: [
      ("Dr. John Q. Smith Jr.", "Dr.", "John", "Q.", "Smith", "Jr."),
      ("Smith, John", "", "John", "", "Smith", ""),
      ("Ludwig van Beethoven", "", "Ludwig", "", "van Beethoven", ""),
      ("Bapak Budi Santoso, S.E., M.M.", "Bapak", "Budi", "", "Santoso", "S.E. M.M."),
      ("Herr Dr. Hans Müller", "Herr Dr.", "Hans", "", "Müller", ""),
      ("Sukarno", "", "Sukarno", "", "", ""),
      ("Maria de la Cruz", "", "Maria", "", "de la Cruz", ""),
    ] as [(String, String, String, String, String, String)])
  func parts(
    _ name: String, _ titles: String, _ given: String, _ middle: String, _ family: String,
    _ suffixes: String
  ) {
    let parts = PersonName(name)
    #expect(parts.titles.joined(separator: " ") == titles)
    #expect(parts.given == given)
    #expect(parts.middle.joined(separator: " ") == middle)
    #expect(parts.family == family)
    #expect(parts.suffixes.joined(separator: " ") == suffixes)
  }
}
