import Foundation
import Job
import Testing
import Warehouse

/// Nights that come late beside others that told nothing new or not all.
@Suite struct LateNightTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Writes the deals of a night by number and stage, others beside them as they are every night.
  private func write(
    _ day: String, _ stages: KeyValuePairs<Int, String>, others: Range<Int> = 0..<0
  ) throws {
    try scratch.write(
      "exports/\(day)/deals.csv",
      NightTests.header
        + (stages.map { ($0.key, $0.value) } + others.map { ($0, "Proposal") })
        .map { "\($0.0),Deal \($0.0),\($0.1),100.00,2026-07-01,2026-01-05\n" }
        .joined())
  }

  private func rows(_ question: String) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      try store.ask(question) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: " "))
      }
    }
    return result
  }

  @Test(arguments: [false, true])
  func aNightThatCameAgainAsItWasCountsBesideALateOne(isOneRun: Bool) throws {
    try write("2026-06-01", [1: "Proposal", 2: "Proposal"])
    try write("2026-06-02", [1: "Negotiation"])
    try write("2026-06-03", [1: "Proposal", 2: "Proposal"])
    try scratch.run("exports/2026-06-01", full: true)
    if isOneRun {
      try scratch.run("exports", full: true)
    } else {
      let again = try scratch.run("exports/2026-06-03", full: true)
      #expect(again.known.count == 1)
      #expect(!again.counts.isChange)
      try scratch.run("exports/2026-06-03", full: true)
      try scratch.run("exports/2026-06-02", full: true)
    }
    #expect(
      try rows("select key, stage from deal where closed_run is null order by key")
        == ["1 Proposal", "2 Proposal"])
    #expect(
      try rows("select before_value, after_value, at from field_change order by at")
        == ["Proposal Negotiation 2026-06-02", "Negotiation Proposal 2026-06-03"])
    #expect(
      try rows("select coalesce(taken_at, '-') from telling order by id").sorted()
        == ["-", "-", "2026-06-03"], "the same night a third time tells nothing more")
  }

  @Test func aLateWholeNightEndsWhatNoLaterOneTellsOf() throws {
    let four: KeyValuePairs = [1: "Proposal", 2: "Proposal", 3: "Proposal", 4: "Proposal"]
    try write("2026-06-01", four, others: 10..<30)
    try write("2026-06-02", [1: "Proposal", 2: "Proposal"], others: 10..<30)
    try write("2026-06-03", [1: "Proposal", 4: "Negotiation"])
    try scratch.run("exports/2026-06-01", full: true)
    try scratch.run("exports/2026-06-03", full: false)
    let late = try scratch.run("exports/2026-06-02", full: true)
    #expect(late.counts.vanished == 1)
    #expect(
      try rows("select key, stage, valid_to from deal where closed_why = 'vanished'")
        == ["3 Proposal 2026-06-02"])
    #expect(
      try rows("select key, stage from deal where closed_run is null and key + 0 < 10 order by key")
        == ["1 Proposal", "2 Proposal", "4 Negotiation"])
  }
}
