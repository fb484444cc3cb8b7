import Foundation
import Testing

/// `dealpipe report`: what a run published, once more, and what was true on another day.
@Suite struct ReportCommandTests {
  /// Three evenings of an invented company, each loaded by a run of its own.
  private struct ThreeNights: Sendable {
    let folder: Scratch
    /// The files of each report right after its run.
    let reports: [[String: [UInt8]]]
    let days = ["2026-06-28", "2026-06-29", "2026-06-30"]

    init() async throws {
      folder = try Scratch()
      let made = try await Execution.of(
        .samplegen, ["--out", "data", "--nights", "3"], in: folder)
      try #require(made.status == 0, "\(made.errors)")
      for name in ["rates.csv", "targets.csv"] {
        try folder.copy(folder.path("data/" + name), to: "exports/" + name)
      }
      var reports: [[String: [UInt8]]] = []
      for day in days {
        try folder.copy(folder.path("data/" + day), to: "exports/" + day)
        let run = try await Published(["exports"], in: folder)
        try #require(run.execution.status == 0, "\(run.execution.errors)")
        reports.append(try Scratch.files(below: run.report))
      }
      self.reports = reports
    }

    /// Runs `dealpipe report` over the three nights.
    func report(_ arguments: [String]) async throws -> Execution {
      try await Execution.of(
        .dealpipe, ["report", "--reports", "again"] + arguments, in: folder)
    }
  }

  private static let nights = Task { try await ThreeNights() }

  /// The paths of files that are not the same in two reports.
  private func differences(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  @Test(arguments: 1...3)
  func aRunIsRenderedAgainByteForByte(run: Int) async throws {
    let nights = try await Self.nights.value
    let again = try await nights.report(["--run", String(run)])
    try #require(again.status == 0, "\(again.errors)")
    let name = "again/\(nights.days[run - 1])-run-\(run)"
    #expect(again.output == name + "\n")
    let files = try nights.folder.files(below: name)
    #expect(files.count > 60)
    #expect(differences(files, nights.reports[run - 1]) == [])
    // The nights differ, so that this could fail.
    #expect(differences(nights.reports[0], nights.reports[run - 1]).isEmpty == (run == 1))
  }

  @Test func aRunIsToldInAnotherLanguageFromTheSameValues() async throws {
    let nights = try await Self.nights.value
    let again = try await Execution.of(
      .dealpipe, ["report", "--run", "2", "--lang", "id", "--reports", "indonesian"],
      in: nights.folder)
    try #require(again.status == 0, "\(again.errors)")
    let files = try nights.folder.files(below: "indonesian/2026-06-29-run-2")
    #expect(differences(files, nights.reports[1]) == ["index.html", "index.md"])
    let text = String(decoding: files["index.md"] ?? [], as: UTF8.self)
    #expect(text.hasPrefix("# Laporan pipeline"))
  }

  @Test func onlyTheNewestReportBecomesLatest() async throws {
    let nights = try await Self.nights.value
    let folder = "latest-\(UUID().uuidString)"
    let old = try await Execution.of(
      .dealpipe, ["report", "--run", "1", "--reports", folder], in: nights.folder)
    #expect(old.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: nights.folder.path(folder))
    #expect(names.sorted() == [".dealpipe.lock", "2026-06-28-run-1"])
    let newest = try await Execution.of(
      .dealpipe, ["report", "--reports", folder], in: nights.folder)
    #expect(newest.output == folder + "/2026-06-30\n")
    #expect(
      differences(try nights.folder.files(below: folder + "/latest"), nights.reports[2]) == [])
  }

  @Test func anEarlierEveningIsRecomputedWithTheNumbersItHad() async throws {
    let nights = try await Self.nights.value
    let again = try await nights.report(["--as-of", "2026-06-28"])
    try #require(again.status == 0, "\(again.errors)")
    #expect(again.output == "again/2026-06-28-as-of\n")
    try nights.folder.write(nights.reports[0]["metrics.json"] ?? [], to: "then.json")
    let then = try JSON(file: nights.folder.path("then.json"))
    let now = try JSON(file: nights.folder.path("again/2026-06-28-as-of/metrics.json"))
    for part in ["as_of", "totals", "metrics", "funnel"] {
      #expect(!then[part].isNull, "\(part)")
      #expect(now[part] == then[part], "\(part)")
    }
    #expect(
      try JSON(file: nights.folder.path("Reports/2026-06-30/metrics.json"))["metrics"]
        != then["metrics"])
    let text = try Scratch.text(nights.folder.path("again/2026-06-28-as-of/index.md"))
    #expect(!text.contains("nothing tells the past of these fields"))
  }

  @Test func aDayBeforeTheFirstRunListsWhatItCouldNotRollBack() async throws {
    let nights = try await Self.nights.value
    let again = try await nights.report(["--as-of", "2026-03-31"])
    try #require(again.status == 0, "\(again.errors)")
    let text = try Scratch.text(nights.folder.path("again/2026-03-31-as-of/index.md"))
    let line = text.split(separator: "\n").first {
      $0.contains("**Deals**: nothing tells the past of these fields")
    }
    let deals = try #require(line)
    #expect(deals.contains("owner_ref"))
    // These have a history file.
    #expect(!deals.contains("close_date") && !deals.contains(" stage,"))
  }

  @Test func anUnknownRunListsTheKnownOnes() async throws {
    let nights = try await Self.nights.value
    let wrong = try await nights.report(["--run", "9"])
    #expect(wrong.status == 2)
    #expect(wrong.errors == "error: there is no run `9`\n  known: 1, 2, 3\n")
    let both = try await nights.report(["--run", "1", "--as-of", "2026-06-30"])
    #expect(both.status == 2)
  }
}
