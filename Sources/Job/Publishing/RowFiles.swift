import Foundation
package import Metrics
import Tabular

/// The files of tables of rows, written piece by piece.
package struct RowFiles: Sendable {
  /// A table whose rows tell of records that others tell of too.
  struct Table: Sendable {
    /// The file name without folder.
    let name: String
    let columns: [String]
    /// Position in `texts` of what its rows tell of their records.
    let records: Int
    /// By column of the records, whether the rows tell it; nil: all of them.
    let isTold: [Bool]?
    /// Hands over every row in order.
    let rows: @Sendable ((RowTable.Row) throws -> Void) throws -> Void
  }

  let tables: [Table]
  /// The records of the tables, each made into text once.
  let texts: [RecordText]
  /// Bytes that are handed over at once.
  private static let piece = 1 << 18

  /// Tables over texts that are made already.
  init(tables: [Table], texts: [RecordText]) {
    self.tables = tables
    self.texts = texts
  }

  /// Makes the text of what the tables tell of their records.
  package init(_ tables: [RowTable]) {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    var places: [ObjectIdentifier: Int] = [:]
    var texts: [RecordText] = []
    self.tables = tables.map { table in
      let records = ObjectIdentifier(table.records)
      let place = places[records] ?? texts.count
      if place == texts.count { texts.append(RecordText(table.records, workers: workers)) }
      places[records] = place
      return Table(
        name: table.name, columns: table.columns, records: place,
        isTold: table.tellsAll ? nil : table.isTold
      ) { body in
        for index in 0..<table.count { try body(table[index]) }
      }
    }
    self.texts = texts
  }

  /// One file a table, in their order.
  package var files: [Publisher.File] { tables.map { file($0, texts[$0.records]) } }

  private func file(_ table: Table, _ records: RecordText) -> Publisher.File {
    Publisher.File(path: "rows/" + table.name) { sink in
      var header = CSVWriter(formulaGuard: .quoted)
      header.row(table.columns)
      var text = header.take()
      text.removeLast()
      var cells = CellText()
      try table.rows { row in
        let start = text.count
        cells.append(row.before, to: &text)
        if let isTold = table.isTold {
          records.append(row.record, cells: isTold, to: &text)
        } else {
          records.append(row.record, to: &text)
        }
        cells.append(row.after, to: &text)
        // In place of the comma before its first cell a row ends the line before.
        text[start] = UInt8(ascii: "\n")
        if text.count >= Self.piece {
          try sink(text)
          text.removeAll(keepingCapacity: true)
        }
      }
      text.append(UInt8(ascii: "\n"))
      try sink(text)
    }
  }

  /// A file of rows that tell of nothing others tell of.
  static func file(
    _ path: String, _ columns: [String], count: Int, row: @escaping @Sendable (Int) -> [String]
  ) -> Publisher.File {
    Publisher.File(path: path) { sink in
      var writer = CSVWriter(formulaGuard: .quoted)
      writer.row(columns)
      for index in 0..<count {
        writer.row(row(index))
        if writer.pending >= piece { try sink(writer.take()) }
      }
      try sink(writer.take())
    }
  }
}
