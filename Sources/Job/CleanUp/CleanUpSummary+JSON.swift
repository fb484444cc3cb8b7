import CRM
import Cleaning
import Foundation

extension CleanUpSummary {
  /// The summary as JSON for scripts; keys are stable.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(Outline(self)), as: UTF8.self)
  }

  private struct Outline: Encodable {
    let file: String
    let rows: Int
    let changed: Int
    let rejected: Int
    let damagedRows: Int
    let notes: [String]
    let tables: [Table]

    struct Table: Encodable {
      let name: String
      let rows: Int
      let remarks: [String]
      let columns: [Column]
    }

    struct Column: Encodable {
      let name: String
      let kind: String
      let ground: String
      let remarks: [String]
      let filled: Int
      let changed: Int
      let rejected: Int
      let rules: [Rule]
      let proposals: [Proposal]
    }

    struct Rule: Encodable {
      let rule: String
      let count: Int
      let isReject: Bool
      let examples: [Example]
    }

    struct Example: Encodable {
      let line: Int
      let before: String
      let after: String?
    }

    struct Proposal: Encodable {
      let value: String
      let spellings: [String]
      let evidence: String
    }

    init(_ summary: CleanUpSummary) {
      file = summary.path
      rows = summary.rows
      changed = summary.changed
      rejected = summary.rejected
      damagedRows = summary.damagedRows
      notes = summary.notes
      tables = summary.tables.map { table in
        Table(
          name: table.name, rows: table.rows, remarks: table.plan.remarks,
          columns: table.plan.kinds.indices.map { Outline.column($0, of: table) })
      }
    }

    private static func column(_ index: Int, of table: CleanUpSummary.Table) -> Column {
      let kind = table.plan.kinds[index]
      let tally = table.tallies[index]
      return Column(
        name: table.plan.columns[index], kind: kind.kind.rawValue, ground: kind.ground.rawValue,
        remarks: kind.remarks, filled: tally.filled, changed: tally.changed,
        rejected: tally.rejected,
        rules: tally.entries.sorted(by: CleanUpSummary.isBefore).map { entry in
          Rule(
            rule: entry.rule.rawValue, count: entry.count, isReject: entry.isReject,
            examples: entry.examples.map {
              Example(line: $0.line, before: $0.before, after: entry.isReject ? nil : $0.after)
            })
        },
        proposals: CleanUpSummary.groups(tally).map {
          Proposal(
            value: $0.canonical, spellings: $0.variants,
            evidence: CleanUpSummary.words(for: $0.evidence))
        })
    }
  }
}
