import Document
import Testing

@Suite("Charts")
struct ChartTests {
  private func figure(_ chart: Chart, placeholder: RichText = "") -> TagReader {
    TagReader(html(chart, placeholder: placeholder))
  }

  private func html(_ chart: Chart, placeholder: RichText = "") -> String {
    Page(
      title: "T",
      sections: [
        .init(
          id: "s", title: "S",
          blocks: [.figure(Figure(id: "f", caption: "C", chart, placeholder: placeholder))])
      ]
    ).html
  }

  /// The wide drawing's marks of one class: start and length.
  private func marks(_ reader: TagReader, _ style: String) -> [(x: Double, width: Double)] {
    var isWide = false
    var found: [(x: Double, width: Double)] = []
    for tag in reader.tags {
      if tag.name == "svg" { isWide = tag.attributes["class"] == "chart wide" }
      guard isWide, tag.name == "rect", tag.attributes["class"] == style else { continue }
      found.append(
        (
          x: Double(tag.attributes["x"] ?? "") ?? .nan,
          width: Double(tag.attributes["width"] ?? "") ?? .nan
        ))
    }
    return found
  }

  @Test func barsAreAsLongAsTheirValues() {
    let reader = figure(
      .bars(BarChart([.init("a", 40, display: "40"), .init("b", 10, display: "10")])))
    let bars = marks(reader, "m")
    #expect(bars.count == 2)
    #expect(abs(bars[0].width / bars[1].width - 4) < 0.01)
  }

  @Test func aWaterfallStepStartsWhereTheLastOneEnded() {
    let reader = figure(
      .waterfall(
        WaterfallChart([
          .level("start", 100, display: "100"), .change("won", -30, display: "−30"),
          .level("end", 70, display: "70"),
        ])))
    let levels = marks(reader, "m")
    let change = marks(reader, "mb")
    #expect(abs(change[0].x - (levels[0].x + levels[1].width)) < 0.11)
    #expect(abs(change[0].x + change[0].width - (levels[0].x + levels[0].width)) < 0.11)
  }

  @Test func fatesFillTheirBarWithoutAGap() {
    let reader = figure(
      .stacked(
        StackedChart(
          series: ["a", "b"],
          rows: [.init("r", values: [1, 3], displays: ["1", "3"], total: "4")])))
    let (first, second) = (marks(reader, "s1 gap"), marks(reader, "s2 gap"))
    #expect(abs(first[0].x + first[0].width - second[0].x) < 0.11)
    #expect(abs(second[0].width / first[0].width - 3) < 0.01)
  }

  @Test func theRunningMonthIsMarkedInDrawingAndWords() {
    let chart = Chart.trend(
      TrendChart(
        [
          .init("Aug", group: "2026", 10, display: "10"),
          .init("Sep", group: "2026", 4, display: "4", isRunning: true),
        ], style: .columns, axis: .init(.english)))
    let reader = figure(chart)
    #expect(marks(reader, "m").count == 1)
    #expect(marks(reader, "ms").count == 1)
    #expect(html(chart).contains("Sep 2026 (so far): 4"))
  }

  @Test func thinRatesAreHollow() {
    let reader = figure(
      .intervals(
        IntervalChart(
          [
            .init("a", 0.7, 0.5...0.9, display: "12 of 17", isThin: true),
            .init("b", 0.6, 0.5...0.7, display: "60%"),
          ], format: .english)))
    let styles = reader.tags.filter { $0.name == "circle" }.map { $0.attributes["class"] }
    #expect(styles == ["open", "m", "open", "m"])
  }

  @Test func aDrawingDescribesItsNumbers() {
    let text = html(.bars(BarChart([.init("Referral", 3, display: "3", note: "n = 4")])))
    #expect(text.contains("<title id=\"f-w-t\">C</title>"))
    #expect(text.contains("<desc id=\"f-w-d\">Referral: 3, n = 4</desc>"))
  }

  @Test func withoutDataThereIsASentenceAndNoDrawing() {
    let empty: [Chart] = [
      .funnel(FunnelChart(stages: [], views: [])), .bars(BarChart([])),
      .trend(
        TrendChart(
          [.init("a", group: "", nil, display: "")], style: .line, axis: .init(.english))),
      .intervals(IntervalChart([], format: .english)), .waterfall(WaterfallChart([])),
      .stacked(StackedChart(series: [], rows: [])),
    ]
    for chart in empty {
      let reader = figure(chart, placeholder: "Nothing yet.")
      #expect(!reader.tags.contains { $0.name == "svg" })
      #expect(reader.text.contains("Nothing yet."))
    }
  }

  @Test func oddValuesStillDraw() {
    let values: [Double] = [0, -5, .nan, .infinity, 1e300, -1e300]
    let charts: [Chart] = [
      .bars(BarChart(values.map { .init("x", $0, display: "x") })),
      .trend(
        TrendChart(
          values.map { .init("m", group: "g", $0, display: "x") }, style: .columns,
          axis: .init(.english))),
      .waterfall(WaterfallChart(values.map { .change("x", $0, display: "x") })),
      .stacked(
        StackedChart(
          series: ["a"], rows: values.map { .init("x", values: [$0], displays: ["x"], total: "x") })
      ),
    ]
    for chart in charts { #expect(figure(chart).problems == []) }
  }

  @Test func aSparklineEndsInItsLastValue() {
    let card = KPICard(
      id: "k", title: "t", value: "1", trend: Sparkline([1, nil, 3, 2], endsRunning: true))
    let page = Page(title: "T", sections: [.init(id: "s", title: "S", blocks: [.cards([card])])])
    #expect(page.html.contains("<circle class=\"open\" cx=\"116\" cy=\"14\" r=\"3\"/>"))
    #expect(page.markdown.contains("▁ █▅"))
  }
}
