import Foundation
import Job
import Testing

@Suite struct SettingsDraftTests {
  static let deals = """
    Deal ID,Deal Name,Stage,Amount,Currency,Close Date,Created Date,Colour
    1,Pump,Proposal,100.00,EUR,2026-07-01,2026-01-05,red
    2,Valve,Won,250.00,EUR,2026-05-01,2026-01-06,blue
    3,Tank,"Zur ""Prüfung"": #1",250.00,usd,2026-05-01,2026-01-06,blue

    """

  private func draft(_ scratch: Scratch) throws -> String {
    let plan = try Planner(settings: Settings(), say: { _ in }).plan(paths: [scratch.path])
    return try SettingsDraft(plan, paths: ["."]).text
  }

  private func read(_ text: String, _ scratch: Scratch) throws -> Settings {
    try SettingsFile.read(try scratch.write("drafted.yaml", text))
  }

  /// The text with every setting at rest put to work.
  private func awake(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("#"), !line.hasPrefix("# ") || line.hasPrefix("#  ") else {
        return String(line)
      }
      return String(line.dropFirst())
    }
    .joined(separator: "\n")
  }

  @Test func asWrittenItSaysOnlyWhereTheExportsLie() throws {
    let scratch = try Scratch()
    try scratch.write("2026-06-30/deals.csv", Self.deals)
    var expected = Settings()
    expected.sources = [SourceSettings(path: ".")]
    #expect(try read(draft(scratch), scratch) == expected)
  }

  @Test func everySettingAtRestCanBePutToWork() throws {
    let scratch = try Scratch()
    try scratch.write("2026-06-30/deals.csv", Self.deals)
    let settings = try read(awake(draft(scratch)), scratch)
    #expect(settings.currency == "EUR")
    #expect(settings.asOf == "2026-06-30")
    #expect(settings.dealsFrom == "generic")
    #expect(settings.errorGateRecords == Settings().errorGateRecords)
    #expect(
      settings.stages == [
        "Proposal": "proposal", "Won": "won", "Zur \"Prüfung\": #1": "qualification",
      ])
  }

  @Test func itTellsWhatIsNotUnderstood() throws {
    let scratch = try Scratch()
    try scratch.write("deals.csv", Self.deals)
    try scratch.write("weather.csv", "wind,rain\n3,4\n5,6\n")
    let text = try draft(scratch)
    #expect(text.contains("as no field takes it: Colour"))
    #expect(text.contains("# - weather.csv: not loaded: "))
    #expect(text.contains("Zur \"Prüfung\": #1 (1)"))
    #expect(text.contains("Found: EUR 2, USD 1 deals"))
  }

  @Test(arguments: [
    ("one folder", ["exports"], String?.none, "exports/dealpipe.yaml", ["."]),
    ("two files", ["a.csv", "b.csv"], nil, "dealpipe.yaml", ["a.csv", "b.csv"]),
    ("a name here", ["exports"], "mine.yaml", "mine.yaml", ["exports"]),
    ("standard output", ["exports"], "-", "-", ["exports"]),
  ])
  func theFileStandsWhereItsPathsHold(
    name: String, sources: [String], output: String?, place: String, paths: [String]
  ) throws {
    let scratch = try Scratch()
    try scratch.write("exports/deals.csv", Self.deals)
    let named = sources.map { $0 == "exports" ? scratch.path + "/exports" : $0 }
    let found = DraftPlace.find(named, output: output)
    let expected = place.hasPrefix("exports") ? scratch.path + "/" + place : place
    #expect(found.place == expected)
    #expect(
      found.paths == paths.map { $0 == "exports" ? scratch.path + "/exports" : $0 })
  }

  @Test func aFileInAnotherFolderNamesWholePaths() throws {
    let found = DraftPlace.find(["exports"], output: "settings/dealpipe.yaml")
    #expect(found.paths.allSatisfy { $0.hasPrefix("/") && $0.hasSuffix("/exports") })
  }
}
