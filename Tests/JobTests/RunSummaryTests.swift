import Foundation
import Job
import Testing

@Suite struct RunSummaryTests {
  private func decode<Element: Decodable>(_ json: String) throws -> [Element] {
    try JSONDecoder().decode([Element].self, from: Data(json.utf8))
  }

  private func outcome() throws -> RunOutcome {
    var outcome = RunOutcome()
    outcome.runID = 7
    outcome.asOf = "2026-06-30T16:59:59Z"
    outcome.database = "deals.sqlite"
    outcome.report = "Reports/2026-06-30"
    outcome.counts.read = 12_345
    outcome.counts.new = 12_000
    outcome.counts.changed = 300
    outcome.counts.unchanged = 40
    outcome.counts.quarantined = 4
    outcome.counts.ignored = 1
    outcome.tables = try decode(
      """
      [{"path":"a.csv","entity":"deal","profile":"p","read":1,"new":1,"changed":0,"unchanged":0,
      "quarantined":0,"ignored":0}]
      """)
    outcome.headline = ["deals: 3 = 1 won + 1 lost + 1 open", "won value: USD 1.00"]
    outcome.duplicates = ["accounts: 3 records are 2 (1 groups of duplicates)"]
    outcome.findings = try decode(
      """
      [{"rule":"a","severity":"error","title":"A","count":2},
      {"rule":"b","severity":"info","title":"B","count":1400}]
      """)
    return outcome
  }

  @Test func tenLinesTellTheNightAndEverySumComesOut() throws {
    let lines = RunSummary(try outcome()).lines
    #expect((8...10).contains(lines.count))
    #expect(lines[0] == "run 7 into deals.sqlite, as of 2026-06-30T16:59:59Z")
    #expect(lines[1] == "files: 1 loaded, 0 known, 0 not used")
    #expect(lines.contains("balances: all hold"))
    #expect(lines.last == "report: Reports/2026-06-30/index.html")
    #expect(lines.allSatisfy { !$0.contains("\n") })
    let sums = lines.filter { $0.contains(" = ") }
    #expect(sums.count == 2)
    for line in sums {
      let sides = line.split(separator: ";")[0].split(separator: "=").map(String.init)
      let numbers = sides.map { side in
        side.split(separator: "+").map { part in Int(part.filter(\.isNumber)) ?? -1 }
      }
      #expect(numbers[0].reduce(0, +) == numbers[1].reduce(0, +), "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("findings: 1,402 by 2 rules (2 errors") })
  }

  @Test func aNightWithoutNewsSaysSo() throws {
    var quiet = try outcome()
    quiet.counts = LoadTotals()
    quiet.counts.read = 5
    quiet.counts.unchanged = 5
    #expect(RunSummary(quiet).lines[0].hasSuffix(": nothing has changed since the last run"))
    #expect(!RunSummary(try outcome()).lines[0].contains("nothing has changed"))
  }

  @Test func aDryRunSaysThatNothingWasKept() throws {
    var dry = try outcome()
    dry.isDryRun = true
    dry.report = nil
    let lines = RunSummary(dry).lines
    #expect(lines[0].hasPrefix("dry run, nothing kept"))
    #expect(!lines.contains { $0.hasPrefix("report: ") })
  }

  @Test func whatVanishedAndWhatDoesNotBalanceIsSaid() throws {
    var odd = try outcome()
    odd.counts.vanished = 1_200
    odd.brokenBalances = ["file:a.csv", "footer:a.csv"]
    let lines = RunSummary(odd).lines
    #expect(lines.contains { $0.hasSuffix("; 1,200 vanished") })
    #expect(lines.contains("balances: BROKEN: file:a.csv, footer:a.csv"))
  }
}
