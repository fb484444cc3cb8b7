import CRM
import Cleaning
import Metrics
import Testing

@Suite struct FactsTests {
  @Test func equalTextsShareASymbol() {
    var table = StringTable()
    let first = table.intern("Acme")
    let again = table.intern("Acme")
    let unique = table.append("Acme")
    #expect(first == again)
    #expect(first != unique)
    #expect(table[first] == "Acme")
    #expect(table.intern("") == .blank)
    let many = (0..<5000).map { table.intern("text \($0 % 2500)") }
    #expect(many[1] == many[2501])
    #expect(table[many[2499]] == "text 2499")
  }

  @Test func stampsKeepDaysAsWrittenAndInstantsInTheZone() throws {
    let jakarta = try #require(Zone(identifier: "+07:00"))
    let instant = try #require(Instant(iso: "2026-03-31T20:30:00Z"))
    let stamp = Stamp(instant, in: jakarta)
    #expect(stamp.day.description == "2026-04-01")
    #expect(stamp.instant == instant)
    #expect(Stamp(day: stamp.day).precedes(stamp))
    #expect(Stamp(day: stamp.day).instant == nil)
  }

  @Test func factsOf500ThousandDealsStaySmall() {
    #expect(MemoryLayout<DealFact>.stride <= 136)
    #expect(MemoryLayout<TransitionFact>.stride <= 24)
    #expect(MemoryLayout<ChangeFact>.stride <= 32)
    #expect(MemoryLayout<ActivityFact>.stride <= 28)
  }

  @Test func rowsThatDontChangeTheStageAreNoTransitions() {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting", "2026-01-05 prospecting", "2026-01-09 meeting"])
    #expect(table.facts.transitions.count == 2)
  }

  @Test func aCloseNoTransitionTellsIsImplied() {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting"]) {
      $0.outcome = .won
      $0.closed = Stamp(day: DealTable.day("2026-02-01"))
    }
    let facts = table.facts
    #expect(facts.transitions.count == 2)
    #expect(facts.transitions[1].evidence == .implied)
    #expect(facts.deals[0].flags.contains(.stageEvidence))
  }

  @Test func impliedTransitionsAloneAreNoEvidence() {
    var table = DealTable()
    table.plain("2026-01-01", .lost, "2026-02-01")
    #expect(!table.facts.deals[0].flags.contains(.stageEvidence))
  }

  @Test func creationIsTheEntryToTheStageTheFirstTransitionLeft() {
    var table = DealTable()
    let stage = table.stage(.prospecting)
    table.deal(["2026-01-10 meeting"]) { $0.created = Stamp(day: DealTable.day("2026-01-01")) }
    table.edit { $0.transitions[0].from = stage }
    let facts = table.facts
    #expect(facts.transitions.map(\.at.day.description) == ["2026-01-01", "2026-01-10"])
    #expect(facts.transitions[0].evidence == .implied)
  }

  @Test func betterEvidenceWinsAndTheConflictIsCounted() {
    var table = DealTable()
    let deal = table.deal(["2026-01-01 prospecting", "2026-01-20 proposal"])
    let meeting = table.stage(.meeting)
    let proposal = table.stage(.proposal)
    table.edit { builder in
      let at = Stamp(day: DealTable.day("2026-01-10"))
      builder.transitions.append(
        TransitionFact(deal: deal, at: at, stage: meeting, evidence: .observed))
      let same = Stamp(day: DealTable.day("2026-01-21"))
      builder.transitions.append(
        TransitionFact(deal: deal, at: same, stage: proposal, evidence: .stamps))
    }
    let facts = table.facts
    #expect(facts.transitions.count == 2)
    #expect(facts.notes.contains { $0.kind == .stageConflict && $0.count == 1 })
  }

  @Test func whatHappensAfterAsOfDoesNotExist() {
    var table = DealTable(asOf: "2026-02-15T12:00:00Z")
    let deal = table.deal(
      ["2026-01-01 prospecting", "2026-01-20 proposal", "2026-03-01 won"], amount: 90,
      close: "2026-03-01")
    table.closeDate(of: deal, on: "2026-01-25", from: "2026-02-01", to: "2026-04-01")
    table.closeDate(of: deal, on: "2026-03-01", from: "2026-04-01", to: "2026-03-01")
    table.amount(of: deal, on: "2026-02-20", from: 50, to: 90)
    table.deal(["2026-02-20 prospecting"])
    let facts = table.facts
    #expect(facts.deals[0].outcome == .open)
    #expect(facts.deals[0].stage == table.stage(.proposal))
    #expect(facts.deals[0].closeDate?.description == "2026-04-01")
    #expect(facts.deals[0].value == 50_00)
    #expect(facts.deals[1].isGone)
    let result = table.evaluate()
    #expect(result.totals.deals == 1)
    #expect(result.kpi("open-value")?.current.told == "50.00")
    #expect(result.kpi("bookings")?.current.told == "0.00")
  }

  @Test func aClosedDealsFutureCloseDateGivesWayToItsTransition() {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting", "2026-06-01 won"]) {
      $0.closed = Stamp(day: DealTable.day("2026-08-01"))
      $0.closeDate = DealTable.day("2026-08-01")
    }
    let facts = table.facts
    #expect(facts.deals[0].closed?.day.description == "2026-06-01")
    #expect(facts.notes.contains { $0.kind == .closedInFuture })
    #expect(table.measure("won-count")?.told == "1")
  }

  @Test func aDealClosedLaterByItsRecordAloneIsOpenAtAsOf() {
    var table = DealTable(asOf: "2026-02-15T12:00:00Z")
    table.plain("2026-01-01", .won, "2026-03-01")
    #expect(table.facts.deals[0].outcome == .open)
    #expect(table.measure("open-count")?.told == "1")
  }

  @Test func stocksAreLookedBackAtByValidTime() {
    var table = DealTable(asOf: "2026-06-30T12:00:00Z")
    let deal = table.deal(
      ["2026-01-05 prospecting", "2026-04-02 won"], amount: 300, close: "2026-04-02")
    table.amount(of: deal, on: "2026-01-05", from: nil, to: 100)
    table.amount(of: deal, on: "2026-03-10", from: 100, to: 300)
    table.deal(["2026-03-20 prospecting"], amount: 7)
    let trend = table.evaluate().kpi("open-value")?.trend ?? []
    let told = trend.suffix(6).map(\.measurement.told)
    #expect(told == ["100.00", "100.00", "307.00", "7.00", "7.00", "7.00"])
  }

  @Test func historyThatBeginsLaterSaysNothingOfBefore() {
    var table = DealTable(asOf: "2026-06-30T12:00:00Z")
    let deal = table.plain("2026-01-05", .open, amount: 300)
    table.amount(of: deal, on: "2026-05-10", from: nil, to: 300)
    let trend = table.evaluate().kpi("open-value")?.trend ?? []
    #expect(trend[9].measurement.told == "300.00")
  }

  @Test func deletedAndMergedDealsAppearOnlyAsRemoved() {
    var table = DealTable()
    table.deal(["2026-01-01 prospecting", "2026-02-01 won"]) { $0.flags.insert(.deleted) }
    table.deal(["2026-01-01 prospecting"]) { $0.flags.insert(.merged) }
    table.deal(["2026-01-01 prospecting"])
    let totals = table.evaluate().totals
    #expect(totals.deals == 1)
    #expect(totals.removed == 2)
    #expect(table.measure("created-count")?.told == "1")
    #expect(table.measure("won-count")?.told == "0")
  }

  @Test func dealsWithoutDatesAreCountedAndListed() {
    var table = DealTable()
    table.plain(nil, .open)
    table.plain(nil, .won, "2026-02-01")
    table.plain("2026-01-01", .won)
    let all = table.evaluate(.all)
    #expect(all.totals.deals == 3)
    #expect(all.kpi("created-count")?.current.told == "3")
    #expect(all.kpi("won-count")?.current.told == "2")
    #expect(all.kpi("open-count")?.current.told == "1")
    #expect(table.measure("won-count")?.told == "1")
    #expect(table.facts.notes.contains { $0.kind == .noCreatedDate && $0.count == 2 })
    #expect(table.facts.notes.contains { $0.kind == .noClosedDate && $0.count == 1 })
  }

  /// A deal that was won in March, entered with its day in February, and reopened in May.
  @Test func aDealThatWasReopenedLaterWasClosedOnTheDayItsRecordTold() {
    var table = DealTable(asOf: "2026-04-15T23:00:00Z")
    let path = ["2026-01-01 prospecting", "2026-03-10 won", "2026-05-01 proposal"]
    table.deal(path, close: "2026-02-28")
    // A close date after as-of says nothing of the past.
    table.deal(path, close: "2026-09-01")
    #expect(table.facts.deals.map(\.outcome) == [.won, .won])
    #expect(table.facts.deals.map { $0.closed?.day.description } == ["2026-02-28", "2026-03-10"])
    table.edit { $0.tellsClosing = true }
    #expect(table.facts.deals.map { $0.closed?.day.description } == ["2026-03-10", "2026-03-10"])
  }
}
