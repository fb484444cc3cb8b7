import CRM
import Foundation
import Job
import Testing
import Warehouse

/// What becomes of columns that an export did not have before.
@Suite struct ColumnDriftTests {
  private static let first = """
    Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Colour
    1,One,Proposal,100.00,2026-07-01,2026-01-05,red
    2,Two,Proposal,200.00,2026-07-01,2026-01-05,blue

    """
  /// A field and a column that no field takes are new; the third deal has neither.
  private static let second = """
    Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Colour,Probability,Shape
    1,One,Proposal,110.00,2026-07-01,2026-01-05,red,40,round
    2,Two,Proposal,200.00,2026-07-01,2026-01-05,blue,,square
    3,Three,Proposal,300.00,2026-07-01,2026-01-05,blue,,

    """

  private func request(_ scratch: Scratch, _ policy: DriftPolicy) -> RunRequest {
    var request = RunRequest()
    request.settings.sources = [SourceSettings(path: scratch.path + "/exports")]
    request.settings.currency = "USD"
    request.settings.columnDrift = policy
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    return request
  }

  private func run(_ request: RunRequest) throws -> RunOutcome {
    var night = Night(request, say: { _ in })
    return try night.run()
  }

  /// Two nights with the new columns in the second; the deals as they stand then.
  private func deals(_ policy: DriftPolicy) throws -> (outcome: RunOutcome, deals: [String]) {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, policy))
    try scratch.write("exports/deals_2026-06-30.csv", Self.second)
    let outcome = try run(request(scratch, policy))
    let warehouse = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true)
    var found: [String] = []
    try warehouse.read { store in
      try store.ask(
        "select key, amount, probability, extra from deal where closed_run is null order by key"
      ) { row in
        found.append((0..<4).map { row.text($0) ?? "-" }.joined(separator: " "))
      }
    }
    return (outcome, found)
  }

  @Test func evolveReadsThemAsAnyOther() throws {
    let (outcome, deals) = try deals(.evolve)
    #expect(
      deals == [
        #"1 11000 0.4 {"Colour":"red","Shape":"round"}"#,
        #"2 20000 - {"Colour":"blue","Shape":"square"}"#, #"3 30000 - {"Colour":"blue"}"#,
      ])
    #expect(outcome.counts.quarantined == 0)
  }

  @Test func whatAnExportHasNoColumnForStays() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, .evolve))
    try scratch.write(
      "exports/deals_2026-06-30.csv",
      """
      Deal ID,Deal Name,Stage,Created Date,Colour
      1,One,Proposal,2026-01-05,red
      2,Two,Closed Won,2026-01-05,blue

      """)
    let outcome = try run(request(scratch, .evolve))
    #expect(outcome.counts.changed == 1)
    #expect(outcome.counts.unchanged == 3, "two of them in the file that was loaded before")
    let warehouse = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true)
    let (deals, changes) = try warehouse.read { store in
      var deals: [String] = []
      try store.ask(
        "select key, stage, amount, close_date from deal where closed_run is null order by key"
      ) { row in deals.append((0..<4).map { row.text($0) ?? "-" }.joined(separator: " ")) }
      var changes: [String] = []
      try store.ask("select field, after_value from field_change order by id") { row in
        changes.append((row.text(0) ?? "") + " " + (row.text(1) ?? "-"))
      }
      return (deals, changes)
    }
    #expect(deals == ["1 Proposal 10000 2026-07-01", "2 Closed Won 20000 2026-07-01"])
    #expect(changes == ["stage Closed Won"])
    let notes = try warehouse.read { store in
      try Ledger(store).notes(of: outcome.runID).map(\.value)
    }
    #expect(notes.contains { $0.contains("what they told stays: amount, closedate") })
  }

  /// A night without two of the columns, one of which no field takes, and nights with them again.
  @Test func whatIsBackAsItWasHasNotChanged() throws {
    let scratch = try Scratch()
    let days = ["2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02"]
    let lacking = """
      Deal ID,Deal Name,Stage,Close Date,Created Date
      1,One,Proposal,2026-07-01,2026-01-05
      2,Two,Negotiation,2026-07-01,2026-01-05

      """
    let back = Self.first.replacingOccurrences(of: "Two,Proposal", with: "Two,Negotiation")
    var counts: [[Int]] = []
    for (day, text) in zip(days, [Self.first, lacking, back, back + "\n"]) {
      try scratch.write("exports/deals_\(day).csv", text)
      let outcome = try run(request(scratch, .evolve))
      counts.append([outcome.counts.new, outcome.counts.changed])
    }
    #expect(counts == [[2, 0], [0, 1], [0, 0], [0, 0]])
    let found = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read {
      store in
      var found: [String] = []
      try store.ask(
        "select key, stage, amount, extra from deal where closed_run is null order by key"
      ) { row in found.append((0..<4).map { row.text($0) ?? "-" }.joined(separator: " ")) }
      return found
    }
    #expect(
      found == [
        #"1 Proposal 10000 {"Colour":"red"}"#, #"2 Negotiation 20000 {"Colour":"blue"}"#,
      ])
    // From then on a value that goes is a change again.
    try scratch.write(
      "exports/deals_2026-07-03.csv", back.replacingOccurrences(of: ",red", with: ","))
    #expect(try run(request(scratch, .evolve)).counts.changed == 1)
  }

  @Test func whatOtherColumnsSayChangesWhileOneIsLacking() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, .evolve))
    for (day, colour) in [("2026-06-30", "green"), ("2026-07-01", "pink")] {
      try scratch.write(
        "exports/deals_\(day).csv",
        """
        Deal ID,Deal Name,Stage,Close Date,Created Date,Colour
        1,One,Proposal,2026-07-01,2026-01-05,\(colour)
        2,Two,Proposal,2026-07-01,2026-01-05,blue

        """)
      #expect(try run(request(scratch, .evolve)).counts.changed == 1)
    }
    let told = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read {
      try $0.text("select amount || extra from deal where closed_run is null and key = '1'")
    }
    #expect(told == #"10000{"Colour":"pink"}"#)
  }

  /// The first night lacks the column too, so that the third one says what the first one said.
  @Test func aColumnThatGoesAgainLeavesWhatItTold() throws {
    let scratch = try Scratch()
    let narrow = """
      Deal ID,Deal Name,Stage,Close Date,Created Date
      1,One,Proposal,2026-07-01,2026-01-05

      """
    let wide = """
      Deal ID,Deal Name,Stage,Close Date,Created Date,Amount
      1,One,Proposal,2026-07-01,2026-01-05,100.00

      """
    for (day, text) in [("06-28", narrow), ("06-29", wide), ("06-30", narrow)] {
      try scratch.write("exports/deals_2026-\(day).csv", text)
      _ = try run(request(scratch, .evolve))
    }
    let amounts = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read {
      try $0.text(
        """
        select amount || (select count(*) from field_change where after_value is null) from deal
        where closed_run is null
        """)
    }
    #expect(amounts == "100000")
  }

  @Test func discardValueLeavesTheirValuesOut() throws {
    let (outcome, deals) = try deals(.discardValue)
    #expect(
      deals == [
        #"1 11000 - {"Colour":"red"}"#, #"2 20000 - {"Colour":"blue"}"#,
        #"3 30000 - {"Colour":"blue"}"#,
      ])
    #expect(outcome.counts.changed == 1, "what is left out makes no new version")
  }

  @Test func discardRowSetsRecordsAsideThatHaveOne() throws {
    let (outcome, deals) = try deals(.discardRow)
    #expect(
      deals == [
        #"1 10000 - {"Colour":"red"}"#, #"2 20000 - {"Colour":"blue"}"#,
        #"3 30000 - {"Colour":"blue"}"#,
      ])
    #expect(outcome.counts.quarantined == 2)
    #expect(outcome.counts.new == 1)
  }

  @Test func setAsideByASettingIsNoError() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, .discardRow))
    let header = "Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Colour,Shape\n"
    let rows = (1...30).map { "\($0),D,Proposal,1.00,2026-07-01,2026-01-05,red,round\n" }
    try scratch.write("exports/deals_2026-06-30.csv", header + rows.joined())
    #expect(try run(request(scratch, .discardRow)).counts.quarantined == 30)
  }

  @Test func freezeStopsTheRunAndNamesThem() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, .freeze))
    try scratch.write("exports/deals_2026-06-30.csv", Self.second)
    #expect(
      throws: JobError.columnsChanged(
        path: "deals_2026-06-30.csv", new: ["Probability", "Shape"], missing: [])
    ) { try run(request(scratch, .freeze)) }
    try scratch.write(
      "exports/deals_2026-06-30.csv",
      Self.first.replacingOccurrences(of: ",Colour", with: "").replacingOccurrences(
        of: ",red", with: ""
      ).replacingOccurrences(of: ",blue", with: ""))
    #expect(
      throws: JobError.columnsChanged(path: "deals_2026-06-30.csv", new: [], missing: ["colour"])
    ) { try run(request(scratch, .freeze)) }
  }

  @Test func whatEvolveAcceptedIsKnownToFreeze() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, .evolve))
    try scratch.write("exports/deals_2026-06-30.csv", Self.second)
    _ = try run(request(scratch, .evolve))
    try scratch.write(
      "exports/deals_2026-07-01.csv", Self.second.replacingOccurrences(of: "110", with: "120"))
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/deals_2026-06-29.csv")
    #expect(try run(request(scratch, .freeze)).counts.changed == 1)
  }

  @Test func whatEvolveNotedAsMissingIsNotRefusedAgain() throws {
    let scratch = try Scratch()
    let lacking = Self.first.replacingOccurrences(of: ",Colour", with: "")
      .replacingOccurrences(of: ",red", with: "").replacingOccurrences(of: ",blue", with: "")
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    _ = try run(request(scratch, .freeze))
    try scratch.write("exports/deals_2026-06-30.csv", lacking)
    #expect(throws: JobError.self) { try run(request(scratch, .freeze)) }
    _ = try run(request(scratch, .evolve))
    try scratch.write(
      "exports/deals_2026-07-01.csv", lacking.replacingOccurrences(of: "100.00", with: "120.00"))
    #expect(try run(request(scratch, .freeze)).counts.changed == 1)
    // Another column that goes is refused as before.
    try scratch.write(
      "exports/deals_2026-07-02.csv", lacking.replacingOccurrences(of: "Close Date", with: ""))
    #expect(throws: JobError.self) { try run(request(scratch, .freeze)) }
  }

  @Test func recordsSetAsideForANewColumnAreNotGone() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    var request = request(scratch, .discardRow)
    request.settings.sources[0].isFull = true
    request.settings.shrinkGuard = 1
    _ = try run(request)
    try scratch.write(
      "exports/deals_2026-06-30.csv",
      """
      Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Colour,Shape
      1,One,Proposal,100.00,2026-07-01,2026-01-05,red,round

      """)
    let outcome = try run(request)
    #expect(outcome.counts.quarantined == 1)
    #expect(outcome.counts.vanished == 1, "the second deal is gone, the first one is not")
  }

  @Test func aSourceMayHaveAPolicyOfItsOwn() throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals_2026-06-29.csv", Self.first)
    var request = request(scratch, .evolve)
    request.settings.sources[0].columnDrift = .freeze
    _ = try run(request)
    try scratch.write("exports/deals_2026-06-30.csv", Self.second)
    #expect(throws: JobError.self) { try run(request) }
  }
}
