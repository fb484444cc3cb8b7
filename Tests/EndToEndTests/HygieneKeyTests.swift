import Foundation
import Testing

/// The hygiene rules against the answer key, which `samplegen` tells from the rows as they were
/// typed: every rule finds the rows that break it, and no other.
@Suite struct HygieneKeyTests {
  /// Rules that rest on the matcher, whose score is held elsewhere.
  private static let matched: Set<String> = [
    "account-duplicate", "contact-duplicate", "lead-duplicate",
  ]

  @Test func everyRuleFindsExactlyThePlantedRows() async throws {
    let (run, key) = try await KeyedNight.all[0].numbers()
    let rules = key["hygiene"].members
    #expect(rules.count >= 70)
    var differences: [String] = []
    for (rule, answer) in rules {
      let expected = answer.items.compactMap(\.string).sorted()
      let found = try Self.keys(of: rule, in: run).sorted()
      if found != expected {
        let missing = Set(expected).subtracting(found).sorted().prefix(5)
        let extra = Set(found).subtracting(expected).sorted().prefix(5)
        differences.append("\(rule): missing \(missing), more than planted \(extra)")
      }
    }
    #expect(differences == [])
  }

  @Test func nearlyEveryRuleHasTwoPlantedRows() async throws {
    let (_, key) = try await KeyedNight.all[0].numbers()
    let few = key["hygiene"].members.filter { $0.value.items.count < 2 }.map(\.key)
    // Salesforce does not let go of a stage, and maps its own labels.
    #expect(few == ["deal-stage-unmapped", "deal-without-stage"])
  }

  @Test func everyRuleThatFindsSomethingIsInTheKey() async throws {
    let (run, key) = try await KeyedNight.all[0].numbers()
    let known = Set(key["hygiene"].members.map(\.key)).union(Self.matched)
    let found = run.metrics["findings"].items.filter { $0["pillar"].string != nil }
    #expect(found.count > 60)
    #expect(found.compactMap { $0["id"].string }.filter { !known.contains($0) } == [])
    for finding in found {
      let rule = try #require(finding["id"].string)
      #expect(try Self.keys(of: rule, in: run).count == finding["count"].integer, "\(rule)")
    }
  }

  @Test func theMatchersFindingsAreTheMergedAwayRows() async throws {
    let (run, _) = try await KeyedNight.all[0].numbers()
    for entity in ["account", "contact", "lead"] {
      let table = try CSVTable(file: run.report + "/rows/duplicates-\(entity).csv")
      let away = zip(table["id"], table["is_survivor"]).filter { $0.1 == "0" }.map(\.0)
      let found = try CSVTable(file: run.report + "/rows/\(entity)-duplicate.csv")["id"]
      #expect(found.sorted() == away.sorted())
    }
  }

  @Test(
    "no rule finds anything in a clean company, whichever it is",
    arguments: [[], ["--seed", "63"]])
  func noRuleFindsAnythingInACleanCompany(options: [String]) async throws {
    let folder = try Scratch()
    let made = try await Execution.of(
      .samplegen, ["--clean", "--out", "clean"] + options, in: folder)
    try #require(made.status == 0, "\(made.errors)")
    try folder.copy(Repository.sampleData + "/dealpipe.yaml", to: "clean/dealpipe.yaml")
    let run = try await Published(["clean"], in: folder)
    try #require(run.execution.status == 0, "\(run.execution.errors)")
    let found = run.metrics["findings"].items.filter { $0["pillar"].string != nil }
    #expect(found.compactMap { $0["id"].string } == [])
    #expect((run.metrics["totals"]["deals"].integer ?? 0) > 300)
    #expect(run.metrics["hygiene"]["high"].decimal == 100)
    let key = try JSON(file: folder.path("clean/answer-key.json"))["nights"][1]["hygiene"]
    #expect(key.members.allSatisfy { $0.value.items.isEmpty })
  }

  /// The ids in the file of a rule; a line of the trade fair, which has no id, by its number.
  private static func keys(of rule: String, in run: Published) throws -> [String] {
    let table = try CSVTable(file: run.report + "/rows/\(rule).csv")
    return zip(table["id"], table["line"]).map { id, line in
      id.hasPrefix("row-") ? "line \(line)" : id
    }
  }
}
