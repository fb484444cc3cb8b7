import CRM
import Cleaning
import Tabular

/// What a clean-up came to, table by table and column by column.
package struct CleanUpSummary: Sendable {
  /// One table of the file.
  struct Table: Sendable {
    let name: String
    let plan: CleanUpPlan
    var tallies: [ColumnTally]
    var rows = 0
    var damagedRows = 0
  }

  let path: String
  private(set) var tables: [Table] = []
  /// What stands in the file beside the tables, one sentence each.
  private(set) var notes: [String] = []

  init(path: String) { self.path = path }

  mutating func begin(_ plan: CleanUpPlan, _ name: String) {
    tables.append(
      Table(
        name: name, plan: plan,
        tallies: plan.kinds.map { ColumnTally(countsSpellings: $0.kind == .picklist) }))
  }

  mutating func add(_ output: BatchCleaner.Output) {
    guard let last = tables.indices.last else { return }
    tables[last].rows += output.rowCount
    tables[last].damagedRows += output.damagedRows
    for column in output.tallies.indices {
      tables[last].tallies[column].add(output.tallies[column])
    }
  }

  mutating func end(_ read: ReadSummary) {
    if read.repaired > 0 {
      notes.append("\(read.repaired) damaged rows could be read in one way only and were mended")
    }
    let ignored = read.ignored.filter { $0.reason != .header }
    for piece in ignored.prefix(10) {
      notes.append("line \(piece.line) is no record and was left out: \(piece.reason.rawValue)")
    }
    if ignored.count > 10 {
      notes.append("\(ignored.count - 10) more lines are no records and were left out")
    }
    if read.undecodableBytes > 0 {
      notes.append("\(read.undecodableBytes) bytes are no text in the file's encoding")
    }
  }

  mutating func skip(_ reason: String) { notes.append(reason) }

  /// Rows written, damaged ones included.
  package var rows: Int { tables.reduce(0) { $0 + $1.rows } }

  /// Values changed.
  package var changed: Int {
    tables.reduce(0) { $0 + $1.tallies.reduce(0) { $0 + $1.changed } }
  }

  /// Values that can't be read as what their column holds, and kept their text.
  package var rejected: Int {
    tables.reduce(0) { $0 + $1.tallies.reduce(0) { $0 + $1.rejected } }
  }

  /// Rows whose fields can't be told apart, written as they were read.
  package var damagedRows: Int { tables.reduce(0) { $0 + $1.damagedRows } }

  /// What `--fail-on` compares: damaged rows are an error, values that can't be read a warning.
  package var findings: [FindingLine] {
    [
      damagedRows == 0
        ? nil
        : FindingLine(
          rule: "damaged-rows", severity: "error", title: "Rows that can't be taken apart",
          count: damagedRows),
      rejected == 0
        ? nil
        : FindingLine(
          rule: "unreadable-values", severity: "warning", title: "Values that can't be read",
          count: rejected),
    ].compactMap { $0 }
  }
}
