/// One column of a table: its header and how a row fills it; nil leaves it blank.
struct SheetColumn<Row> {
  let name: String
  let write: ((Row, Night, inout Line) -> Void)?
}

/// One evening's export: what had happened by the end of this day.
struct Night: Sendable {
  let day: Day
  /// The last second of the day.
  var end: Moment { Moment(day, hour: 23, minute: 59, second: 59) }
}

/// A table being written row by row.
final class Sheet<Row> {
  private let columns: [SheetColumn<Row>]
  private let night: Night
  private let file: OutputFile
  private var line = Line()
  private var waiting: [[UInt8]] = []
  private var oldest = 0
  /// How many second rows wait before they are written, so that they don't follow their first.
  private let patience: Int

  /// Creates the file and writes its header.
  init(
    _ path: String, _ columns: [SheetColumn<Row>], night: Night, latin1: Bool = false,
    patience: Int = 0
  ) throws {
    self.columns = columns
    self.night = night
    self.patience = patience
    file = try OutputFile(path, latin1: latin1)
    for (index, column) in columns.enumerated() {
      line.open(first: index == 0)
      line.text(column.name)
      line.close()
    }
    line.end()
    try file.write(line.bytes)
  }

  /// Writes a row now, or after some others when it should not stand near its like.
  func write(_ row: Row, later: Bool = false) throws {
    line.clear()
    for (index, column) in columns.enumerated() {
      line.open(first: index == 0)
      column.write?(row, night, &line)
      line.close()
    }
    line.end()
    guard later, patience > 0 else { return try file.write(line.bytes) }
    waiting.append(line.bytes)
    if waiting.count - oldest > patience {
      try file.write(waiting[oldest])
      waiting[oldest] = []
      oldest += 1
    }
  }

  /// Writes the rows still waiting and closes the file.
  func close() throws {
    for bytes in waiting[oldest...] { try file.write(bytes) }
    try file.close()
  }
}

/// The columns of a verbatim header line, filled by name; `only` keeps a subset in its order.
func columns<Row>(
  _ header: String, only: String?, _ fill: [String: (Row, Night, inout Line) -> Void]
) -> [SheetColumn<Row>] {
  let names = (only ?? header).split(separator: ",").map(String.init)
  return names.map { SheetColumn(name: $0, write: fill[$0]) }
}
