import Foundation
import Testing

/// The same files once more: nothing changes but one row in the ledger, and the summary says so.
@Suite struct SecondRunTests {
  /// A night and the same night again in one folder.
  private struct Twice: Sendable {
    let before: DatabaseDump
    let after: DatabaseDump
    let reportsBefore: [String: [UInt8]]
    let reportsAfter: [String: [UInt8]]
    let second: Execution
  }

  private static let twice = Task { () -> Twice in
    let first = try await Nights.sample.value
    try #require(first.execution.status == 0, "\(first.execution.errors)")
    let folder = try Scratch()
    for name in ["SampleData", "dealpipe.sqlite", "Reports"] {
      try folder.copy(first.folder.path(name), to: name)
    }
    let before = try DatabaseDump(folder.path("dealpipe.sqlite"))
    let reports = try folder.files(below: "Reports")
    let second = try await Published(["SampleData"], in: folder)
    return Twice(
      before: before, after: try DatabaseDump(folder.path("dealpipe.sqlite")),
      reportsBefore: reports, reportsAfter: try folder.files(below: "Reports"),
      second: second.execution)
  }

  @Test func aSecondRunAddsOneRowToTheLedgerAndNothingElse() async throws {
    let twice = try await Self.twice.value
    #expect(twice.second.status == 0, "\(twice.second.errors)")
    #expect(twice.after.differences(from: twice.before) == ["run"])
    let (before, after) = (twice.before.tables["run"] ?? [], twice.after.tables["run"] ?? [])
    #expect(before.count == 1)
    #expect(after.count == 2)
    #expect(after.first == before.first)
  }

  @Test func aSecondRunLeavesEveryByteOfTheReport() async throws {
    let twice = try await Self.twice.value
    #expect(twice.reportsBefore.count > 20)
    #expect(Set(twice.reportsAfter.keys) == Set(twice.reportsBefore.keys))
    let changed = twice.reportsBefore.filter { twice.reportsAfter[$0.key] != $0.value }
    #expect(changed.keys.sorted() == [])
  }

  @Test func theSummaryOfASecondRunSaysThatNothingHasChanged() async throws {
    let twice = try await Self.twice.value
    #expect(twice.second.output.contains("nothing has changed"))
    #expect(twice.second.output.contains("= 0 new + 0 changed + "))
    #expect(twice.second.output.contains("balances: all hold"))
  }

  @Test func twoFreshDatabasesGiveTheSameBytes() async throws {
    let one = try await Nights.sample.value
    let other = try await Nights.sampleAgain.value
    #expect(other.execution.status == 0, "\(other.execution.errors)")
    let (left, right) = (
      try Scratch.files(below: one.report), try Scratch.files(below: other.report)
    )
    #expect(Set(left.keys) == Set(right.keys))
    #expect(left.count > 20)
    // The clock's values live in run.json alone.
    let changed = left.filter { $0.key != "run.json" && right[$0.key] != $0.value }
    #expect(changed.keys.sorted() == [])
    #expect(one.execution.output == other.execution.output)
  }
}
