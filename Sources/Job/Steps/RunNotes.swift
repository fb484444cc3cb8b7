import CRM
import Cleaning
import Metrics
import Warehouse

/// Everything a run took for granted or passed over, as notes for the ledger and the report.
struct RunNotes {
  let plan: Plan
  let results: [LoadStep.Result]
  let settings: Settings
  let asOf: AsOf
  let store: Store

  /// The notes in the order of the report.
  func all() throws -> [RunNote] {
    var notes: [RunNote] = []
    if asOf.isAssumed {
      notes.append(
        RunNote("assumption.as-of", subject: asOf.origin, value: asOf.instant.description))
    }
    if settings.currency == nil {
      let currency = try ReportingCurrency.find(settings, store)
      notes.append(RunNote("assumption.currency", value: currency.code))
    }
    if settings.timezone == nil { notes.append(RunNote("assumption.timezone", value: "UTC")) }
    notes += try dealsFrom()
    // What was assumed at first, later values may have decided.
    let read = Dictionary(
      results.map { ($0.table, $0.recognition) }, uniquingKeysWith: { one, _ in one })
    for (index, table) in plan.tables.enumerated() where !table.isKnown {
      let recognition = read[index] ?? table.recognition
      if recognition.profile.vendor == .generic {
        notes.append(
          RunNote(
            "assumption.profile", subject: table.shown,
            value: recognition.entity.rawValue))
      }
      for mapping in recognition.mapping where !mapping.evidence.isEmpty {
        notes.append(
          RunNote(
            "column-evidence", subject: "\(table.shown): \(mapping.header)",
            value: mapping.evidence.joined(separator: "; ")))
      }
      // Both want a look: what was taken for granted, and what seems wrong.
      notes += (recognition.assumptions + recognition.questions).map {
        RunNote("question", subject: table.shown, value: $0)
      }
    }
    notes += try stagesByWords()
    notes += try unmappedColumns()
    notes += (plan.cautions + results.flatMap(\.cautions)).map(\.note)
    notes += plan.known.map {
      RunNote("known-file", subject: $0.path, value: String($0.records))
    }
    notes += plan.ignored.map {
      RunNote("ignored-file", subject: $0.path, value: "\($0.records)\t\($0.reason)")
    }
    return notes
  }

  private func dealsFrom() throws -> [RunNote] {
    guard settings.dealsFrom == nil else { return [] }
    let count = try store.integer(
      "select count(distinct source_id) from deal where closed_run is null")
    guard (count ?? 0) > 1, let id = try FactsLoader.systemOfRecord(in: store) else { return [] }
    let name = try store.text("select name from source where id = ?", [.integer(id)])
    return [RunNote("assumption.deals-from", value: name ?? "")]
  }

  private func stagesByWords() throws -> [RunNote] {
    var notes: [RunNote] = []
    try store.ask(
      "select label, canonical from stage_label where how = 'words' order by label"
    ) { row in
      notes.append(
        RunNote("assumption.stage", subject: row.text(0) ?? "", value: row.text(1) ?? ""))
    }
    return notes
  }

  /// The columns that no field takes, each once a file, whatever tables the file was read as.
  private func unmappedColumns() throws -> [RunNote] {
    var columns: [(file: String, column: String, count: Int)] = []
    for result in results where !result.unmapped.isEmpty {
      let filled = try filledCounts(result)
      for column in result.unmapped {
        guard let count = filled[column], count > 0 else { continue }
        let known = columns.firstIndex { $0.file == result.shown && $0.column == column }
        if let known {
          columns[known].count += count
        } else {
          columns.append((result.shown, column, count))
        }
      }
    }
    return columns.map {
      RunNote("unmapped-column", subject: $0.file, value: "\($0.count)\t\($0.column)")
    }
  }

  /// How many of a file's records have a value in each column that no field takes.
  private func filledCounts(_ result: LoadStep.Result) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try store.ask(
      """
      select member.key, count(*)
      from \(result.entity.table) as record, json_each(record.extra) as member
      where record.file_id = ?
      group by member.key
      """, [.integer(result.fileID)]
    ) { row in counts[row.text(0) ?? ""] = Int(row.integer(1) ?? 0) }
    return counts
  }
}
