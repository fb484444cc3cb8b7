import Job
import Testing

@Suite struct SettingsFileTests {
  private func read(_ text: String) throws -> Settings {
    let scratch = try Scratch()
    return try SettingsFile.read(scratch.write("dealpipe.yaml", text))
  }

  @Test func everyKeyIsRead() throws {
    let settings = try read(
      """
      database: data/deals.sqlite
      reports: out
      as_of: 2026-06-30
      timezone: Asia/Jakarta
      currency: eur
      region: id
      organisation: PT Contoh
      language: id
      sources:
        - path: exports
          name: salesforce
          full: true
          required: false
          snapshot_at: 2026-06-29
          kinds:
            Assistant_Phone__c: phone
        - path: rates.csv
      deals_from: salesforce
      stages:
        Angebot: proposal
        "Closed Won": won
      error_gate:
        share: 0.05
        records: 3
      shrink_guard: 0.5
      keep_reports: 90
      policies:
        nurture: excluded
        load_band: 10-12
      survivorship:
        sources: [salesforce, hubspot]
        contact:
          phone: most_recent
          address: source_priority
      protected_keys:
        account: [ERP_Number__c]
      """)
    #expect(settings.database == "data/deals.sqlite")
    #expect(settings.reports == "out")
    #expect(settings.asOf == "2026-06-30")
    #expect(settings.timezone == "Asia/Jakarta")
    #expect(settings.currency == "EUR")
    #expect(settings.region == "ID")
    #expect(settings.organisation == "PT Contoh")
    #expect(settings.language == "id")
    #expect(settings.sources.map(\.path) == ["exports", "rates.csv"])
    #expect(settings.sources.map(\.name) == ["salesforce", nil])
    #expect(settings.sources.map(\.isFull) == [true, nil])
    #expect(settings.sources.map(\.kinds) == [["Assistant_Phone__c": "phone"], nil])
    #expect(settings.sources.map(\.isRequired) == [false, true])
    #expect(settings.sources.map(\.snapshotAt) == ["2026-06-29", nil])
    #expect(settings.dealsFrom == "salesforce")
    #expect(settings.stages == ["Angebot": "proposal", "Closed Won": "won"])
    #expect(settings.errorGateShare == 0.05)
    #expect(settings.errorGateRecords == 3)
    #expect(settings.shrinkGuard == 0.5)
    #expect(settings.keepReports == 90)
    #expect(settings.trustedSources == ["salesforce", "hubspot"])
    #expect(
      settings.survivorship
        == ["contact": ["phone": "most_recent", "address": "source_priority"]])
    #expect(settings.protectedFields == ["account": ["ERP_Number__c"]])
    #expect(settings.policies == ["nurture": "excluded", "load_band": "10-12"])
  }

  @Test(arguments: ["", "# nothing yet\n"])
  func anEmptyFileLeavesEverythingToTheFiles(_ text: String) throws {
    #expect(try read(text) == Settings())
  }

  /// A mistake, and where it is.
  struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int
    let column: Int
    let says: String
  }

  static let mistakes = [
    Mistake(
      testDescription: "an unknown key", text: "currency: USD\ncurency: EUR\n", line: 2, column: 1,
      says: "there is no setting `curency`"),
    Mistake(
      testDescription: "an unknown key of a source", text: "sources:\n  - path: a\n    pth: b\n",
      line: 3, column: 5, says: "there is no setting `pth`"),
    Mistake(
      testDescription: "an unknown policy", text: "policies:\n  nurtures: lost\n", line: 2,
      column: 3, says: "there is no setting `nurtures`"),
    Mistake(
      testDescription: "a rule for fields that have none to choose",
      text: "survivorship:\n  contact:\n    email_opt_out: most_recent\n", line: 3, column: 5,
      says: "there is no setting `email_opt_out`"),
    Mistake(
      testDescription: "an unknown rule of survivorship",
      text: "survivorship:\n  contact:\n    phone: newest\n", line: 3, column: 5,
      says: "expected one of most_recent"),
    Mistake(
      testDescription: "protected keys of records that are not merged",
      text: "protected_keys:\n  deal: [key]\n", line: 2, column: 3,
      says: "there is no setting `deal`"),
    Mistake(
      testDescription: "a currency of four letters", text: "currency: EURO\n", line: 1, column: 1,
      says: "expected the ISO 4217 code of a currency"),
    Mistake(
      testDescription: "a currency that there is not", text: "currency: XQZ\n", line: 1, column: 1,
      says: "expected the ISO 4217 code of a currency"),
    Mistake(
      testDescription: "a country that there is not", text: "region: XX\n", line: 1, column: 1,
      says: "expected the ISO 3166 code of a country"),
    Mistake(
      testDescription: "an as-of that is no day", text: "currency: USD\nas_of: 2026-13-01\n",
      line: 2, column: 1, says: "expected a day such as 2026-06-30"),
    Mistake(
      testDescription: "a value that a policy does not know",
      text: "policies:\n  period: last_century\n", line: 2, column: 3,
      says: "expected one of"),
    Mistake(
      testDescription: "a profile that there is not",
      text: "sources:\n  - path: a\n    profile: nope\n", line: 3, column: 5,
      says: "hubspot-deal"),
    Mistake(
      testDescription: "a field that there is not",
      text: "sources:\n  - path: a\n    columns:\n      Worth: amout\n", line: 4, column: 7,
      says: "ignore, "),
    Mistake(
      testDescription: "a field that the source's records have not",
      text: "sources:\n  - path: a\n    columns:\n      Worth: amount\n    entity: contact\n",
      line: 4,
      column: 7, says: "family_name"),
    Mistake(
      testDescription: "a time zone that there is not", text: "timezone: Mars/Olympus\n", line: 1,
      column: 1, says: "expected a time zone"),
    Mistake(
      testDescription: "a language that is not spoken", text: "language: de\n", line: 1, column: 1,
      says: "expected one of en, id"),
    Mistake(
      testDescription: "a stage that is not canonical", text: "stages:\n  Offer: proposed\n",
      line: 2, column: 3, says: "expected one of prospecting"),
    Mistake(
      testDescription: "a share above one", text: "error_gate:\n  share: 5\n", line: 2, column: 3,
      says: "expected a share between 0 and 1"),
    Mistake(
      testDescription: "records below zero", text: "error_gate:\n  records: -1\n", line: 2,
      column: 3, says: "expected a whole number"),
    Mistake(
      testDescription: "no report to keep", text: "keep_reports: 0\n", line: 1, column: 1,
      says: "expected a whole number from 1 on"),
    Mistake(
      testDescription: "a flag that is none", text: "sources:\n  - path: a\n    full: maybe\n",
      line: 3, column: 5, says: "expected true or false"),
    Mistake(
      testDescription: "a day that there is not",
      text: "sources:\n  - path: a\n    snapshot_at: 2026-06-31\n", line: 3, column: 5,
      says: "expected a day such as 2026-06-30"),
    Mistake(
      testDescription: "a source without path", text: "sources:\n  - name: crm\n", line: 2,
      column: 5, says: "expected a `path`"),
    Mistake(
      testDescription: "sources that are no list", text: "sources: exports\n", line: 1, column: 1,
      says: "expected a list"),
    Mistake(
      testDescription: "a blank value", text: "currency:\n", line: 1, column: 1,
      says: "expected a text"),
    Mistake(
      testDescription: "a word instead of settings", text: "hello\n", line: 1, column: 1,
      says: "expected `key: value` lines"),
    Mistake(
      testDescription: "a key that stands twice", text: "region: ID\ncurrency: USD\nregion: DE\n",
      line: 1, column: 1, says: "a key stands twice"),
    Mistake(
      testDescription: "an open quote", text: "region: ID\norganisation: \"PT\n", line: 3,
      column: 1, says: "this is not YAML"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsNamedWithItsPlace(_ mistake: Mistake) throws {
    let error = #expect(throws: SettingsError.self) { try read(mistake.text) }
    let text = try #require(error).description
    #expect(text.contains(".yaml:\(mistake.line):\(mistake.column): error: "), "\(text)")
    #expect(text.contains(mistake.says), "\(text)")
    #expect(ExitStatus.of(try #require(error)) == .usage)
  }

  @Test func anAbsentFileIsAnErrorOfUsage() {
    let error = #expect(throws: SettingsError.self) { try SettingsFile.read("/absent/a.yaml") }
    #expect(error == .unreadable(path: "/absent/a.yaml"))
  }
}
