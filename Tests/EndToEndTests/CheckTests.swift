import Foundation
import Testing

/// `dealpipe check`: the list, the rows of a rule, JSON, and the user's own rules.
@Suite struct CheckTests {
  private static let rules = """

    hygiene:
      off: [deal-stale]
      severity:
        deal-overdue: error
      rules:
        - id: deal-large
          entity: deal
          pillar: validity
          severity: info
          title: Deals above a million
          query: |
            select id
            from stg_deal
            where amount > 100000000
    """

  private static func night(_ more: String = "") async throws -> Published {
    let folder = try Scratch()
    try folder.copy(Repository.sampleData, to: "SampleData")
    let settings = try Scratch.text(Repository.sampleData + "/dealpipe.yaml")
    try folder.write(settings + more, to: "SampleData/dealpipe.yaml")
    return try await Published(["SampleData"], in: folder)
  }

  private static func check(_ arguments: [String], in run: Published) async throws -> Execution {
    try await Execution.of(
      .dealpipe,
      ["check", "--config", "SampleData/dealpipe.yaml", "--db", "dealpipe.sqlite"]
        + arguments, in: run.folder)
  }

  @Test func theListHasSeverityCountValueAndTitleAndIsAGate() async throws {
    let run = try await Nights.sample.value
    let list = try await Self.check([], in: run)
    #expect(list.status == 1)
    let lines = list.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.count > 70 && lines.allSatisfy { $0.count == 5 })
    let overdue = try #require(lines.first { $0[3] == "deal-overdue" })
    let finding = run.metrics["findings"].items.first { $0["id"].string == "deal-overdue" }
    #expect(overdue[0] == "warning" && Int(overdue[1]) == finding?["count"].integer)
    #expect(overdue[2] == "\(finding?["value_at_stake"].string ?? "?") USD")
    #expect(overdue[4] == "Open deals past their close date")
    let unknown = try await Self.check(["--severity", "grave"], in: run)
    #expect(unknown.status == 2)
  }

  @Test func theRowsOfARuleAreTheFileOfTheReport() async throws {
    let run = try await Nights.sample.value
    let rows = try await Self.check(["--rule", "deal-overdue"], in: run)
    #expect(rows.status == 0, "a warning is below the gate")
    #expect(rows.output == (try Scratch.text(run.report + "/rows/deal-overdue.csv")))
    #expect(rows.output.hasPrefix("id,name,owner,value,detail,file,line\n"))
    let error = try await Self.check(["--rule", "deal-without-owner"], in: run)
    #expect(error.status == 1)
    let unknown = try await Self.check(["--rule", "no-such"], in: run)
    #expect(unknown.status == 2 && unknown.errors.contains("no-such"))
  }

  @Test func ownRulesGateAndAreInTheReportTheRowsAndTheIndex() async throws {
    let run = try await Self.night(Self.rules)
    #expect(run.execution.status == 0, "\(run.execution.errors)")
    let findings = run.metrics["findings"].items
    let large = try #require(findings.first { $0["id"].string == "deal-large" })
    let table = try CSVTable(file: run.report + "/rows/deal-large.csv")
    #expect(table.rows.count == large["count"].integer && table.rows.count > 0)
    #expect(try ReportPage(report: run.report).text.contains("Deals above a million"))
    #expect(findings.first { $0["id"].string == "deal-overdue" }?["severity"] == .string("error"))
    #expect(!findings.contains { $0["id"].string == "deal-stale" })
    let gate = try await Self.check(["--rule", "deal-large", "--severity", "info"], in: run)
    #expect(gate.status == 1)
    let pass = try await Self.check(["--rule", "deal-large"], in: run)
    #expect(pass.status == 0)
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let query: String
    /// Line within the query, from 0, and column from 1.
    let line: Int
    let column: Int
    let saying: String
  }

  @Test(arguments: [
    Wrong(
      testDescription: "a field that is none",
      query: "select id\n          from stg_deal\n"
        + "          where color = 'red'", line: 2, column: 7, saying: "color"),
    Wrong(
      testDescription: "a slip of the keys", query: "selct id from stg_deal", line: 0, column: 1,
      saying: "selct"),
    Wrong(
      testDescription: "no id", query: "select name from stg_deal", line: 0, column: 1,
      saying: "`id`"),
    Wrong(
      testDescription: "a change", query: "delete from deal", line: 0, column: 1, saying: "delete"),
    Wrong(
      testDescription: "two statements", query: "select 1 as id); delete from deal; --", line: 0,
      column: 1, saying: "single"),
  ])
  func aWrongQueryIsNamedWithItsPlaceAndNothingIsLoaded(_ wrong: Wrong) async throws {
    let settings = """

      hygiene:
        rules:
          - id: mine
            entity: deal
            title: Mine
            query: |
                \(wrong.query)
      """
    let lines = try Scratch.text(Repository.sampleData + "/dealpipe.yaml")
      .split(separator: "\n", omittingEmptySubsequences: false).count
    let run = try await Self.night(settings)
    #expect(run.execution.status == 2)
    let place = "dealpipe.yaml:\(lines + 7 + wrong.line):\(wrong.column + 10): error"
    #expect(run.execution.errors.contains(place), "\(run.execution.errors)")
    #expect(run.execution.errors.contains(wrong.saying), "\(run.execution.errors)")
    #expect(!FileManager.default.fileExists(atPath: run.folder.path("dealpipe.sqlite")))
  }

  @Test func theIndexIsAMetricWithItsParts() async throws {
    let run = try await Nights.sample.value
    let config = ["--config", "SampleData/dealpipe.yaml", "--db", "dealpipe.sqlite"]
    let line = try await Execution.of(
      .dealpipe, ["metric", "hygiene-index", "--csv"] + config, in: run.folder)
    let cells = line.output.split(separator: "\n").last?.split(separator: ",").map(String.init)
    let low = try #require(run.metrics["hygiene"]["low"].decimal)
    let shown = try #require(cells?.compactMap { Double($0) }.first)
    #expect(abs(shown - NSDecimalNumber(decimal: low).doubleValue) <= 0.06)
    for by in ["entity", "pillar", "owner", "run"] {
      let parts = try await Execution.of(
        .dealpipe, ["metric", "hygiene-index", "--by", by] + config, in: run.folder)
      #expect(parts.status == 0 && parts.output.split(separator: "\n").count > 1, "\(by)")
    }
  }
}
