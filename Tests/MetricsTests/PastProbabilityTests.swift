import CRM
import Cleaning
import Metrics
import Testing

/// What an open deal of a past day was likely to be: its history's word, else that of the stage it
/// was in, else unknown; never what came of it.
@Suite struct PastProbabilityTests {
  private static let day = DealTable.day("2026-03-31")

  private func past(_ table: DealTable) -> [Int32?] {
    let facts = table.facts
    return facts.deals.indices.map { DealState(of: $0, at: Self.day, in: facts).probability }
  }

  @Test func theRecordsOwnHoldsOnlyWhereTheDealHasNotMovedSince() {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting", "2026-05-01 won"]) { $0.probability = 1_000_000 }
    table.deal(["2026-01-01 prospecting", "2026-05-01 proposal"]) { $0.probability = 700_000 }
    table.deal(["2026-01-01 prospecting"]) { $0.probability = 100_000 }
    #expect(past(table) == [nil, nil, 100_000])
  }

  @Test func historyComesBeforeTheStagesDefault() {
    var table = DealTable()
    let stage = table.stage(.prospecting)
    table.deal(["2026-01-01 prospecting", "2026-05-01 won"]) { $0.probability = 1_000_000 }
    let told = table.deal(["2026-01-01 prospecting", "2026-05-01 won"]) {
      $0.probability = 1_000_000
    }
    table.edit { builder in
      if let position = stage.position { builder.stages[position].probability = 150_000 }
      builder.changes.append(
        ChangeFact(
          deal: told, field: .probability, at: Stamp(day: DealTable.day("2026-05-01")),
          old: 250_000, new: 1_000_000))
    }
    #expect(past(table) == [150_000, 250_000])
  }

  @Test func aPastOfWhichMostIsUnknownIsNotCompared() throws {
    var table = DealTable(asOf: "2026-06-30T23:00:00Z")
    for index in 0..<4 {
      table.deal(["2025-01-01 prospecting", "2026-05-01 proposal"], close: "2026-12-01") {
        $0.probability = index == 0 ? 500_000 : 700_000
      }
    }
    table.deal(["2025-01-01 prospecting"], close: "2026-12-01") { $0.probability = 200_000 }
    table.deal(["2025-01-01 prospecting"], close: "2026-12-01") { $0.probability = 100_000 }
    let weighted = try #require(table.evaluate().kpi("weighted-pipeline"))
    #expect(weighted.current.status == .ok)
    #expect(weighted.current.n == 6)
    #expect(weighted.previous?.told == "withheld: few-probabilities")
    #expect(weighted.previous?.n == 2)
  }
}
