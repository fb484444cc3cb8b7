import Document
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func body(_ blocks: [Block]) -> String {
    let page = Page(title: "T", sections: [.init(id: "s", title: "S", blocks: blocks)])
    return String(page.markdown.dropFirst("# T\n\n## S\n\n".count))
  }

  @Test func aTableIsAlignedAndItsPipesAreEscaped() {
    let table = Table(
      caption: "Stages", columns: [.text("Stage"), .number("Deals")],
      rows: [
        .init(["A|B", "12"], link: "rows/a b.csv"), .init([.code("x|y"), "7"]),
        .init(["Total", "19"], isTotal: true),
      ])
    #expect(
      body([.table(table)])
        == """
        **Stages**

        | Stage                  |  Deals |
        | ---------------------- | -----: |
        | [A\\|B](rows/a%20b.csv) |     12 |
        | `x\\|y`                 |      7 |
        | **Total**              | **19** |

        """)
  }

  @Test func aBarIsDrawnInBlocks() {
    let table = Table(
      columns: [.text("A"), .number("B")],
      rows: [.init([.init("x"), .init("4", bar: 1)]), .init([.init("y"), .init("1", bar: 0.25)])])
    #expect(body([.table(table)]).contains("| x   | 4 ████████████████ |"))
    #expect(body([.table(table)]).contains("| y   | 1 ████             |"))
  }

  @Test func aCalloutIsAnAlert() {
    let text = body([
      .callout(Callout(.bad, title: "Broken", [.paragraph("Look."), .note("Why.")]))
    ])
    #expect(text == "> [!CAUTION]\n> **Broken**\n>\n> Look.\n>\n> Why.\n")
  }

  @Test func aLineThatLooksLikeAListIsNotOne() {
    #expect(body([.paragraph("1. not a list")]) == "1\\. not a list\n")
    #expect(body([.paragraph("- not a list")]) == "\\- not a list\n")
    #expect(body([.paragraph("# no heading")]) == "\\# no heading\n")
    #expect(body([.paragraph("2026 was good")]) == "2026 was good\n")
  }

  @Test func idsAndCodeStayReadable() {
    #expect(body([.paragraph("see moved_back and _this_")]) == "see moved_back and \\_this\\_\n")
    #expect(body([.paragraph(.code("a`b"))]) == "``a`b``\n")
  }

  @Test func aChartIsATable() {
    let chart = Chart.stacked(
      StackedChart(
        series: ["won", "lost"],
        rows: [.init("Web", values: [3, 1], displays: ["3", "1"], total: "4")]))
    #expect(
      body([.figure(Figure(id: "f", caption: "Fates", chart))]) == """
        **Fates**

        | Item | won | lost | Total |
        | ---- | --: | ---: | ----: |
        | Web  |   3 |    1 |     4 |

        """)
  }

  @Test func contentsLeadToHeadingsAsGitHubNamesThem() {
    let page = Page(
      title: "T",
      sections: [
        .init(id: "a", title: "Says who? (files)", blocks: []),
        .init(id: "b", title: "Won / lost", blocks: []),
      ])
    #expect(page.markdown.contains("- [Says who? (files)](#says-who-files)"))
    #expect(page.markdown.contains("- [Won / lost](#won--lost)"))
  }

  @Test func whatIsEmptyIsSaid() {
    let empty = Figure(id: "f", caption: "c", .bars(BarChart([])), placeholder: "No deals yet.")
    let table = Table(columns: [.text("a")], rows: [], placeholder: "No rows.")
    #expect(body([.figure(empty), .table(table)]) == "No deals yet.\n\nNo rows.\n")
  }
}
