/// Blocks as Markdown, one text for each block.
struct MarkdownBlocks {
  /// The words of the frame.
  let frame: Page.Frame

  func markdown(_ blocks: [Block]) -> [String] {
    blocks.flatMap(markdown).filter { !$0.isEmpty }
  }

  private func markdown(_ block: Block) -> [String] {
    switch block {
    case .heading(let heading):
      [String(repeating: "#", count: heading.level) + " " + MarkdownText.line(heading.text)]
    case .paragraph(let text), .lede(let text), .note(let text): [MarkdownText.paragraph(text)]
    case .list(let items, let isOrdered):
      [
        items.enumerated().map { index, item in
          (isOrdered ? "\(index + 1). " : "- ") + MarkdownText.paragraph(item)
        }.joined(separator: "\n")
      ]
    case .cards(let cards): [MarkdownTable.markdown(table(cards))]
    case .table(let table): markdown(table)
    case .figure(let figure): markdown(figure)
    case .callout(let callout): [quoted(callout)]
    case .definitions(let definitions):
      [
        definitions.map { definition in
          let meaning = definition.meaning.map(MarkdownText.line).joined(separator: " ")
          return "- " + MarkdownText.line(.strong(definition.term)) + ": " + meaning
        }.joined(separator: "\n")
      ]
    case .details(let summary, let blocks, _):
      [MarkdownText.line(.strong(summary))] + markdown(blocks)
    case .columns(let columns): columns.flatMap(markdown)
    }
  }

  private func markdown(_ table: Table) -> [String] {
    if table.rows.isEmpty { return [MarkdownText.paragraph(table.placeholder)] }
    return [
      table.caption.isEmpty ? "" : MarkdownText.line(.strong(table.caption)),
      MarkdownTable.markdown(table), MarkdownText.paragraph(table.note),
    ]
  }

  private func markdown(_ figure: Figure) -> [String] {
    if figure.chart.isEmpty { return [MarkdownText.paragraph(figure.placeholder)] }
    return [
      MarkdownText.line(.strong(figure.caption)),
      MarkdownTable.markdown(figure.chart.table(frame)), MarkdownText.paragraph(figure.note),
    ]
  }

  private func quoted(_ callout: Callout) -> String {
    let kind =
      switch callout.kind {
      case .info: "NOTE"
      case .warn: "WARNING"
      case .bad: "CAUTION"
      }
    let body = [MarkdownText.line(.strong(callout.title))] + markdown(callout.blocks)
    let lines = body.joined(separator: "\n\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return "> [!\(kind)]\n"
      + lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }

  /// Key numbers as rows.
  private func table(_ cards: [KPICard]) -> Table {
    let hasTrends = cards.contains { !($0.trend?.blocks() ?? "").isEmpty }
    return Table(
      columns: [
        .text(RichText(frame.item)), .number(RichText(frame.value)),
        .text(RichText(frame.compared)), .text(RichText(frame.basis)),
      ] + (hasTrends ? [.text("")] : []),
      rows: cards.map { card in
        let comparisons = card.comparisons.map { comparison in
          let arrow = comparison.direction.arrow
          return RichText(arrow.isEmpty ? "" : arrow + " ") + comparison.change + " "
            + comparison.against
        }
        let value = card.link.map { .link(card.value, to: $0) } ?? card.value
        let basis = RichText.joined(
          [card.note, card.basis].filter { !$0.isEmpty }, separator: "; ")
        return Table.Row(
          [card.title, .strong(value), .joined(comparisons, separator: "; "), basis]
            + (hasTrends ? [RichText(card.trend?.blocks() ?? "")] : []))
      })
  }
}
