import Foundation
import Testing

/// Nights that can't go on: the documented exit code, a message with what, where and what to do,
/// and nothing half-loaded.
@Suite struct BadInputTests {
  private static let known = BadInputCase.sources + BadInputCase.usages + BadInputCase.nights
  private static let all = known.filter(\.runsAsRoot)

  /// A night that went well, which every bad one comes after.
  private static let good = Task { () -> Published in
    let folder = try Scratch()
    try folder.write(TinyExport.opportunities(40), to: "first/Opportunity.csv")
    let run = try await Published(["first"], in: folder)
    try #require(run.execution.status == 0, "\(run.execution.errors)")
    return run
  }

  /// A folder after a good night, with the case's files laid out.
  private static func folder(for bad: BadInputCase) async throws -> Scratch {
    let good = try await good.value
    let folder = try Scratch()
    for name in ["dealpipe.sqlite", "Reports"] { try folder.copy(good.folder.path(name), to: name) }
    try bad.prepare(folder)
    return folder
  }

  @Test(arguments: all)
  func aBadNightSaysWhatWhereAndWhatToDo(bad: BadInputCase) async throws {
    try await Self.expectMessage(of: bad)
  }

  @Test(
    .enabled(if: !BadInputCase.isRoot, "root may read and write everything"),
    arguments: known.filter { !$0.runsAsRoot })
  func aMissingPermissionIsNamed(bad: BadInputCase) async throws {
    try await Self.expectMessage(of: bad)
  }

  private static func expectMessage(of bad: BadInputCase) async throws {
    let folder = try await folder(for: bad)
    let run = try await bad.run(in: folder)
    #expect(run.status == bad.status, "\(run.errors)")
    #expect(run.output == "")
    for word in bad.words {
      #expect(run.errors.contains(word), "`\(word)` is not in: \(run.errors)")
    }
    #expect(run.errors.contains("error: ") || run.errors.contains("Error: "), "\(run.errors)")
    #expect(!run.errors.contains("Fatal error"), "\(run.errors)")
  }

  @Test(arguments: all)
  func aBadNightLeavesDatabaseAndReportOfTheLastOne(bad: BadInputCase) async throws {
    let folder = try await Self.folder(for: bad)
    let database = folder.path("dealpipe.sqlite")
    let before = try DatabaseDump(database)
    let reports = try folder.files(below: "Reports")
    _ = try await bad.run(in: folder)
    #expect(try DatabaseDump(database).differences(from: before) == [])
    #expect(try folder.files(below: "Reports") == reports)
  }

  @Test(
    arguments: all.filter { !$0.arguments.contains("--db") && !$0.testDescription.contains("lost") }
  )
  func aBadFirstNightLeavesNothing(bad: BadInputCase) async throws {
    let folder = try Scratch()
    try bad.prepare(folder)
    let run = try await bad.run(in: folder)
    #expect(run.status == bad.status, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let left = names.filter { $0.hasPrefix("dealpipe.sqlite") && !$0.hasSuffix(".lock") }
    #expect(left == [], "a run that kept nothing left a database")
    #expect(!names.contains("Reports"))
  }

  @Test func aSecondRunAtTheSameTimeIsTurnedAway() async throws {
    let good = try await Self.good.value
    let folder = try Scratch()
    for name in ["dealpipe.sqlite", "Reports"] { try folder.copy(good.folder.path(name), to: name) }
    try folder.write(TinyExport.opportunities(41), to: "deals/Opportunity.csv")
    let database = folder.path("dealpipe.sqlite")
    let before = try DatabaseDump(database)
    try folder.write("process 1\n", to: "dealpipe.sqlite.lock")
    let lock = try #require(FileHandle(forUpdatingAtPath: database + ".lock"))
    #expect(flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    let turnedAway = try await Published(["deals"], in: folder)
    #expect(turnedAway.execution.status == 5)
    #expect(turnedAway.execution.output == "")
    #expect(turnedAway.execution.errors.contains("another run"))
    #expect(turnedAway.execution.errors.contains("wait"))
    #expect(try DatabaseDump(database).differences(from: before) == [])
    try lock.close()
    let after = try await Published(["deals"], in: folder)
    #expect(after.execution.status == 0, "\(after.execution.errors)")
  }

  @Test func aDryRunKeepsNothing() async throws {
    let good = try await Self.good.value
    let folder = try Scratch()
    for name in ["dealpipe.sqlite", "Reports"] { try folder.copy(good.folder.path(name), to: name) }
    try folder.write(TinyExport.opportunities(44), to: "deals/Opportunity.csv")
    let before = try DatabaseDump(folder.path("dealpipe.sqlite"))
    let reports = try folder.files(below: "Reports")
    let run = try await Published(["deals", "--dry-run"], in: folder)
    #expect(run.execution.status == 0, "\(run.execution.errors)")
    #expect(run.execution.output.contains("dry run"))
    #expect(run.execution.output.contains("4 new"))
    #expect(try DatabaseDump(folder.path("dealpipe.sqlite")).differences(from: before) == [])
    #expect(try folder.files(below: "Reports") == reports)
  }
}
