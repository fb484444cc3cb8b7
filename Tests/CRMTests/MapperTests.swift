import CRM
import Cleaning
import Testing

@Suite("Records become typed rows")
struct MapperTests {
  private let contacts = """
    Id,IsDeleted,AccountId,FirstName,LastName,Phone,MailingCity,MailingCountry,Email,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp,ReportsToId,Birthdate,Region__c,LastModifiedById
    0035g00000AbCdE,0,0015g00000AbCdEAAU,Budi,Santoso,0812 3456 7890,Jakarta,Indonesia,BUDI@Example.COM,000000000000000AAA,2026-05-01 09:30:00,2026-05-02 10:00:00,2026-05-03 10:00:00,000000000000000AAA,1980-02-03 00:00:00,West,0055g00000AbCdEAAU
    0035g00000AbCdFAAU,1,,Anna,Schmidt,,Berlin,Germany,not an e-mail,0055g00000AbCdEAAU,2026-05-01,,2026-05-03 10:00:00,,,,
    ,0,,No,Key,,,,,,,,,,,,

    """

  @Test("a Salesforce contact")
  func mapsAContact() throws {
    let table = try #require(try TableText(contacts, file: "Contact.csv").rows())
    #expect(table.recognition.profile.id == "salesforce-contact")
    #expect(table.rows.count == 2)
    let first = try #require(table.rows.first)
    #expect(first.key == "0035g00000AbCdEAAV", "15 characters become 18")
    #expect(first["account_ref"] == "0015g00000AbCdEAAU")
    #expect(first["owner_ref"] == nil, "the null reference is no owner")
    #expect(first["created_at"] == "2026-05-01T09:30:00Z")
    #expect(first["modified_at"] == "2026-05-02T10:00:00Z")
    #expect(first["birth_date"] == "1980-02-03")
    #expect(first["is_deleted"] == "0")
    #expect(first["phone"] == "+6281234567890", "the country stands behind the phone")
    #expect(first["country"] == "ID")
    #expect(first.extra == #"{"Region__c":"West"}"#, "technical columns and null ids are no extras")
    #expect(first.line == 2)
  }

  @Test("columns that no field takes are cleaned as what somebody says they are")
  func cleansExtras() throws {
    let text = """
      Id,Name,Assistant_Phone__c,Renewal__c,Fee__c,Note__c
      0015g00000AbCdEAAU,Acme,0812 3456 7890,13/02/2026,"1.234,50", as  it is
      0015g00000AbCdFAAU,Beta,12,03/02/2026,"17,51",
      """
    let settings = RecognitionSettings(
      kinds: ["assistant_phone__c": .phone, "Renewal__c": .day, "Fee__c": .number])
    let table = try #require(
      try TableText(text + "\n", file: "Account.csv").rows(settings, region: "ID"))
    let first = try #require(table.rows.first)
    let cleaned =
      #"{"Assistant_Phone__c":"+6281234567890","Renewal__c":"2026-02-13","Fee__c":"1234.50","#
      + #""Note__c":"as  it is"}"#
    #expect(first.extra == cleaned, "the column decides the order of dates and the decimal mark")
    #expect(first.raw.contains(#""extra.Assistant_Phone__c":["0812 3456 7890","phone.e164"]"#))
    let taken = RecognitionSettings(kinds: ["Name": .text, "Fee__c": .number])
    let questions = try TableText(text + "\n", file: "Account.csv").rows(taken)?.recognition
      .questions
    #expect(questions?.filter { $0.hasPrefix("kinds") }.count == 1, "a field takes the name")
    let before = try #require(try TableText(text + "\n", file: "Account.csv").rows(region: "ID"))
    #expect(before.rows.first?.hash != first.hash, "the next night takes the record for changed")
    let second = try #require(table.rows.last)
    #expect(second.extra.contains(#""Assistant_Phone__c":"12""#), "unreadable text stays")
    #expect(second.extra.contains(#""Renewal__c":"2026-02-03""#))
    #expect(
      table.tally.counts.contains { $0.key.field == "Assistant_Phone__c" && $0.key.isInvalid })
  }

  @Test("a value that can't be read is null, with its text and a count")
  func keepsUnreadableValues() throws {
    let table = try #require(try TableText(contacts, file: "Contact.csv").rows())
    let second = try #require(table.rows.last)
    #expect(second["email"] == nil)
    #expect(second.raw.contains("\"email\":[\"not an e-mail\""))
    #expect(table.tally.counts.contains { $0.key.field == "email" && $0.key.isInvalid })
    #expect(second["created_at"] == "2026-05-01", "a date without time is not shifted")
    #expect(second["modified_at"] == "2026-05-03T10:00:00Z", "the next best stamp stands in")
  }

  @Test("a record without the id that its export always has is set aside")
  func rejectsMissingKeys() throws {
    let table = try #require(try TableText(contacts, file: "Contact.csv").rows())
    let rejected = try #require(table.rejected.first)
    #expect(table.rejected.count == 1)
    #expect(rejected.rule == "no-key")
    #expect(rejected.rawText.contains("No,Key"))
    #expect(!rejected.detail.contains("No Key"), "no customer values in the sentence")
  }

  @Test(
    "amounts become minor units of their own currency",
    arguments: [
      MoneyCase("dollars", "1234.5", "USD", "123450"),
      MoneyCase("yen have no cents", "1200000", "JPY", "1200000"),
      MoneyCase("dinars have three digits", "1.5", "KWD", "1500"),
      MoneyCase("float noise is rounded", "16120999.999999998", "USD", "1612100000"),
      MoneyCase("half goes to even", "0.125", "USD", "12"),
      MoneyCase("blank is not zero", "", "USD", nil),
      MoneyCase("zero is zero", "0", "USD", "0"),
      MoneyCase("more than any deal is no amount", "90000000000000000", "USD", nil),
      MoneyCase("words are no amount", "a lot", "USD", nil),
    ])
  func readsMoney(_ sample: MoneyCase) throws {
    let text = """
      Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,AccountId
      0065g00000AbCdEAAU,A,Prospecting,\(sample.text),2026-07-01 00:00:00,\(sample.currency),

      """
    let table = try #require(try TableText(text, file: "Opportunity.csv").rows(currency: "EUR"))
    #expect(table.rows.first?["amount"] == sample.minor)
    #expect(table.rows.first?["close_date"] == "2026-07-01")
  }

  @Test("an amount without currency takes the default one")
  func takesDefaultCurrency() throws {
    let text = "deal_id,stage,amount,close_date\n1,Won,100,2026-01-02\n2,Won,\"2,50\",2026-01-02\n"
    let table = try #require(try TableText(text).rows(currency: "IDR"))
    #expect(table.rows.map { $0["currency"] } == ["IDR", "IDR"])
    #expect(table.rows.map { $0["amount"] } == ["10000", "250"])
  }

  @Test("the currency written beside an amount counts where the record names none")
  func readsCurrencyOfAmount() throws {
    let text =
      "deal_id;stage;amount;close_date\n1;Won;1.234,50 €;2026-01-02\n2;Won;Rp 12.500.000;2026-01-02\n"
    let table = try #require(try TableText(text).rows())
    #expect(table.rows.map { $0["currency"] } == ["EUR", "IDR"])
    #expect(table.rows.map { $0["amount"] } == ["123450", "1250000000"])
  }

  @Test(
    "the scale of probabilities",
    arguments: [
      ScaleCase("percent in the header", "Probability (%)", ["10", "1"], ["0.1", "0.01"]),
      ScaleCase("any value above one", "Probability", ["10", "100", "1"], ["0.1", "1.0", "0.01"]),
      ScaleCase("fractions", "Probability", ["0.1", "1"], ["0.1", "1.0"]),
      ScaleCase("only zero and one", "Probability", ["0", "1"], ["0.0", "1.0"]),
      ScaleCase("percent signs", "Probability", ["35 %", "5%"], ["0.35", "0.05"]),
    ])
  func readsProbabilities(_ sample: ScaleCase) throws {
    var text = "deal_id,stage,amount,\(sample.header)\n"
    for (index, value) in sample.values.enumerated() { text += "\(index),New,5,\(value)\n" }
    let table = try #require(try TableText(text).rows())
    #expect(table.rows.map { $0["probability"] } == sample.expected)
  }

  @Test("the row hash does not depend on the order of columns nor on blank ones")
  func hashesContents() throws {
    let one = "deal_id,stage,amount,close_date\n1,Won,100,2026-01-02\n2,Lost,7,2026-01-03\n"
    let two = "close_date,amount,stage,deal_id,note\n2026-01-02,100,Won,1,\n2026-01-03,7,Lost,2,\n"
    let first = try #require(try TableText(one).rows())
    let second = try #require(try TableText(two).rows())
    #expect(first.rows.map(\.hash) == second.rows.map(\.hash))
    let changed = try #require(try TableText(one.replacing("100", with: "101")).rows())
    #expect(changed.rows[0].hash != first.rows[0].hash)
    #expect(changed.rows[1].hash == first.rows[1].hash)
  }

  @Test("a line of totals is set aside, a record that is called Total is not")
  func setsTotalsAside() throws {
    let text = """
      Firma,Ort,Branche,Mitarbeiter
      Acme GmbH,Bonn,Handel,10
      Total,Paris,Energie,100000
      Summe,,,2 Firmen
      Beta AG,Köln,Handel,20

      """
    let table = try #require(try TableText(text, file: "kunden.csv").rows())
    #expect(table.rows.map(\.key) == ["Acme GmbH", "Total", "Beta AG"])
    #expect(table.rejected.map(\.rule) == ["total-row"])
  }

  @Test("records without an id are known by their content")
  func keysByContent() throws {
    let text =
      "Name;Vorname;Firma;E-Mail;Telefon;Land;Datum;Budget;Betreuer\n"
      + "Meier;Hans;Acme GmbH;hans@acme.de;030 1234567;Deutschland;31.01.2026;10.000,50 €;Petra\n"
    let table = try #require(try TableText(text, file: "messe.csv").rows(currency: "EUR"))
    let row = try #require(table.rows.first)
    #expect(table.recognition.entity == .lead)
    #expect(table.recognition.key == .content)
    #expect(row.key.hasPrefix("row-") && row.key.count == 20)
    #expect(row["created_at"] == "2026-01-31")
    #expect(row["budget"] == "1000050")
    #expect(row["phone"] == "+49301234567")
    #expect(row["family_name"] == "Meier")
    #expect(row["owner_ref"] == "Petra")
  }
}

/// An amount as written and its minor units.
struct MoneyCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let currency: String
  let minor: String?

  init(_ name: String, _ text: String, _ currency: String, _ minor: String?) {
    testDescription = name
    self.text = text
    self.currency = currency
    self.minor = minor
  }
}

/// A column of probabilities and the fractions it holds.
struct ScaleCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let header: String
  let values: [String]
  let expected: [String]

  init(_ name: String, _ header: String, _ values: [String], _ expected: [String]) {
    testDescription = name
    self.header = header
    self.values = values
    self.expected = expected
  }
}
