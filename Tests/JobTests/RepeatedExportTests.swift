import Foundation
import Job
import Testing
import Warehouse

/// Exports that say again what was said before, and exports that arrive late.
@Suite struct RepeatedExportTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The deals of one night by number and stage, in a folder named after its day.
  private func deals(_ stages: KeyValuePairs<Int, String>) -> String {
    NightTests.header
      + stages.map { "\($0.key),Deal \($0.key),\($0.value),100.00,2026-07-01,2026-01-05\n" }
      .joined()
  }

  @discardableResult
  private func run(_ folder: String, _ text: String? = nil, full: Bool = true) throws -> RunOutcome
  {
    if let text { try scratch.write("\(folder)/deals.csv", text) }
    return try scratch.run(folder, full: full)
  }

  /// The current deals as `key stage`.
  private func current() throws -> [String] {
    var result: [String] = []
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      try store.ask("select key, stage from deal where closed_run is null order by key") { row in
        result.append("\(row.text(0) ?? "-") \(row.text(1) ?? "-")")
      }
    }
    return result
  }

  private let first: KeyValuePairs = [1: "Proposal", 2: "Proposal", 3: "Proposal"]

  @Test func aChangeThatIsTakenBackIsAChange() throws {
    try run("2026-06-01", deals(first))
    try run("2026-06-02", deals([1: "Negotiation", 2: "Proposal", 3: "Proposal"]))
    let outcome = try run("2026-06-03", deals(first))
    #expect(outcome.counts.changed == 1)
    #expect(try current() == ["1 Proposal", "2 Proposal", "3 Proposal"])
    let again = try run("2026-06-03")
    #expect(!again.counts.isChange)
    #expect(again.known.count == 1)
    // The night that is over is known too, and says nothing about today.
    let past = try run("2026-06-02")
    #expect(past.known.count == 1)
    #expect(try current() == ["1 Proposal", "2 Proposal", "3 Proposal"])
  }

  /// What a night tells of one deal, line by line, and the stage that counts then.
  private static let repeats: [([[String]], String)] = [
    ([["A", "B", "A"]], "A"), ([["B"], ["A", "B", "A"]], "A"), ([["A", "B"], ["C", "A"]], "A"),
    ([["A"], ["B", "A", "B"]], "B"), ([["A"], ["B", "C", "B"]], "B"), ([["A", "B"]], "B"),
    // The same lines in another order are no news.
    ([["A", "B"], ["B", "A"]], "B"), ([["A", "B"], ["A", "B"]], "B"),
  ]

  @Test(arguments: repeats) func theLastLineOfANightCounts(_ nights: [[String]], _ last: String)
    throws
  {
    let stages = ["A": "Prospecting", "B": "Proposal", "C": "Negotiation"]
    for (index, lines) in nights.enumerated() {
      let text = lines.map { "1,One,\(stages[$0] ?? ""),100.00,2026-07-01,2026-01-05\n" }.joined()
      try run("2026-06-0\(index + 1)", NightTests.deals(10...60) + text)
    }
    #expect(try current().first == "1 \(stages[last] ?? "")")
  }

  @Test func whatAKnownFileHadSetAsideIsNotUnchanged() throws {
    let text = NightTests.deals(1...20) + ",No id,Proposal,1.00,2026-07-01,2026-01-05\n"
    let first = try run("2026-06-01", text)
    #expect(first.counts.quarantined == 1)
    let again = try run("2026-06-01")
    #expect(again.known.count == 1)
    #expect(again.counts.read == 21)
    #expect(again.counts.unchanged == 20)
    #expect(again.counts.quarantined == 1)
  }

  @Test func recordsThatAreBackInAFullExportAreBack() throws {
    let all = NightTests.deals(1...10)
    try run("2026-06-01", all)
    try run("2026-06-02", NightTests.deals(2...10))
    #expect(try current().count == 9)
    let outcome = try run("2026-06-03", all)
    #expect(outcome.counts.new == 1)
    #expect(try current().count == 10)
  }

  /// A whole export that broke off by less than the guard stops.
  @Test func aRecordThatIsBackAndEditedWasNeverGone() throws {
    func stages(_ two: String) -> String {
      deals([2: two, 1: "Proposal", 3: "Proposal", 4: "Proposal", 5: "Proposal", 6: "Proposal"])
    }
    func states() throws -> [String] {
      var result: [String] = []
      try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
        try store.ask(
          """
          select key || ' ' || stage || ' ' || coalesce(valid_to, '-') from deal
          union all
          select key || ' ' || before_value || ' > ' || after_value || ' ' || at from field_change
          order by 1
          """
        ) { row in result.append(row.text(0) ?? "-") }
      }
      return result.filter { $0.hasPrefix("2 ") }
    }
    try run("2026-06-01", stages("Negotiation"))
    let broken = stages("Proposal").split(separator: "\n").filter { !$0.hasPrefix("2,") }
    try run("2026-06-02", broken.joined(separator: "\n") + "\n")
    #expect(try current().count == 5)
    let outcome = try run("2026-06-03", stages("Proposal"))
    #expect(outcome.counts.changed == 1)
    #expect(outcome.counts.new == 0)
    #expect(
      try states() == [
        "2 Negotiation 2026-06-03", "2 Negotiation > Proposal 2026-06-03", "2 Proposal -",
      ])
    // Gone again, and back as it was at first: the state between is not forgotten.
    try run("2026-06-04", broken.joined(separator: "\n") + "\n")
    try run("2026-06-05", stages("Negotiation"))
    #expect(
      try states() == [
        "2 Negotiation -", "2 Negotiation 2026-06-03", "2 Negotiation > Proposal 2026-06-03",
        "2 Proposal 2026-06-05", "2 Proposal > Negotiation 2026-06-05",
      ])
  }

  @Test func aFileWithoutDateThatIsWrittenBackIsAChange() throws {
    try run("exports", deals(first))
    try run("exports", deals([1: "Negotiation", 2: "Proposal", 3: "Proposal"]))
    try run("exports", deals(first))
    #expect(try current() == ["1 Proposal", "2 Proposal", "3 Proposal"])
    #expect(try run("exports").known.count == 1)
  }

  @Test func aLateFullExportOverwritesAndDeletesNothing() throws {
    try run("2026-06-01", deals(first))
    try run("2026-06-03", deals([1: "Proposal", 2: "Proposal", 3: "Proposal", 4: "Proposal"]))
    let outcome = try run(
      "2026-06-02", deals([1: "Negotiation", 2: "Proposal", 3: "Proposal", 5: "Proposal"]))
    #expect(outcome.counts.vanished == 0)
    #expect(outcome.counts.new == 0)
    let expected = ["1 Proposal", "2 Proposal", "3 Proposal", "4 Proposal"]
    #expect(try current() == expected)
    #expect(try !run("2026-06-02").counts.isChange)
    #expect(try current() == expected)
    try run("2026-06-04", deals([1: "Negotiation", 2: "Proposal", 3: "Proposal", 5: "Proposal"]))
    #expect(try current() == ["1 Negotiation", "2 Proposal", "3 Proposal", "5 Proposal"])
  }

  @Test func aLatePartialExportBringsNewRecordsAndKeepsTheRest() throws {
    try run("2026-06-01", deals(first), full: false)
    try run("2026-06-03", deals(first) + "\n", full: false)
    try run("2026-06-02", deals([1: "Negotiation", 5: "Proposal"]), full: false)
    #expect(try current() == ["1 Proposal", "2 Proposal", "3 Proposal", "5 Proposal"])
  }

  @Test func aNewNightBesideKnownOnesIsComplete() throws {
    try scratch.write("exports/2026-06-01/deals.csv", NightTests.deals(1...10))
    try run("exports")
    try scratch.write("exports/2026-06-02/deals.csv", NightTests.deals(2...10))
    let outcome = try run("exports")
    #expect(outcome.known.count == 1)
    #expect(outcome.counts.vanished == 1)
  }
}
