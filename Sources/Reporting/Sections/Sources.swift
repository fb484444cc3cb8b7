import Document
import Metrics

extension Section {
  /// Where deals and leads come from, and what becomes of them.
  static let sources = Section("sources") { input, words in
    let numbers = Numbers(input, words)
    let rows = input.evaluation.sources
    var blocks: [Block] = []
    let told = rows.filter { $0.key != "(none)" }
    if told.isEmpty {
      blocks.append(.paragraph(words("sources.none")))
    } else {
      if let kpi = numbers.kpi("win-rate"),
        let group = kpi.groups.first(where: { $0.by == .source }),
        let figure = RateChart.figure(
          group, of: kpi, id: "win-rate-source", caption: words("sources.rate"), numbers)
      {
        blocks.append(.figure(figure))
      }
      blocks.append(
        .table(
          BreakdownTable.table(
            rows, first: "column.source", placeholder: "sources.none", numbers,
            bar: "won_value",
            rates: numbers.kpi("win-rate")?.groups.first { $0.by == .source },
            note: numbers.linked(words("sources.note"), "source-performance"))))
    }
    let cards = numbers.cards(["lead-conversion", "lead-response"])
    if input.evaluation.totals.leads == 0 {
      blocks.append(.paragraph(words("sources.no-leads")))
    } else if !cards.isEmpty {
      blocks += [.heading(Heading(id: "leads", words("sources.leads-title"))), .cards(cards)]
    }
    return blocks
  }
}
