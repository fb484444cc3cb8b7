/// One table of a JSON file: its columns grow as new keys come.
struct JSONTable {
  /// How keys become column names.
  enum Style: Hashable {
    case plain
    /// HubSpot: what stands in `properties` is the record.
    case properties
    /// Pipedrive's mixed lists: what stands in `data` is the record.
    case wrapped
    /// HubSpot: the earlier values of each property, one row each.
    case history
  }

  private struct Cell {
    var column: Int
    var text: JSONCursor.Text
  }

  let name: String
  let nameBytes: [UInt8]
  let style: Style
  /// The path of the array whose objects are the rows.
  let origin: Int
  private(set) var shape: TableShape
  private var columns: [String] = []
  private var columnNumbers: [String: Int] = [:]
  /// The column of each path; -1 not known yet, -2 no column.
  private var columnOfPath: [Int] = []
  private var cells: [Cell] = []
  private var rowStarts: [Int] = []
  private var positions: [Position] = []
  private var rawRanges: [Range<Int>] = []

  init(name: [UInt8], style: Style, origin: Int, id: Int) {
    nameBytes = name
    self.name = String(decoding: name, as: UTF8.self)
    self.style = style
    self.origin = origin
    shape = TableShape(id: id, name: self.name, headers: [])
  }

  var rowCount: Int { rowStarts.count }

  mutating func beginRow(position: Position, raw: Range<Int>) {
    rowStarts.append(cells.count)
    positions.append(position)
    rawRanges.append(raw)
  }

  /// Adds a value under its path; a repeated key overrides the one before.
  mutating func add(_ text: JSONCursor.Text, path: Int, paths: JSONPaths) {
    while columnOfPath.count <= path { columnOfPath.append(-1) }
    var column = columnOfPath[path]
    if column == -1 {
      column = columnName(of: path, paths).map { number(of: $0) } ?? -2
      columnOfPath[path] = column
    }
    if column >= 0 { cells.append(Cell(column: column, text: text)) }
  }

  mutating func add(_ text: JSONCursor.Text, column name: String) {
    cells.append(Cell(column: number(of: name), text: text))
  }

  private mutating func number(of name: String) -> Int {
    if let known = columnNumbers[name] { return known }
    columns.append(name)
    columnNumbers[name] = columns.count - 1
    return columns.count - 1
  }

  private func columnName(of path: Int, _ paths: JSONPaths) -> String? {
    var keys = paths.keys(of: path)
    keys.removeFirst(paths.keys(of: origin).count + (style == .history ? 1 : 0))
    if keys.count >= 2 && keys[keys.count - 2] == "attributes"
      && (keys[keys.count - 1] == "type" || keys[keys.count - 1] == "url")
    {
      return nil
    }
    switch style {
    case .plain, .history: break
    case .properties:
      if keys.count > 1 && keys[0] == "properties" { keys.removeFirst() }
    case .wrapped:
      if keys.count > 1 && keys[0] == "data" {
        keys.removeFirst()
      } else if keys == ["id"] {
        keys = ["item", "id"]
      }
    }
    return keys.joined(separator: ".")
  }

  /// Ends the rows collected so far, or gives nil where there are none.
  ///
  /// `nextID` is the number a table gets whose columns have grown.
  mutating func batch(
    text: [UInt8], extraBase: Int, nextID: inout Int, problems: [RecordProblem]
  ) -> RecordBatch? {
    guard !rowStarts.isEmpty || !problems.isEmpty else { return nil }
    if columns != shape.headers {
      // A table keeps its first number until a batch with other columns follows.
      if !shape.headers.isEmpty {
        shape = TableShape(id: nextID, name: name, headers: columns)
        nextID += 1
      } else {
        shape = TableShape(id: shape.id, name: name, headers: columns)
      }
    }
    let width = columns.count
    var bounds = [UInt32](repeating: 0, count: rowStarts.count * width * 2)
    for row in rowStarts.indices {
      let end = row + 1 < rowStarts.count ? rowStarts[row + 1] : cells.count
      for cell in cells[rowStarts[row]..<end] {
        let slot = (row * width + cell.column) * 2
        let base = cell.text.isExtra ? extraBase : 0
        bounds[slot] = UInt32(cell.text.start + base)
        bounds[slot + 1] = UInt32(cell.text.end + base)
      }
    }
    let batch = RecordBatch(
      table: shape, bytes: text, count: rowStarts.count, bounds: bounds, positions: positions,
      rawRanges: rawRanges, problems: problems)
    cells.removeAll(keepingCapacity: true)
    rowStarts.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    rawRanges.removeAll(keepingCapacity: true)
    return batch
  }
}
