import Foundation
package import Metrics
import Tabular

/// The files of tables of rows, written piece by piece.
package struct RowFiles {
  private let tables: [RowTable]
  private var texts: [ObjectIdentifier: RecordText] = [:]
  /// Bytes that are handed over at once.
  private static let piece = 1 << 18

  /// Makes the text of what the tables tell of their records.
  package init(_ tables: [RowTable]) {
    self.tables = tables
    let workers = ProcessInfo.processInfo.activeProcessorCount
    for table in tables where texts[ObjectIdentifier(table.records)] == nil {
      texts[ObjectIdentifier(table.records)] = RecordText(table.records, workers: workers)
    }
  }

  /// One file a table, in their order.
  package var files: [Publisher.File] {
    tables.compactMap { table in
      texts[ObjectIdentifier(table.records)].map { file(table, $0) }
    }
  }

  private func file(_ table: RowTable, _ records: RecordText) -> Publisher.File {
    Publisher.File(path: "rows/" + table.name) { sink in
      var header = CSVWriter(formulaGuard: .quoted)
      header.row(table.columns)
      var text = header.take()
      var cells = CellText()
      var line: [UInt8] = []
      for index in 0..<table.count {
        let row = table[index]
        line.removeAll(keepingCapacity: true)
        cells.append(row.before, to: &line)
        records.append(row.record, to: &line)
        cells.append(row.after, to: &line)
        text.append(contentsOf: line.dropFirst())
        text.append(UInt8(ascii: "\n"))
        if text.count >= Self.piece {
          try sink(text)
          text.removeAll(keepingCapacity: true)
        }
      }
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
