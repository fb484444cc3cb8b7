import CRM
import Cleaning
import Document
import Metrics

/// The hygiene index: the number, by entity and pillar, by owner and over time.
struct HygieneScorecard {
  private let index: HygieneIndex
  private let trend: [HygieneTrendPoint]
  private let numbers: Numbers
  private var words: Words { numbers.words }

  /// The scorecard of a report; nil where no record was judged.
  init?(_ input: ReportInput, _ numbers: Numbers) {
    guard let index = input.run.hygiene, index.overall != nil else { return nil }
    self.index = index
    trend = input.run.hygieneTrend
    self.numbers = numbers
  }

  /// All of it.
  var blocks: [Block] {
    guard let overall = index.overall else { return [] }
    var blocks: [Block] = [.lede(headline(overall)), .cards(cards), .table(pillars)]
    if trend.count > 1 { blocks.append(.figure(course)) }
    if index.owners.contains(where: { $0.records >= Self.floor }) {
      blocks.append(.details(summary: words("hygiene.owners"), blocks: [.table(owners)]))
    }
    return blocks
  }

  /// The index in a sentence, with its change since the report before.
  private func headline(_ overall: HygieneRange) -> RichText {
    let told = words(
      overall.isExact ? "hygiene.index" : "hygiene.index-range",
      [
        "low": .text(.strong(RichText(text(overall.low)))), "high": .string(text(overall.high)),
      ])
    guard trend.count > 1 else { return told }
    let before = trend[trend.count - 2]
    let change = overall.low.double - before.overall.low.double
    return told + " "
      + words(
        "hygiene.change",
        [
          "change": .string(numbers.format.signed(change, places: 1)),
          "day": .string(words.shortDate(before.day)),
        ])
  }

  private var cards: [KPICard] {
    index.entities.map { score in
      KPICard(
        id: "hygiene-" + score.entity.rawValue, title: words("entity." + score.entity.rawValue),
        value: RichText(span(score.range)),
        note: words("hygiene.of-records", ["n": .count(score.records)]), basis: weakest(score))
    }
  }

  private var weights: String {
    HygieneIndex.entityWeights.filter { pair in
      index.entities.contains { $0.entity == pair.entity }
    }.map { words.plain("entity." + $0.entity.rawValue) + " " + String($0.weight) }
      .joined(separator: ", ")
  }

  private func weakest(_ score: HygieneIndex.EntityScore) -> RichText {
    let lowest = score.pillars.enumerated().min { left, right in
      left.element.range.low != right.element.range.low
        ? left.element.range.low < right.element.range.low : left.offset < right.offset
    }?.element
    guard let lowest else { return "" }
    return words(
      "hygiene.weakest",
      [
        "pillar": .string(words.plain("pillar." + lowest.pillar.rawValue)),
        "score": .string(span(lowest.range)),
      ])
  }

  /// Entities down, pillars across.
  private var pillars: Table {
    Table(
      columns: [.text(words("column.kind")), .number(words("hygiene.index-head"))]
        + Pillar.allCases.map { .number(words("pillar." + $0.rawValue)) },
      rows: index.entities.map { score in
        Table.Row(
          [
            Table.Cell(words("entity." + score.entity.rawValue)),
            Table.Cell(.strong(RichText(span(score.range)))),
          ]
            + Pillar.allCases.map { pillar in
              score.pillars.first { $0.pillar == pillar }.map { cell($0.range) }
                ?? Table.Cell(RichText(NumberFormat.dash))
            })
      },
      note: words(
        "hygiene.pillars-note",
        [
          "weights": .string(
            Pillar.allCases.map {
              words.plain("pillar." + $0.rawValue) + " " + String(HygieneIndex.weight(of: $0))
            }.joined(separator: ", ")),
          "entities": .string(weights),
        ]))
  }

  private var owners: Table {
    let known = index.owners.filter { $0.records >= Self.floor }
    let shown = known.prefix(20)
    return Table(
      columns: [
        .text(words("column.owner")), .number(words("column.records")),
        .number(words("hygiene.index-head")),
      ],
      rows: shown.map { score in
        Table.Row([
          Table.Cell(
            RichText(score.owner.isEmpty ? words.plain("people.nobody") : score.owner)),
          Table.Cell(RichText(numbers.format.integer(score.records))), cell(score.range),
        ])
      },
      note: words(
        "hygiene.owners-note",
        ["floor": .count(Self.floor), "n": .count(index.owners.count - shown.count)]))
  }

  /// The fewest records an owner's index rests on.
  private static let floor = 20

  private var course: Figure {
    let shown = trend.suffix(13)
    return Figure(
      id: "fig-hygiene", caption: words("hygiene.course"),
      .trend(
        TrendChart(
          shown.map { point in
            TrendChart.Point(
              "\(point.day.day) \(words.shortMonth(point.day))", group: String(point.day.year),
              point.overall.low.double, display: text(point.overall.low),
              interval: point.overall.isExact
                ? nil
                : point.overall.low
                  .double...max(
                    point.overall.low.double, point.overall.high.double))
          }, style: .line, axis: TrendChart.Axis(numbers.format))), span: .half,
      note: words("hygiene.course-note"))
  }

  private func cell(_ range: HygieneRange) -> Table.Cell {
    let low = range.low.double
    return Table.Cell(
      RichText(span(range)), tone: low < 60 ? .bad : low < 85 ? .warn : .neutral)
  }

  /// The low end, with the high end where they differ as shown.
  private func span(_ range: HygieneRange) -> String {
    let (low, high) = (text(range.low), text(range.high))
    return low == high ? low : low + "–" + high
  }

  /// One decimal, rounded half-even once.
  private func text(_ value: Rational) -> String {
    let tenths = (value.times(Rational(10)) ?? .zero).rounded
    return numbers.format.decimal(Double(tenths) / 10, places: tenths == 1_000 ? 0 : 1)
  }
}
