import Foundation
import Testing
import Warehouse

/// A run that dies leaves the old state or the new one, and the next run makes up for it; the long
/// form, with random moments and full disks, is `scripts/crash`.
@Suite struct CrashTests {
  /// The steps of a run, before and after each of which it can be made to die.
  private static let steps = [
    "look-at-files", "load", "map-stages", "find-duplicates", "find-links", "note", "keep",
    "checkpoint", "compute-metrics", "render", "write-aside", "swap", "link", "publish",
  ]

  private static let failpoints = steps.flatMap { ["before-" + $0, "after-" + $0] }

  /// The first night, loaded and published, with the exports of the second in place.
  private static let before = Task { () -> Scratch in
    let folder = try Scratch()
    try folder.write(TinyExport.opportunities(40), to: "exports/2026-06-29/Opportunity.csv")
    let first = try await Published(["exports"], in: folder)
    try #require(first.execution.status == 0, "\(first.execution.errors)")
    try folder.write(
      TinyExport.opportunities(60).replacing("Qualification", with: "Proposal"),
      to: "exports/2026-06-30/Opportunity.csv")
    return folder
  }

  /// The second night when nothing disturbs it.
  private static let undisturbed = Task { () -> Outcome in
    let folder = try await copy()
    let second = try await Published(["exports"], in: folder)
    try #require(second.execution.status == 0, "\(second.execution.errors)")
    return try Outcome(folder)
  }

  private static func copy() async throws -> Scratch {
    let folder = try Scratch()
    let source = try await before.value
    for name in ["exports", "dealpipe.sqlite", "Reports"] {
      try folder.copy(source.path(name), to: name)
    }
    return folder
  }

  /// What is in a database and its newest report, without what tells of the clock or of the runs.
  private struct Outcome: Equatable, Sendable {
    let tables: [String: [String]]
    let report: [String: [UInt8]]

    init(_ folder: Scratch) throws {
      var tables = try DatabaseDump(folder.path("dealpipe.sqlite")).tables
      for name in ["run", "run_note", "report_part", "report_content"] { tables[name] = nil }
      self.tables = tables
      var report = try folder.files(below: "Reports/latest")
      report["run.json"] = nil
      self.report = report
    }
  }

  private func integrity(_ folder: Scratch) throws -> String? {
    try Warehouse(path: folder.path("dealpipe.sqlite"), mustExist: true).read {
      try $0.text("pragma integrity_check")
    }
  }

  @Test(arguments: failpoints)
  func aRunThatDiesAnywhereIsMadeUpFor(failpoint: String) async throws {
    let old = try Outcome(try await Self.before.value)
    let new = try await Self.undisturbed.value
    #expect(old.tables != new.tables && old.report != new.report)
    let folder = try await Self.copy()
    let killed = try await Execution.of(
      .dealpipe, ["run", "exports"], in: folder, with: ["DEALPIPE_FAILPOINT": failpoint])
    #expect(killed.status == 128 + 9)
    #expect(try integrity(folder) == "ok")
    let left = try Outcome(folder)
    #expect(left.tables == old.tables || left.tables == new.tables)
    #expect(left.report == old.report || left.report == new.report)
    let next = try await Execution.of(.dealpipe, ["run", "exports"], in: folder)
    #expect(next.status == 0, "\(next.errors)")
    #expect(try Outcome(folder) == new)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("Reports"))
    #expect(names.sorted() == [".dealpipe.lock", "2026-06-29", "2026-06-30", "latest"])
  }

  @Test func aFirstRunThatDiesLeavesNothingThatIsInTheWay() async throws {
    for failpoint in ["after-load", "after-keep"] {
      let folder = try Scratch()
      try folder.copy(try await Self.before.value.path("exports"), to: "exports")
      let killed = try await Execution.of(
        .dealpipe, ["run", "exports"], in: folder, with: ["DEALPIPE_FAILPOINT": failpoint])
      #expect(killed.status == 128 + 9)
      #expect(!FileManager.default.fileExists(atPath: folder.path("Reports")))
      let next = try await Published(["exports"], in: folder)
      #expect(next.execution.status == 0, "\(next.execution.errors)")
      #expect(next.metrics["totals"]["deals"].integer == 60)
    }
  }

  @Test func theClockOfAnEarlierRunMattersToNobody() async throws {
    let folder = try await Self.copy()
    try Warehouse(path: folder.path("dealpipe.sqlite"), mustExist: true).write { store in
      try store.run(
        "update run set started_at = '2099-01-01T00:00:00Z', finished_at = '1999-01-01T00:00:00Z'",
        doing: "testing")
    }
    let next = try await Execution.of(.dealpipe, ["run", "exports"], in: folder)
    #expect(next.status == 0, "\(next.errors)")
    #expect(try await Outcome(folder) == Self.undisturbed.value)
  }
}
