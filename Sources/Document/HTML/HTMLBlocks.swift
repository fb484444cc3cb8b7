/// Blocks as markup.
struct HTMLBlocks {
  /// The words of the frame.
  let frame: Page.Frame

  func markup(_ blocks: [Block]) -> [Markup] { blocks.map(markup) }

  private func markup(_ block: Block) -> Markup {
    switch block {
    case .heading(let heading):
      .tag("h\(heading.level)", ["id": heading.id], HTMLText.markup(heading.text))
    case .paragraph(let text): .tag("p", [:], HTMLText.markup(text))
    case .lede(let text): .tag("p", ["class": "lede"], HTMLText.markup(text))
    case .note(let text): .tag("p", ["class": "note"], HTMLText.markup(text))
    case .list(let items, let isOrdered):
      .tag(isOrdered ? "ol" : "ul", [:], items.map { .tag("li", [:], HTMLText.markup($0)) })
    case .cards(let cards): .tag("div", ["class": "cards"], cards.map(card))
    case .table(let table): HTMLTable.markup(table)
    case .figure(let figure): self.figure(figure)
    case .callout(let callout):
      .tag(
        "aside", ["class": "callout " + callout.kind.rawValue],
        [.tag("p", [:], HTMLText.markup(callout.title))] + markup(callout.blocks))
    case .definitions(let definitions):
      .tag(
        "dl", [:],
        definitions.flatMap { definition in
          [.tag("dt", [:], HTMLText.markup(definition.term))]
            + definition.meaning.map { .tag("dd", [:], HTMLText.markup($0)) }
        })
    case .details(let summary, let blocks, let isOpen):
      .tag(
        "details", ["open": isOpen ? "open" : nil],
        [.tag("summary", [:], HTMLText.markup(summary))] + markup(blocks))
    case .columns(let columns):
      .tag(
        "div", ["class": "columns", "style": "--count:\(columns.count)"],
        columns.map { .tag("div", [:], markup($0)) })
    }
  }

  private func card(_ card: KPICard) -> Markup {
    var parts: [Markup] = [
      .tag("h3", [:], HTMLText.markup(card.title)),
      .tag(
        "p", ["class": "value"], [HTMLText.link(HTMLText.markup(card.value), to: card.link)]),
    ]
    if !card.note.isEmpty {
      parts.append(.tag("p", ["class": "muted"], HTMLText.markup(card.note)))
    }
    if let spark = card.trend?.markup() { parts.append(spark) }
    for comparison in card.comparisons {
      let arrow = comparison.direction.arrow
      let change = RichText(arrow.isEmpty ? "" : arrow + "\u{A0}") + comparison.change
      parts.append(
        .tag(
          "p", ["class": "compare"],
          [.tag("span", ["class": comparison.tone.rawValue], HTMLText.markup(change))]
            + (comparison.against.isEmpty
              ? [] : [.text(" ")] + HTMLText.markup(comparison.against))))
    }
    if !card.basis.isEmpty {
      parts.append(.tag("p", ["class": "basis"], HTMLText.markup(card.basis)))
    }
    return .tag("article", ["class": "card", "id": "kpi-" + card.id], parts)
  }

  private func figure(_ figure: Figure) -> Markup {
    if figure.chart.isEmpty {
      return .tag("p", ["class": "note", "id": figure.id], HTMLText.markup(figure.placeholder))
    }
    let title = figure.caption.plain
    let description = figure.chart.description(frame)
    let wide = figure.chart.drawing(figure.span == .full ? .full : .half)
    let narrow = figure.chart.drawing(.narrow)
    return .tag(
      "figure", ["id": figure.id],
      [
        .tag("figcaption", [:], HTMLText.markup(figure.caption)),
        wide.svg(
          style: figure.span == .full ? "chart wide" : "chart wide half", id: figure.id + "-w",
          title: title, description: description),
        narrow.svg(
          style: "chart narrow", id: figure.id + "-n", title: title, description: description),
      ]
        + (figure.note.isEmpty
          ? [] : [.tag("p", ["class": "note"], HTMLText.markup(figure.note))]))
  }
}
