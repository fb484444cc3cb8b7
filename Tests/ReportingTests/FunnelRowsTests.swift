import Metrics
import Reporting
import Testing

/// The numbers of the funnel can be counted again in the rows that they lead to.
@Suite struct FunnelRowsTests {
  private static let input = SampleCompany.input()

  /// A file of rows as columns.
  private func columns(_ name: String) throws -> [String: [String]] {
    let tables = Self.input.rowTables + Self.input.evaluation.rowTables
    let table = try #require(tables.first { $0.name == name })
    let rows = (0..<table.count).map { table.row($0) }
    return Dictionary(
      uniqueKeysWithValues: table.columns.enumerated().map { place, column in
        (column, rows.map { $0[place] })
      })
  }

  private func counts(_ fates: Fates) -> [String: Int] {
    [
      "advanced": fates.advanced, "lost": fates.lost, "nurture": fates.nurture,
      "other_pipeline": fates.otherPipeline, "removed": fates.removed,
      "moved_back": fates.movedBack, "still_here": fates.stillHere,
    ].filter { $0.value > 0 }
  }

  @Test func everyFateIsTheRowsOfItsStageThatTellIt() throws {
    let rows = try columns("funnel-entered.csv")
    let steps = try #require(rows["step"])
    let funnel = Self.input.evaluation.funnel
    for (view, column) in [(funnel.entered, "fate"), (funnel.enteredEvery, "visit_fate")] {
      let fates = try #require(rows[column])
      for stage in view {
        let told = zip(steps, fates).filter { $0 == stage.step.key && $1 != "" }.map(\.1)
        #expect(told.count == stage.entries)
        #expect(Dictionary(grouping: told) { $0 }.mapValues(\.count) == counts(stage.fates))
      }
    }
    #expect(rows["entered_pipeline"] == nil, "there is one pipeline")
  }

  @Test func everyStayIsTheRowsOfItsStageThatTellDays() throws {
    let rows = try columns("funnel-entered.csv")
    let steps = try #require(rows["step"])
    let days = try #require(rows["days"])
    for time in Self.input.evaluation.stageTimes {
      #expect(zip(steps, days).count { $0 == time.step.key && $1 != "" } == time.visits)
    }
  }

  @Test func everyStageReachedIsTheRowsThatCameSoFar() throws {
    let told = try #require(try columns("created-count.csv")["reached"])
    let reached = Self.input.evaluation.funnel.reached
    let keys = reached.steps.map(\.step.key)
    for (index, stage) in reached.steps.enumerated() {
      let there = told.filter { keys.firstIndex(of: $0).map { $0 >= index } ?? false }
      #expect(there.count == stage.count)
    }
    #expect(told.count { $0 == "" } == reached.unknown)
    #expect(told.count == reached.cohort)
  }
}
