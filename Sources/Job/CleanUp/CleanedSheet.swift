import Tabular

/// Rows of the cleaned table, as CSV or as one JSON object a line.
struct CleanedSheet {
  private var csv = CSVWriter()
  private var ndjson = NDJSONWriter()
  private let format: OutputFormat
  private let isWanted: Bool
  private var fields: [ArraySlice<UInt8>?] = []

  /// Rows under these columns, or nothing where nobody wants them; the header is not written.
  init(columns: [String], format: OutputFormat, isWanted: Bool) {
    self.format = format
    self.isWanted = isWanted
    if format == .ndjson { ndjson.setColumns(columns) }
  }

  /// Adds a field to the row.
  mutating func field(_ bytes: ArraySlice<UInt8>) {
    if !isWanted { return }
    switch format {
    case .csv: csv.field(bytes)
    case .ndjson: fields.append(bytes)
    }
  }

  mutating func endRow() {
    if !isWanted { return }
    switch format {
    case .csv: csv.endRow()
    case .ndjson:
      ndjson.record(fields)
      fields.removeAll(keepingCapacity: true)
    }
  }

  /// Gives the text so far.
  mutating func take() -> [UInt8] {
    switch format {
    case .csv: csv.take()
    case .ndjson: ndjson.take()
    }
  }
}
