import CRM
import Metrics
import Reporting
import Warehouse

/// What a run read, decided and found, read back from the ledger for its report.
struct RunAccounts {
  private let store: Store
  private let runID: Int64
  private let settings: Settings
  private let notes: [RunNote]

  init(store: Store, runID: Int64, settings: Settings) throws {
    self.store = store
    self.runID = runID
    self.settings = settings
    notes = try Ledger(store).notes(of: runID)
  }

  /// The facts of the run as Reporting wants them.
  func facts(
    evaluation: Evaluation, hygiene: HygieneResult, duplicates: [DuplicateGroups]
  ) throws -> RunFacts {
    let findings = hygiene.findings
    var facts = RunFacts()
    facts.organisation = settings.organisation ?? ""
    facts.version = Night.version
    facts.files = try files()
    facts.balances = balances(facts.files, duplicates)
    facts.assumptions = notes.compactMap { note in
      guard note.kind.hasPrefix("assumption.") else { return nil }
      let kind = Assumption.Kind(rawValue: String(note.kind.dropFirst("assumption.".count)))
      return kind.map { Assumption($0, subject: note.subject, value: note.value) }
    }
    facts.unmappedColumns = notes.filter { $0.kind == "unmapped-column" }.map {
      let column = $0.value.split(separator: "\t", maxSplits: 1)
      return UnmappedColumn(
        file: $0.subject, column: column.count > 1 ? String(column[1]) : "",
        filled: column.first.flatMap { Int($0) } ?? 0)
    }
    facts.cautions = notes.compactMap { Caution($0) }
    facts.questions = notes.filter { $0.kind == "question" }.map {
      OpenQuestion(subject: $0.subject, text: $0.value)
    }
    facts.quarantine = try quarantine()
    facts.findings = findings.filter { $0.count > 0 }.map {
      Finding($0, rows: RowFile.finding($0.rule.id))
    }
    facts.unknownRules = findings.filter(\.isUnknown).map(\.rule.id)
    facts.hygiene = hygiene.index
    facts.duplicates = try duplicates.filter { $0.records > 0 }.map { groups in
      DuplicateSummary(
        entity: groups.entity.rawValue, records: groups.records,
        golden: groups.records - groups.mergedAway, groups: groups.groups,
        review: try review(groups.entity),
        rows: groups.groups > 0 ? RowFile.duplicates(groups.entity) : "")
    }
    facts.rowFiles =
      findings.filter { $0.count > 0 }.map { RowFile.finding($0.rule.id) }
      + duplicates.filter { $0.groups > 0 }.map { RowFile.duplicates($0.entity) }
    if !facts.quarantine.isEmpty { facts.rowFiles.append(RowFile.quarantine) }
    return facts
  }

  private func files() throws -> [FileAccount] {
    var result: [FileAccount] = []
    // Records that lack some keys of a JSON file's others are a table of their own, and the file
    // tells the number of all.
    try store.ask(
      """
      select
          file.path, file.entity, file.profile, file.encoding, file_load.rows_read,
          file_load.rows_new, file_load.rows_changed, file_load.rows_unchanged,
          file_load.rows_quarantined, file_load.rows_ignored, file_load.declared,
          file.snapshot_at, file.table_name,
          sum(file_load.rows_read - file_load.rows_ignored) over (
              partition by file.path, file.sha256, file.source_id, file.entity
          )
      from file_load inner join file on file.id = file_load.file_id
      where file_load.run_id = ?
      order by file.id
      """, [.integer(runID)]
    ) { row in
      func count(_ column: Int) -> Int { Int(row.integer(column) ?? 0) }
      let table = row.text(12) ?? ""
      var account = FileAccount(
        name: (row.text(0) ?? "") + (table.isEmpty ? "" : " (\(table))"),
        entity: row.text(1) ?? "", profile: row.text(2) ?? "", encoding: row.text(3) ?? "",
        read: count(4), new: count(5), changed: count(6), unchanged: count(7),
        quarantined: count(8), ignored: count(9), declared: row.integer(10).map(Int.init),
        snapshotAt: row.text(11) ?? "")
      account.inAllTables = count(13)
      result.append(account)
    }
    for note in notes where note.kind == "known-file" {
      let records = Int(note.value) ?? 0
      result.append(FileAccount(name: note.subject, entity: "", read: records, unchanged: records))
    }
    for note in notes where note.kind == "ignored-file" {
      let parts = note.value.split(separator: "\t", maxSplits: 1)
      let records = parts.first.flatMap { Int($0) } ?? 0
      result.append(
        FileAccount(
          name: note.subject, entity: "", profile: parts.count > 1 ? String(parts[1]) : "",
          read: records, ignored: records))
    }
    return result
  }

  private func balances(_ files: [FileAccount], _ duplicates: [DuplicateGroups]) -> [Balance] {
    func part(_ name: String, _ count: Int) -> Input { Input(name, .count(count)) }
    var result = files.filter { !$0.entity.isEmpty }.map { file in
      Balance(
        rule: 1, id: "file:\(file.name)", left: [part("read", file.read)],
        right: [
          part("new", file.new), part("changed", file.changed),
          part("unchanged", file.unchanged), part("quarantined", file.quarantined),
          part("ignored", file.ignored),
        ])
    }
    for file in files {
      guard let declared = file.declared else { continue }
      result.append(
        Balance(
          rule: 1, id: "footer:\(file.name)", left: [part("declared", declared)],
          right: [part("read", file.told)]))
    }
    for group in duplicates where group.records > 0 {
      result.append(
        Balance(
          rule: 2, id: "golden:\(group.entity.rawValue)", left: [part("records", group.records)],
          right: [
            part("golden", group.records - group.mergedAway),
            part("merged-away", group.mergedAway),
          ]))
    }
    return result
  }

  private func quarantine() throws -> [QuarantineGroup] {
    var result: [QuarantineGroup] = []
    try store.ask(
      """
      select file.path, quarantine.rule, count(*), min(quarantine.line)
      from quarantine inner join file on file.id = quarantine.file_id
      where quarantine.run_id = ?
      group by file.path, quarantine.rule
      order by file.path, quarantine.rule
      """, [.integer(runID)]
    ) { row in
      result.append(
        QuarantineGroup(
          file: row.text(0) ?? "", kind: row.text(1) ?? "", count: Int(row.integer(2) ?? 0),
          firstLine: row.integer(3).map(Int.init)))
    }
    return result
  }

  /// The records that the run set aside, each with its place, the reason and its text as it came.
  func quarantineRows() throws -> [[String]] {
    var result: [[String]] = []
    try store.ask(
      """
      select
          file.path, quarantine.line, quarantine.byte_offset, quarantine.rule, quarantine.detail,
          quarantine.raw_text
      from quarantine inner join file on file.id = quarantine.file_id
      where quarantine.run_id = ?
      order by file.path, quarantine.line, quarantine.id
      """, [.integer(runID)]
    ) { row in result.append((0..<row.columnCount).map { row.text($0) ?? "" }) }
    return result
  }

  /// Pairs that nobody has decided about yet.
  private func review(_ entity: Entity) throws -> Int {
    let count = try store.integer(
      """
      select count(*) from mart_match_pair
      where kind = ? and outcome in ('review', 'escalate') and verdict is null
      """, [.text(entity.rawValue)])
    return Int(count ?? 0)
  }
}

/// Paths inside a report of the files that list records.
enum RowFile {
  static let quarantine = "rows/quarantine.csv"

  static func finding(_ rule: String) -> String { "rows/\(rule).csv" }

  static func duplicates(_ entity: Entity) -> String { "rows/duplicates-\(entity.rawValue).csv" }
}
