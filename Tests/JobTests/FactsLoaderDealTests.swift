import CRM
import Cleaning
import Metrics
import Testing
import Warehouse

@Suite struct FactsLoaderDealTests {
  /// What a deal's record says, and what that makes it.
  struct Outcome: CustomTestStringConvertible {
    let testDescription: String
    let values: [String: Value]
    let expected: DealOutcome
  }

  @Test(arguments: [
    Outcome(testDescription: "won by its stage", values: ["stage": "Won"], expected: .won),
    Outcome(testDescription: "lost by its stage", values: ["stage": "Lost"], expected: .lost),
    Outcome(testDescription: "open", values: ["stage": "Proposal"], expected: .open),
    Outcome(testDescription: "parked", values: ["stage": "Nurture"], expected: .open),
    Outcome(
      testDescription: "won in the last open stage, by its status",
      values: ["stage": "Proposal", "status": "Won"], expected: .won),
    Outcome(
      testDescription: "an unmapped stage, closed and won",
      values: ["stage": "Odd", "is_closed": 1, "is_won": 1], expected: .won),
    Outcome(
      testDescription: "an unmapped stage, closed",
      values: ["stage": "Odd", "is_closed": 1], expected: .lost),
    Outcome(testDescription: "only a status", values: ["status": "lost"], expected: .lost),
    Outcome(testDescription: "nothing", values: [:], expected: .open),
  ])
  func aDealHasOneOutcome(_ sample: Outcome) throws {
    var values = sample.values
    values["close_date"] = "2026-06-01"
    values["created_at"] = "2026-05-01"
    let facts = try TinyDatabase([Row("deal", "D1", values)]).facts()
    #expect(facts.deals.map(\.outcome) == [sample.expected])
    #expect((facts.deals[0].closed != nil) == (sample.expected != .open))
  }

  @Test func dealsComeFromTheSourceWithTheFullestHistory() throws {
    let database = try TinyDatabase([
      Row("deal", "1"), Row("deal", "2"), Row("deal", "3", source: 2),
      Row(
        "stage_change", "h", ["deal_ref": "3", "at": "2026-01-01", "stage": "Won"], source: 2),
    ])
    let found = try database.warehouse.read { try FactsLoader.systemOfRecord(in: $0) }
    #expect(found == 2)
    let facts = try database.facts(dealsFrom: nil)
    #expect(facts.deals.map { facts.text($0.id) } == ["3"])
    let empty = try TinyDatabase([])
    #expect(try empty.warehouse.read { try FactsLoader.systemOfRecord(in: $0) } == nil)
  }

  @Test func whereNoAccountsAreExportedTheyAreTheOnesThatDealsName() throws {
    let deals = [
      Row("deal", "D1", ["account_ref": "Acme Ltd"]),
      Row("deal", "D2", ["account_ref": "acme  ltd"]),
      Row("deal", "D3", ["account_ref": "Beta"]), Row("deal", "D4"),
    ]
    let facts = try TinyDatabase(deals).facts()
    #expect(facts.accounts.map { facts.text($0.name) } == ["Acme Ltd", "Beta"])
    #expect(facts.deals.map(\.account) == [Ref(0), Ref(0), Ref(1), .none])
    // With accounts, a name that none of them has leads nowhere.
    let known = try TinyDatabase(deals + [Row("account", "A1", ["name": "Other"])]).facts()
    #expect(known.deals.map(\.account) == [.none, .none, .none, .none])
  }

  @Test func deletedAndMergedDealsAreKeptAsGone() throws {
    let facts = try TinyDatabase([
      Row("deal", "D1", ["is_deleted": 1, "modified_at": "2026-06-01"]),
      Row("deal", "D2", ["merged_into_ref": "D3"]), Row("deal", "D3"),
      Row("deal", "D4", ["closed_run": 1, "closed_why": "changed"]),
    ]).facts()
    #expect(facts.deals.map(\.isGone) == [true, true, false])
    #expect(facts.deals[0].removedOn?.description == "2026-06-01")
    #expect(facts.deals[1].mergedInto == Ref(2))
  }
}
