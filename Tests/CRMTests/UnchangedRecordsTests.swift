import CRM
import Cleaning
import Testing

/// Records that are known by their text alone are told by their keys; all others are mapped.
@Suite struct UnchangedRecordsTests {
  /// A table as the database has it and as it comes again.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let before: String
    let again: String
    /// The keys that are not mapped, and those that are.
    let unchanged: [String]
    let mapped: [String]

    init(
      _ name: String, file: String = "deals.csv", _ before: String, _ again: String,
      unchanged: [String] = [], mapped: [String] = []
    ) {
      testDescription = name
      self.file = file
      self.before = before
      self.again = again
      self.unchanged = unchanged
      self.mapped = mapped
    }
  }

  private static let deals = """
    Deal ID,Deal Name,Stage,Amount,Close Date
    1,Offer,Proposal,1250.50,2026-07-01
    2,Renewal,Lost,,2026-07-02

    """
  private static let key = "0015g00000AbCdEAAV"
  private static let header =
    "Id,IsDeleted,MasterRecordId,Name,ParentId,BillingCity,BillingCountry,Phone,Website,OwnerId,"
    + "CreatedDate,LastModifiedDate,SystemModstamp\n"
  private static let accounts = header + acme("Acme")

  private static func acme(_ name: String) -> String {
    "0015g00000AbCdE,0,,\(name),,Jakarta,ID,,acme.example,,2026-05-01 09:00:00,"
      + "2026-05-02 10:00:00,2026-05-03 10:00:00\n"
  }

  static let cases: [Case] = [
    Case("the same text", deals, deals, unchanged: ["1", "2"]),
    Case(
      "another value", deals, deals.replacing("Proposal", with: "Won"), unchanged: ["2"],
      mapped: ["1"]),
    Case(
      "a value that is gone", deals, deals.replacing("Lost", with: ""), unchanged: ["1"],
      mapped: ["2"]),
    Case(
      "a new record", deals, deals + "3,New,Proposal,,\n", unchanged: ["1", "2"], mapped: ["3"]),
    Case(
      "columns in another order", deals,
      """
      Stage,Deal ID,Amount,Close Date,Deal Name
      Proposal,1,1250.50,2026-07-01,Offer
      Lost,2,,2026-07-02,Renewal

      """, unchanged: ["1", "2"]),
    Case(
      "spaces around values", deals, deals.replacing(",Proposal,", with: ", Proposal ,"),
      unchanged: ["1", "2"]),
    Case(
      "an id told again as it was", file: "Account.csv", accounts, accounts + acme("Acme"),
      unchanged: [key, key]),
    Case(
      "an id told otherwise and then as it was", file: "Account.csv", accounts,
      header + acme("Acme Inc") + acme("Acme"), mapped: [key, key]),
    Case(
      "an id told as it was and then otherwise", file: "Account.csv", accounts,
      accounts + acme("Acme Inc") + acme("Acme"), unchanged: [key], mapped: [key, key]),
    Case(
      "dates in an order that the column decides",
      deals.replacing("2026-07-02", with: "25/07/2026"),
      deals.replacing("2026-07-02", with: "25/07/2026"), unchanged: ["1"], mapped: ["2"]),
    Case(
      "probabilities that the column makes fractions",
      deals.replacing("Amount", with: "Probability").replacing("1250.50", with: "0.5"),
      deals.replacing("Amount", with: "Probability").replacing("1250.50", with: "0.5"),
      unchanged: ["2"], mapped: ["1"]),
    Case(
      "amounts with a decimal comma", deals.replacing("1250.50", with: "\"1250,50\""),
      deals.replacing("1250.50", with: "\"1250,50\""), unchanged: ["2"], mapped: ["1"]),
    Case(
      "a short id", file: "Account.csv", accounts, accounts, unchanged: [key]),
    Case(
      "bookkeeping beside a better column", file: "Account.csv", accounts,
      accounts.replacing("2026-05-03", with: "2026-05-04"), unchanged: [key]),
    Case(
      "bookkeeping alone", file: "Account.csv",
      accounts.replacing("2026-05-02 10:00:00", with: ""),
      accounts.replacing("2026-05-02 10:00:00", with: "")
        .replacing("2026-05-03", with: "2026-05-04"), mapped: [key]),
    Case(
      "no id column", deals.replacing("Deal ID", with: "Number of lines"),
      deals.replacing("Deal ID", with: "Number of lines"), unchanged: ["Offer", "Renewal"]),
  ]

  @Test(arguments: cases) func aRecordIsMappedUnlessItsTextIsKnown(_ sample: Case) throws {
    let before = try #require(try TableText(sample.before, file: sample.file).rows())
    var known: KnownRows? = KnownRows(expected: before.rows.count)
    for (number, row) in before.rows.enumerated() {
      known?[KnownRows.hash(Array(row.key.utf8).span)] = KnownRows.Entry(
        rowID: UInt32(number + 1), rowHash: row.hash, isSeen: false)
    }
    let again = try TableText(sample.again, file: sample.file)
    let recognition = try #require(again.outcome().recognition)
    let defaults = MapperDefaults(currency: try #require(CurrencyCode("USD")))
    var mapper = RecordMapper(recognition: recognition, defaults: defaults)
    var unchanged: [UInt64] = []
    var mapped: [String] = []
    for batch in again.batches {
      let typed = mapper.map(batch, beside: &known)
      unchanged += typed.unchanged.map(\.keyHash)
      mapped += typed.rows.map { typed.string($0.key) }
    }
    #expect(unchanged == sample.unchanged.map { KnownRows.hash(Array($0.utf8).span) })
    #expect(mapped == sample.mapped)

    // What is not mapped would have had the hash that is known.
    let all = MappedTable(recognition, again.batches, defaults)
    let hashes = Dictionary(before.rows.map { ($0.key, $0.hash) }, uniquingKeysWith: { $1 })
    for key in Set(sample.unchanged) {
      #expect(all.rows.first { $0.key == key }?.hash == hashes[key])
    }
  }
}
