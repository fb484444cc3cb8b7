import Testing
import Warehouse

/// `dealpipe replay`: what was set aside is tried again, and what loads now leaves the quarantine.
@Suite struct ReplayTests {
  private let folder: Scratch
  private let file = "exports/2026-06-30/Opportunity.csv"

  init() throws {
    folder = try Scratch()
    try folder.write(TinyExport.opportunities(40, withoutID: 20), to: file)
  }

  private func rows(_ question: String) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: folder.path("dealpipe.sqlite"), mustExist: true).read { store in
      try store.ask(question) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: " "))
      }
    }
    return result
  }

  private func replay() async throws -> Execution {
    let replay = try await Execution.of(.dealpipe, ["replay", "exports", "--quiet"], in: folder)
    try #require(replay.status == 0, "\(replay.errors)")
    return replay
  }

  @Test func recordsOfAMendedFileLeaveTheQuarantine() async throws {
    let run = try await Execution.of(.dealpipe, ["run", "exports", "--quiet"], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("38 new + 0 changed + 0 unchanged + 2 quarantined"))
    try folder.write(TinyExport.opportunities(40), to: file)
    let replay = try await replay()
    #expect(replay.output.contains("2 new + 0 changed + 38 unchanged + 0 quarantined"))
    #expect(
      replay.output.contains("quarantine: 2 settled, 0 set aside again, 0 in files that were not"))
    #expect(
      try rows("select settled_run, settled_why from quarantine") == ["2 loaded", "2 loaded"])
    #expect(try rows("select count(*) from deal where closed_run is null") == ["40"])
    #expect(
      try rows("select rows_read, rows_new, rows_unchanged from file_load where run_id = 2")
        == ["40 2 38"])
    #expect(try await self.replay().output.contains("nothing has changed"))
  }

  @Test func recordsThatStillCanNotBeReadAreSetAsideAgainOnce() async throws {
    _ = try await Execution.of(.dealpipe, ["run", "exports", "--quiet"], in: folder)
    for _ in 1...2 {
      let replay = try await replay()
      #expect(replay.output.contains("0 new + 0 changed + 38 unchanged + 2 quarantined"))
      #expect(replay.output.contains("quarantine: 0 settled, 2 set aside again"))
      #expect(try rows("select count(*) from quarantine where settled_run is null") == ["2"])
    }
    #expect(try rows("select count(*) from deal") == ["38"])
  }

  @Test func aRunThatReadsNothingAgainLeavesTheQuarantineAlone() async throws {
    for _ in 1...2 {
      let run = try await Execution.of(.dealpipe, ["run", "exports", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try rows("select settled_run from quarantine") == ["-", "-"])
  }
}
