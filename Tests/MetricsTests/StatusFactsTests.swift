import CRM
import Cleaning
import Metrics
import Testing

/// Statuses beside better evidence: histories and stamps before what two exports show.
@Suite struct StatusFactsTests {
  /// A deal's moves as some evidence tells them, what exports show of its status, and its course.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let moves: [String]
    var evidence = StageEvidence.history
    let statuses: [(at: String, from: DealOutcome, to: DealOutcome)]
    /// How the record ends.
    let outcome: DealOutcome
    let course: [String]
    var completeness = HistoryCompleteness.full
  }

  private static let moved = ["2026-01-05 qualification", "2026-02-01 proposal"]
  private static let told = ["qualification 01-05 history", "proposal 02-01 history"]

  private static let cases = [
    Case(
      testDescription: "a closing that the history has too",
      moves: moved + ["2026-03-02 won"], statuses: [("2026-03-01", .open, .won)], outcome: .won,
      course: told + ["won 03-02 history"]),
    Case(
      testDescription: "a closing that the history has a day before",
      moves: moved + ["2026-03-01T10:00:00Z lost"],
      statuses: [("2026-03-02T09:00:00Z", .open, .lost)], outcome: .lost,
      course: told + ["lost 03-01 history"]),
    Case(
      testDescription: "a closing that stamps have too", moves: moved + ["2026-03-02 lost"],
      evidence: .stamps, statuses: [("2026-03-01", .open, .lost)], outcome: .lost,
      course: [
        "qualification 01-05 stamps", "proposal 02-01 stamps", "lost 03-02 stamps",
      ]),
    Case(
      testDescription: "a closing beside a history of open stages", moves: moved,
      statuses: [("2026-03-01", .open, .lost)], outcome: .lost,
      course: told + ["lost 03-01 observed"]),
    Case(
      testDescription: "reopened into the stage that the history ends with", moves: moved,
      statuses: [("2026-03-01", .open, .lost), ("2026-04-01", .lost, .open)], outcome: .open,
      course: told + ["lost 03-01 observed", "proposal 04-01 observed"], completeness: .floor),
    Case(
      testDescription: "reopened and moved on",
      moves: moved + ["2026-05-01 negotiation"],
      statuses: [("2026-03-01", .open, .lost), ("2026-04-01", .lost, .open)], outcome: .open,
      course: told + [
        "lost 03-01 observed", "proposal 04-01 observed", "negotiation 05-01 history",
      ], completeness: .floor),
    Case(
      testDescription: "an open status of a deal whose stage is closed",
      moves: moved + ["2026-03-02 won"], statuses: [("2026-04-01", .won, .open)], outcome: .won,
      course: told + ["won 03-02 history"], completeness: .floor),
    Case(
      testDescription: "closed after as-of", moves: moved,
      statuses: [("2026-07-01", .open, .won)], outcome: .won, course: told),
  ]

  @Test(arguments: cases)
  func betterEvidenceOfTheSameMoveWins(_ sample: Case) {
    var table = DealTable()
    let deal = table.deal(sample.moves, evidence: sample.evidence) {
      $0.outcome = sample.outcome
      if sample.outcome == .open { $0.closed = nil }
    }
    let stamps = sample.statuses.map { table.stamp($0.at) }
    table.edit { builder in
      for (status, at) in zip(sample.statuses, stamps) {
        builder.statuses.append(
          StatusFact(deal: deal, from: status.from, to: status.to, at: at))
      }
      if sample.outcome != .open, builder.deals[0].closed == nil {
        builder.deals[0].closed = stamps.last
      }
    }
    let facts = table.facts
    let course = facts.transitions.map { move in
      let stage = move.stage.position.map { facts.text(facts.stages[$0].label) } ?? "-"
      return "\(stage) \(move.at.day.description.dropFirst(5)) \(move.evidence)"
    }
    #expect(course == sample.course)
    #expect(facts.sources.map(\.completeness) == [sample.completeness])
    #expect(!facts.notes.contains { $0.kind == .stageHistoryEndsElsewhere })
  }
}
