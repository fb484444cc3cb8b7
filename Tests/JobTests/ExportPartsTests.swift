import Job
import Testing

@Suite struct ExportPartsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let names: [String]
    let missing: [[Int]]

    init(_ name: String, _ names: [String], _ missing: [[Int]]) {
      testDescription = name
      self.names = names
      self.missing = missing
    }
  }

  static let cases = [
    Case("all parts of a weekly export", ["WE_00D1_1.ZIP", "WE_00D1_2.ZIP"], []),
    Case("the middle of a weekly export", ["WE_00D1_1.ZIP", "WE_00D1_3.ZIP"], [[2]]),
    Case("the beginning of a weekly export", ["WE_00D1_3.zip"], [[1, 2]]),
    Case("two organisations", ["WE_00D1_1.ZIP", "WE_00D2_2.ZIP"], [[1]]),
    Case("two nights", ["06-29/WE_00D1_1.ZIP", "06-30/WE_00D1_2.ZIP"], [[1]]),
    Case("the end, where the names say how many", ["deals 1 of 3.csv", "deals 2 of 3.csv"], [[3]]),
    Case("a browser's brackets", ["deals (part 1).csv", "deals (part 3).csv"], [[2]]),
    Case("days and years", ["deals_2026-06-29.csv", "deals_2026-06-30.csv", "q_2.csv"], []),
    Case("numbered files that are no parts", ["deals_1.csv", "deals_4.csv", "we_are_2.csv"], []),
  ]

  @Test(arguments: cases)
  func partsAreCountedByTheirNames(_ test: Case) {
    #expect(ExportParts.gaps(in: test.names).map(\.missing) == test.missing)
  }

  @Test func anExportThatLacksAPartIsNotLoaded() throws {
    let scratch = try Scratch()
    try scratch.write("WE_00D1_1.csv", PlannerTests.deals)
    try scratch.write("WE_00D1_3.csv", PlannerTests.accounts)
    let error = #expect(throws: JobError.self) {
      try Planner(settings: Settings(), say: { _ in }).plan(paths: [scratch.path])
    }
    #expect(
      error == .missingParts(path: scratch.path + "/WE_00D1_1.csv", missing: [2]))
    #expect(ExitStatus.of(try #require(error)) == .source)
  }
}
