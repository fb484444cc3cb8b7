import Cleaning
package import Metrics

extension ReportInput {
  /// The lists of rows only this report has: entries to stages, stuck deals, deals at risk, what was
  /// noticed.
  ///
  /// To be written beside those of `Evaluation.rowTables`; the report's links lead to both.
  package var rowTables: [RowTable] {
    let input = self
    let deals = RecordCells(columns: Self.dealColumns, count: facts.deals.count) {
      input.cells(of: $0)
    }
    return [entryRows(deals), stuckRows(deals), riskRows(deals)].compactMap { $0 }
      + noteRows(deals)
  }

  /// Paths from the report of all files that list rows.
  var rowPaths: Set<String> {
    var paths = Set(run.rowFiles)
    paths.formUnion(evaluation.rowTables.map { "rows/" + $0.name })
    if hasEntries { paths.insert("rows/funnel-entered.csv") }
    if !evaluation.stuck.isEmpty { paths.insert("rows/stuck.csv") }
    if !evaluation.atRisk.isEmpty { paths.insert("rows/at-risk.csv") }
    paths.formUnion(dealNotes.map { "rows/" + $0.kind.rawValue + ".csv" })
    return paths
  }

  private var hasEntries: Bool { evaluation.funnel.enteredEvery.contains { $0.entries > 0 } }

  private var dealNotes: [Note] {
    evaluation.notes.filter { $0.kind != .unmappedStage && !$0.records.isEmpty }
  }

  /// Every visit to an open stage that began in the window of the funnel.
  private func entryRows(_ deals: RecordCells) -> RowTable? {
    if !hasEntries { return nil }
    let window = evaluation.funnel.window
    let visits = StageVisits(of: facts, on: StageScale(canonical: facts))
    let entries = visits.visits.filter {
      visits.scale.isOpen($0.position) && window.contains($0.start.day)
    }
    return RowTable(
      name: "funnel-entered.csv", records: deals, after: ["step", "entered", "left"],
      count: entries.count
    ) { index in
      let visit = entries[index]
      return RowTable.Row(
        record: visit.deal,
        after: [
          visits.scale.step(visit.position)?.key ?? "", visit.start.day.description,
          visit.end?.day.description ?? "",
        ])
    }
  }

  private func stuckRows(_ deals: RecordCells) -> RowTable? {
    let stuck = evaluation.stuck
    if stuck.isEmpty { return nil }
    return RowTable(
      name: "stuck.csv", records: deals, after: ["step", "days_in_stage", "limit_days"],
      count: stuck.count
    ) { index in
      let row = stuck[index]
      return RowTable.Row(
        record: row.deal,
        after: [
          row.step.key, String(row.age), row.limit.decimalText(digits: 1, trimmed: true),
        ])
    }
  }

  private func riskRows(_ deals: RecordCells) -> RowTable? {
    let risks = evaluation.atRisk
    if risks.isEmpty { return nil }
    return RowTable(
      name: "at-risk.csv", records: deals, after: ["signs"], count: risks.count
    ) { index in
      RowTable.Row(
        record: risks[index].deal,
        after: [risks[index].signs.map(\.rawValue).joined(separator: " ")])
    }
  }

  /// One table for each kind of note about deals.
  private func noteRows(_ deals: RecordCells) -> [RowTable] {
    dealNotes.map { note in
      RowTable(name: note.kind.rawValue + ".csv", records: deals, count: note.records.count) {
        RowTable.Row(record: note.records[$0])
      }
    }
  }

  private static let dealColumns = [
    "deal", "name", "account", "owner", "stage", "close_date", "value", "file", "line",
  ]

  private func cells(of index: Int32) -> [String] {
    let deal = facts.deals[Int(index)]
    return [
      facts.text(deal.id), facts.text(deal.name), accountName(index), ownerName(index),
      deal.stage.position.map { facts.text(facts.stages[$0].label) } ?? "",
      deal.closeDate?.description ?? "",
      deal.value.map {
        Quantity.money(Int128($0)).text(currencyDigits: evaluation.currency.digits)
      } ?? "",
      deal.file.position.map { facts.files[$0] } ?? "", deal.line > 0 ? String(deal.line) : "",
    ]
  }
}
