/// Reads one object into rows: the object itself, and the objects of the arrays inside it.
struct JSONFlattener {
  private(set) var rows: [JSONRow] = []
  private(set) var rowCount = 0

  /// Forgets the rows and keeps their memory.
  mutating func reset() {
    for index in 0..<rowCount { rows[index].fields.removeAll(keepingCapacity: true) }
    rowCount = 0
  }

  /// Reads the object at the cursor.
  mutating func read(
    _ text: Span<UInt8>, cursor: inout JSONCursor, paths: inout JSONPaths, extra: inout [UInt8]
  ) throws(JSONStop) {
    let row = addRow(parent: nil, origin: JSONPaths.root)
    try object(
      text, &cursor, row: row, path: JSONPaths.root, depth: 1, paths: &paths, extra: &extra)
  }

  private mutating func addRow(parent: Int?, origin: Int) -> Int {
    if rowCount == rows.count {
      rows.append(JSONRow(origin: origin))
    }
    rows[rowCount].parent = parent
    rows[rowCount].origin = origin
    rows[rowCount].property = nil
    rowCount += 1
    return rowCount - 1
  }

  private mutating func object(
    _ text: Span<UInt8>, _ cursor: inout JSONCursor, row: Int, path: Int, depth: Int,
    paths: inout JSONPaths, extra: inout [UInt8]
  ) throws(JSONStop) {
    guard depth <= cursor.maximumDepth else { throw .fault(.tooDeep, at: cursor.at) }
    cursor.at += 1
    if try cursor.peek(text) == 0x7D {
      cursor.at += 1
      return
    }
    while true {
      let key = try cursor.key(text, extra: &extra)
      let child =
        key.isExtra
        ? paths.child(of: path, extra.span, from: key.start, to: key.end)
        : paths.child(of: path, text, from: key.start, to: key.end)
      try value(
        text, &cursor, row: row, path: child, depth: depth + 1, paths: &paths, extra: &extra)
      if try cursor.endsAfterElement(text, close: 0x7D) { return }
    }
  }

  private mutating func value(
    _ text: Span<UInt8>, _ cursor: inout JSONCursor, row: Int, path: Int, depth: Int,
    paths: inout JSONPaths, extra: inout [UInt8]
  ) throws(JSONStop) {
    switch try cursor.peek(text) {
    case 0x22:
      rows[row].fields.append(
        JSONRow.Field(path: path, text: try cursor.string(text, extra: &extra)))
    case 0x7B:
      try object(
        text, &cursor, row: row, path: path, depth: depth, paths: &paths, extra: &extra)
    case 0x5B:
      try array(
        text, &cursor, row: row, path: path, depth: depth, paths: &paths, extra: &extra)
    case 0x6E:
      let place = try cursor.scalar(text)
      rows[row].fields.append(
        JSONRow.Field(
          path: path, text: .init(start: place.start, end: place.start, isExtra: false)))
    default:
      rows[row].fields.append(JSONRow.Field(path: path, text: try cursor.scalar(text)))
    }
  }

  /// Scalars are joined with semicolons; objects become rows of their own; an array of arrays
  /// stays JSON text.
  private mutating func array(
    _ text: Span<UInt8>, _ cursor: inout JSONCursor, row: Int, path: Int, depth: Int,
    paths: inout JSONPaths, extra: inout [UInt8]
  ) throws(JSONStop) {
    guard depth <= cursor.maximumDepth else { throw .fault(.tooDeep, at: cursor.at) }
    let start = cursor.at
    cursor.at += 1
    if try cursor.peek(text) == 0x5D {
      cursor.at += 1
      rows[row].fields.append(
        JSONRow.Field(path: path, text: .init(start: start, end: start, isExtra: false)))
      return
    }
    var values: [JSONCursor.Text] = []
    while true {
      switch try cursor.peek(text) {
      case 0x7B:
        let child = addRow(parent: row, origin: path)
        try object(
          text, &cursor, row: child, path: path, depth: depth + 1, paths: &paths, extra: &extra)
      case 0x5B:
        let inner = cursor.at
        try cursor.skipValue(text, depth: depth + 1, extra: &extra)
        values.append(.init(start: inner, end: cursor.at, isExtra: false))
      case 0x22: values.append(try cursor.string(text, extra: &extra))
      default:
        let value = try cursor.scalar(text)
        if text[value.start] != 0x6E { values.append(value) }
      }
      if try cursor.endsAfterElement(text, close: 0x5D) { break }
    }
    guard !values.isEmpty else { return }
    rows[row].fields.append(
      JSONRow.Field(
        path: path,
        text: values.count == 1 ? values[0] : JSONFlattener.join(values, text, &extra)))
  }

  /// Writes values one after another with semicolons between them.
  static func join(
    _ values: [JSONCursor.Text], _ text: Span<UInt8>, _ extra: inout [UInt8]
  ) -> JSONCursor.Text {
    let from = extra.count
    for (order, value) in values.enumerated() {
      if order > 0 { extra.append(0x3B) }
      if value.isExtra {
        extra.append(contentsOf: Array(extra[value.start..<value.end]))
      } else {
        for index in value.start..<value.end { extra.append(text[index]) }
      }
    }
    return .init(start: from, end: extra.count, isExtra: true)
  }
}
