import Cleaning
package import Metrics

extension ReportInput {
  /// The lists of rows only this report has: entries to stages, stuck deals, deals at risk, what was
  /// noticed.
  ///
  /// To be written beside those of `Evaluation.rowTables`; the report's links lead to both.
  package var rowTables: [RowTable] {
    [entryRows, stuckRows, riskRows].compactMap { $0 } + noteRows
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

  private var hasEntries: Bool { !evaluation.entries.isEmpty }

  private var dealNotes: [Note] {
    evaluation.notes.filter { $0.isOfDeals && !$0.records.isEmpty }
  }

  /// Every visit to an open stage that began in the window of the funnel, in days; the pipeline of
  /// each where numbers are told by pipeline.
  private var entryRows: RowTable? {
    if !hasEntries { return nil }
    let entries = evaluation.entries
    let steps = evaluation.funnel.reached.steps.map(\.step.key)
    let hasPipelines = evaluation.pipelineFunnels.count > 1
    let pipelines = hasPipelines ? facts.pipelines.map { facts.text($0.name) } : []
    return dealRows(
      "funnel-entered",
      after: ["step", "entered", "left", "days", "fate", "visit_fate"]
        + (hasPipelines ? ["entered_pipeline"] : []),
      count: entries.count
    ) {
      let entry = entries[$0]
      let days = entry.seconds.flatMap { Rational(Int128($0), Int128(Stamp.secondsPerDay)) }
      return RowTable.Row(
        record: entry.deal,
        after: [
          steps[Int(entry.position) - 1], entry.entered.description,
          entry.left?.description ?? "", days?.decimalText(digits: 1, trimmed: true) ?? "",
          entry.since?.rawValue ?? "", entry.ended.rawValue,
        ] + (hasPipelines ? [entry.pipeline.position.map { pipelines[$0] } ?? ""] : []))
    }
  }

  private var stuckRows: RowTable? {
    let stuck = evaluation.stuck
    if stuck.isEmpty { return nil }
    return dealRows("stuck", after: ["step", "days_in_stage", "limit_days"], count: stuck.count) {
      let row = stuck[$0]
      return RowTable.Row(
        record: row.deal,
        after: [
          row.step.key, row.age.decimalText(digits: 1, trimmed: true),
          row.limit.decimalText(digits: 1, trimmed: true),
        ])
    }
  }

  private var riskRows: RowTable? {
    let risks = evaluation.atRisk
    if risks.isEmpty { return nil }
    return dealRows("at-risk", after: ["signs"], count: risks.count) {
      RowTable.Row(
        record: risks[$0].deal, after: [risks[$0].signs.map(\.rawValue).joined(separator: " ")])
    }
  }

  /// One table for each kind of note about deals.
  private var noteRows: [RowTable] {
    dealNotes.map { note in
      dealRows(note.kind.rawValue, count: note.records.count) {
        RowTable.Row(record: note.records[$0])
      }
    }
  }

  /// A table that tells where each deal stands, of all that KPIs tell of it.
  private func dealRows(
    _ name: String, after: [String] = [], count: Int,
    rows: @escaping @Sendable (Int) -> RowTable.Row
  ) -> RowTable {
    RowTable(
      name: name + ".csv", records: evaluation.dealCells, told: Self.dealColumns, after: after,
      count: count, rows: rows)
  }

  private static let dealColumns: Set = [
    "deal", "name", "account", "owner", "stage", "close_date", "value", "file", "line",
  ]
}
