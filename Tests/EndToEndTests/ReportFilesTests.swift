import Foundation
import Testing

/// The published folder: everything that a page or metrics.json points at is there.
@Suite struct ReportFilesTests {
  @Test func theReportHasItsFiles() async throws {
    let run = try await Nights.sample.value
    for name in ["index.html", "index.md", "metrics.json", "run.json"] {
      #expect(FileManager.default.fileExists(atPath: run.report + "/" + name), "\(name)")
    }
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: run.report)
    #expect(target == "2026-06-30")
  }

  @Test func everyRowsPathOfMetricsJSONExists() async throws {
    let run = try await Nights.sample.value
    let named = run.metrics["metrics"].items + run.metrics["findings"].items
    let paths = Set(named.compactMap { $0["rows"].string })
    #expect(paths.count > 20)
    let missing = paths.filter { !FileManager.default.fileExists(atPath: run.report + "/" + $0) }
    #expect(missing.sorted() == [])
  }

  @Test func everyLinkOfThePageLeadsToAFile() async throws {
    let run = try await Nights.sample.value
    let page = try ReportPage(report: run.report)
    let local = page.addresses.map(\.value).filter { !$0.hasPrefix("#") && !$0.contains(":") }
    #expect(local.contains { $0.hasPrefix("rows/") })
    let missing = Set(local).filter { path in
      let file = path.removingPercentEncoding ?? path
      return !FileManager.default.fileExists(atPath: run.report + "/" + file)
    }
    #expect(missing.sorted() == [])
  }

  @Test func everyAnchorOfThePageIsInIt() async throws {
    let page = try await ReportPage(report: Nights.sample.value.report)
    for address in page.addresses where address.value.hasPrefix("#") {
      #expect(page.text.contains("id=\"\(address.value.dropFirst())\""), "\(address.value)")
    }
  }

  @Test func thePageLoadsNothingFromOutside() async throws {
    let page = try await ReportPage(report: Nights.sample.value.report)
    #expect(page.loadedFromOutside.map { "\($0.tag) \($0.value)" } == [])
    for word in ["@import", "url(http", "url(//", "<iframe", "fetch(", "XMLHttpRequest"] {
      #expect(!page.text.contains(word), "\(word)")
    }
  }

  @Test func everyRowsFileHasAHeaderAndRowsOfTheSameWidth() async throws {
    let run = try await Nights.sample.value
    let names = try FileManager.default.contentsOfDirectory(atPath: run.report + "/rows")
    for name in names.sorted() where name.hasSuffix(".csv") {
      let table = try CSVTable(file: run.report + "/rows/" + name)
      #expect(!table.columns.isEmpty && !table.rows.isEmpty, "\(name)")
      #expect(Set(table.columns).count == table.columns.count, "\(name)")
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(name)")
    }
  }

  @Test func theMarkdownTellsTheSameHeadline() async throws {
    let run = try await Nights.sample.value
    let markdown = try Scratch.text(run.report + "/index.md")
    let page = try ReportPage(report: run.report).text
    for text in ["PT Cakrawala Otomasi", "2026"] {
      #expect(markdown.contains(text) && page.contains(text), "\(text)")
    }
  }

  @Test func reportAndDatabaseAreForTheirOwnerOnly() async throws {
    let run = try await Nights.sample.value
    for (name, mode) in [
      ("dealpipe.sqlite", 0o600), ("Reports/2026-06-30", 0o700),
      ("Reports/2026-06-30/index.html", 0o600), ("Reports/2026-06-30/rows/win-rate.csv", 0o600),
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: run.folder.path(name))
      let permissions = (attributes[.posixPermissions] as? NSNumber)?.intValue
      #expect(permissions == mode, "\(name)")
    }
  }

  @Test func everyRecordSetAsideIsListedWithItsPlace() async throws {
    let folder = try Scratch()
    let text = TinyExport.opportunities(60, withoutID: 20)
    try folder.write(text, to: "night/Opportunity.csv")
    let run = try await Published(["night"], in: folder)
    #expect(run.execution.status == 0, "\(run.execution.errors)")
    #expect(run.metrics["files"][0]["quarantined"].integer == 3)
    let table = try CSVTable(file: run.report + "/rows/quarantine.csv")
    #expect(table["line"] == ["21", "41", "61"])
    #expect(Set(table["file"]) == ["Opportunity.csv"])
    let page = try ReportPage(report: run.report)
    #expect(page.addresses.contains { $0.value == "rows/quarantine.csv" })
    // Names of customers stay out of what is said on the terminal.
    #expect(!run.execution.errors.contains("Deal 20") && !run.execution.output.contains("Deal 20"))
  }
}
