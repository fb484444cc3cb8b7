import Matching
import Testing

@Suite struct FieldKindTests {
  @Test func headersNameTheirKind() {
    let kinds = detectFieldKinds(
      columns: ["First Name", "last_name", "Email", "DOB"],
      sample: [["Ada", "Lovelace", "ada@example.org", "1815-12-10"]])
    #expect(kinds.map(\.kind) == [.givenName, .familyName, .email, .date])
  }

  /// A header row of another language and the kinds it names.
  struct ForeignHeader: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let columns: [String]
    let row: [String]
    let kinds: [FieldKind]
  }

  static let foreign = [
    ForeignHeader(
      testDescription: "French",
      columns: ["Prénom", "Nom", "Société", "Courriel", "Téléphone", "Ville", "Code postal"],
      row: ["Zoé", "Petit", "Durand SA", "zoe@durand.fr", "01 44 55 66 77", "Lyon", "69001"],
      kinds: [.givenName, .familyName, .company, .email, .phone, .city, .postcode]),
    ForeignHeader(
      testDescription: "Spanish", columns: ["Nombre", "Apellidos", "Empresa", "Ciudad"],
      row: ["Lucía", "Pérez Gil", "Acme SL", "Sevilla"],
      kinds: [.givenName, .familyName, .company, .city]),
    ForeignHeader(
      testDescription: "Italian", columns: ["Nome", "Cognome", "Azienda", "Indirizzo", "CAP"],
      row: ["Luca", "Rossi", "Acme Srl", "Via Roma 3", "00184"],
      kinds: [.givenName, .familyName, .company, .street, .postcode]),
    ForeignHeader(
      testDescription: "Dutch", columns: ["Voornaam", "Achternaam", "Straat", "Geboortedatum"],
      row: ["Daan", "Jansen", "Kerkstraat 3", "1980-02-03"],
      kinds: [.givenName, .familyName, .street, .date]),
  ]

  @Test(arguments: foreign)
  func headersOfOtherLanguagesNameTheirKind(header: ForeignHeader) {
    let found = detectFieldKinds(columns: header.columns, sample: [header.row])
    #expect(found.map(\.kind) == header.kinds)
  }

  @Test func aNameBesideGivenNamesIsTheFamilys() {
    let sample = [["Ada", "Keller", "Acme GmbH"], ["Bob", "Huber", ""], ["Eva", "Wirth", ""]]
    let found = detectFieldKinds(columns: ["Vorname", "Name", "Firma"], sample: sample)
    #expect(found.map(\.kind) == [.givenName, .familyName, .company])
  }

  @Test func aColumnOfBirthDatesAndYearsHoldsDates() {
    let sample = [["1841-10-06"], ["1842"], ["1858-01-04"], ["1836"], ["1861-09-30"]]
    for header in ["birth", "Geburt", "naissance", "tanggal lahir", "year"] {
      #expect(detectFieldKinds(columns: [header], sample: sample)[0].kind == .date)
    }
  }

  @Test func wholeNamesAreToldByTheirHeader() {
    for header in ["Nom complet", "Nombre completo", "Nombre y apellidos", "Nama Lengkap"] {
      let found = detectFieldKinds(columns: [header], sample: [["Fermín Arnal Sala"]])
      #expect(found[0].kind == .personName)
    }
  }

  @Test func mailboxesTellNamesFromCitiesWhereHeadersTellNothing() {
    var people = People(seed: 4)
    let sample = (0..<64).map { index in
      let (given, family) = (people.name(), people.name())
      let mailbox = "\(given).\(family)".lowercased()
      return ["Jakarta", given, family, "\(mailbox)@example\(index).com"]
    }
    let found = detectFieldKinds(columns: ["A", "B", "C", "D"], sample: sample)
    #expect(Set(found[1...2].map(\.kind)) == [.givenName, .familyName])
    #expect(found[3].kind == .email)
    #expect(found[0].kind != .givenName && found[0].kind != .familyName)
  }
}
