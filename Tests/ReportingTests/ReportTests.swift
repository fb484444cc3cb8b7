import Document
import Foundation
import Metrics
import Reporting
import Testing

@Suite("Report")
struct ReportTests {
  private static let input = SampleCompany.input()

  @Test func sectionsAreTheFilesOfTheirFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("../../Sources/Reporting/Sections")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { $0.replacingOccurrences(of: ".swift", with: "").lowercased() }.sorted()
    #expect(files == Section.all.map(\.id).sorted())
  }

  @Test(arguments: Language.allCases)
  func everySectionSaysSomething(_ language: Language) {
    for input in [Self.input, SampleCompany.nothing()] {
      for section in Report(input, in: language).page.sections {
        #expect(!section.blocks.isEmpty, "\(section.id)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func noKeyShowsThrough(_ language: Language) {
    for input in [Self.input, SampleCompany.nothing()] {
      let report = Report(input, in: language)
      for prefix in ["headline", "attention", "funnel", "time", "pipeline", "column", "reason"] {
        for word in report.markdown.split(whereSeparator: { " |\n".contains($0) }) {
          #expect(!word.hasPrefix(prefix + ".") || word.hasSuffix("."), "\(word)")
        }
      }
      #expect(!report.markdown.contains("{"))
      #expect(!report.html.dropFirst(20_000).contains("{"))
    }
  }

  @Test func withoutRecordsNothingIsDrawn() {
    let report = Report(SampleCompany.nothing(), in: .english)
    #expect(!report.html.contains("<svg"))
    #expect(report.markdown.contains("As of this day there are no deals"))
    #expect(report.markdown.contains("No deal is open."))
  }

  @Test func theSameInputGivesTheSameBytes() {
    let again = SampleCompany.input()
    for language in Language.allCases {
      #expect(Report(Self.input, in: language).html == Report(again, in: language).html)
      #expect(Report(Self.input, in: language).markdown == Report(again, in: language).markdown)
    }
  }

  @Test func linksToRowsLeadToTablesThatExist() {
    let input = Self.input
    var known = Set((input.evaluation.rowTables + input.rowTables).map { "rows/" + $0.name })
    known.formUnion(input.run.findings.map(\.rows))
    known.formUnion(input.run.duplicates.map(\.rows))
    let html = Report(input, in: .english).html
    let targets = html.components(separatedBy: "href=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }.filter { $0.hasPrefix("rows/") }
    #expect(targets.count > 10)
    for target in targets { #expect(known.contains(target), "\(target)") }
  }

  @Test func rowTablesHaveAsManyCellsAsColumns() {
    for table in Self.input.rowTables {
      #expect(table.count > 0)
      for index in 0..<table.count { #expect(table.row(index).count == table.columns.count) }
    }
  }

  @Test func entriesInTheRowsAreThoseOfTheFunnel() throws {
    let table = try #require(Self.input.rowTables.first { $0.name == "funnel-entered.csv" })
    let entries = Self.input.evaluation.funnel.enteredEvery.reduce(0) { $0 + $1.entries }
    #expect(table.count == entries)
  }

  @Test func customersCanNotWriteMarkup() {
    let html = Report(Self.input, in: .english).html
    #expect(!html.contains("<Ayu>"))
    #expect(!html.contains("<old>"))
    #expect(html.contains("Putri &lt;Ayu&gt; &amp; Co"))
  }

  @Test func numbersFollowTheLanguage() {
    #expect(Report(Self.input, in: .english).html.contains("<html lang=\"en\">"))
    let report = Report(Self.input, in: .indonesian)
    #expect(report.html.contains("<html lang=\"id\">"))
    #expect(report.markdown.contains("17 September 2026"))
    #expect(report.markdown.contains("Tingkat menang"))
  }

  @Test func aRateOnFewerThanTwentyIsNoPercentage() throws {
    let input = SampleCompany.input(deals: 24)
    let rate = try #require(input.evaluation.kpi("win-rate")?.current)
    let part = try #require(rate.part)
    #expect(rate.isSmall)
    let text = Report(input, in: .english).markdown
    #expect(text.contains("on fewer than 20 a percentage would claim too much"))
    #expect(text.contains("[\(part) of \(rate.n)](rows/win-rate.csv)"))
  }

  @Test func blankAmountsAreNotZero() {
    let text = Report(SampleCompany.input(hasAmounts: false), in: .english).markdown
    #expect(text.contains("none of them has a value in the reporting currency"))
    #expect(!text.contains("[USD 0]"))
    let evaluation = SampleCompany.input(hasAmounts: false).evaluation
    #expect(evaluation.totals.openValue == nil)
    #expect(evaluation.kpi("open-value")?.current.reason == .noValue)
    #expect(
      evaluation.kpi("open-value")?.trend.allSatisfy { $0.measurement.quantity == nil } ?? false)
    #expect(evaluation.reps.allSatisfy { $0.openCount == 0 || $0.openValue == nil })
    let json = MetricsDocument(evaluation).json
    #expect(json["totals"]?["open_value"] == .null)
  }

  @Test func noAnchorIsThereTwice() {
    let html = Report(Self.input, in: .english).html
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test func deletedDealsAreNotCalledAbsent() {
    let text = Report(SampleCompany.input(deals: 10, areDeleted: true), in: .english).markdown
    #expect(text.contains("Of the 10 deals in the files none is left"))
  }

  @Test func theListOfDealsAtRiskIsLinkedHoweverShort() {
    let input = SampleCompany.input(deals: 12)
    #expect((1...12).contains(input.evaluation.atRisk.count))
    #expect(Report(input, in: .english).markdown.contains("(rows/at-risk.csv)"))
  }

  @Test func theLastDayOfAMonthEndsAWholeMonth() {
    let text = Report(SampleCompany.input(asOf: "2026-08-31T18:00:00Z"), in: .english).markdown
    #expect(text.contains("Thirteen whole months."))
    #expect(!text.contains("the running one"))
  }

  @Test(arguments: [PeriodName.lastMonth, .lastQuarter, .lastYear])
  func theHeadlineTellsWhatIsOpenOfTheDayThatItsNumbersAreOf(period: PeriodName) throws {
    let input = SampleCompany.input(period: period)
    let evaluation = input.evaluation
    let open = try #require(evaluation.kpi("open-count")?.current.n)
    let day = Words(.english).shortDate(evaluation.period.current.to)
    #expect(open != evaluation.totals.open)
    let text = Report(input, in: .english).markdown
    #expect(text.contains("On \(day) \(open) deals were open, worth [**"))
    #expect(evaluation.balances.allSatisfy { $0.holds })
    let rows = try #require(evaluation.rowTables.first { $0.name == "open-value.csv" })
    #expect(rows.count == open)
  }

  @Test func theMainNumbersAreTheOnesOfTheEvaluation() throws {
    let totals = Self.input.evaluation.totals
    let text = Report(Self.input, in: .english).markdown
    let format = Words(.english).format
    let row = text.split(separator: "\n").first { $0.contains(" \(totals.deals) |") }
    let cells = try #require(row).split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let counts = [totals.deals, totals.won, totals.lost, totals.open, totals.nurture]
    #expect(Array(cells.prefix(5)) == counts.map(format.integer))
  }
}
