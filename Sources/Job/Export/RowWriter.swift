import Tabular

/// Writes rows as CSV with a header, or as one JSON object a line.
struct RowWriter {
  private var csv: CSVWriter?
  private var json = NDJSONWriter()

  /// A file with the given columns.
  init(_ format: OutputFormat, columns: [String]) {
    switch format {
    case .csv:
      var writer = CSVWriter(formulaGuard: .quoted)
      writer.row(columns)
      csv = writer
    case .ndjson: json.setColumns(columns)
    }
  }

  /// Adds a row; nil is a blank cell or `null`.
  mutating func add(_ cells: [String?]) {
    if csv == nil {
      json.record(cells.map { cell in cell.map { Array($0.utf8)[...] } })
    } else {
      csv?.row(cells.map { $0 ?? "" })
    }
  }

  /// The number of bytes waiting to be taken.
  var pending: Int { csv?.pending ?? json.pending }

  /// Gives the text so far and starts anew.
  mutating func take() -> [UInt8] { csv?.take() ?? json.take() }
}
