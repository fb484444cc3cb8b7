import CRM
import Cleaning
import Tabular
import Testing

@Suite struct ColumnKindTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let table: String
    let kinds: [ValueKind]
    var testDescription: String { name }

    init(_ name: String, _ table: String, _ kinds: ValueKind...) {
      self.name = name
      self.table = table
      self.kinds = kinds
    }
  }

  static let cases = [
    Case(
      "headers in English", "Phone,Country,Notes\n021 555 1234,Indonesia,called twice\n",
      .phone, .country, .note),
    Case(
      "headers in German",
      "Firma,Vorname,Nachname,Telefon,Land\nAcme GmbH,Jo,Doe,0171 1234567,DE\n",
      .company, .givenName, .familyName, .phone, .country),
    Case("one column", "Email\njo@acme.com\n", .email),
    Case(
      "unknown headers, telling values",
      "a,b,c\n$ 1.20,jo@acme.com,2026-01-31\n€ 3.40,x@acme.com,2026-02-01\n"
        + "€ 5,y@acme.com,2026-02-02\n",
      .money, .email, .moment),
    Case(
      "bare digits are nobody's numbers",
      "a,b\n20260131,5551234567\n20260201,5551234568\n"
        + "20260202,5551234569\n", .text, .text),
    Case("a company by id", "Deal Name,Company\nBig,0018000000AbCdE\n", .text, .id),
    Case("a company by name", "Deal Name,Company\nBig,Acme Inc.\n", .text, .company),
    Case(
      "flags are no telephones", "Id,LastName,HasOptedOutOfFax\n1,Doe,0\n2,Roe,1\n",
      .id, .familyName, .boolean),
    Case("an amount that is a remark", "Amount\nask Jo\nlater\ntoo much\n", .text),
  ]

  @Test(arguments: cases)
  func aColumnIsWhatItsHeaderAndItsValuesSay(_ test: Case) throws {
    let batch = try #require(try TableText(test.table).batches.first)
    let kinds = ColumnKindDetector(
      columns: batch.table.columns, table: "", file: "x.csv", samples: [batch], base: .init()
    ).detect()
    #expect(kinds.map(\.kind) == test.kinds)
  }

  @Test func aSettingIsNeverOverridden() throws {
    let batch = try #require(try TableText("Email\nnot one\n").batches.first)
    let kinds = ColumnKindDetector(
      columns: ["Email"], table: "", file: "", samples: [batch], base: .init()
    ).detect(settings: [0: .company])
    #expect(kinds.map(\.kind) == [.company])
    #expect(kinds.map(\.ground) == [.setting])
  }

  @Test func aTelephoneHasTheCountryThatIsNamedAlike() throws {
    let table = "Billing Country,Shipping Country,Shipping Phone\nDE,US,212 555 0100\n"
    let batch = try #require(try TableText(table).batches.first)
    let kinds = ColumnKindDetector(
      columns: batch.table.columns, table: "", file: "", samples: [batch], base: .init()
    ).detect()
    #expect(kinds[2].countries == [1, 0])
  }
}
