/// Rows to be matched: each distinct value of a column is stored once, a row holds numbers.
///
/// One million contacts with ten columns take about 200 MB.
package struct MatchTable: Sendable {
  /// The columns, in the order in which values are appended.
  package let fields: [MatchField]
  /// How many rows were appended.
  package private(set) var rowCount = 0
  private(set) var columns: [ValueColumn]

  /// An empty table with these columns.
  package init(fields: [MatchField]) {
    self.fields = fields
    columns = fields.map { ValueColumn(isKept: $0.kind != .ignored || $0.isProtected) }
  }

  /// Appends a row given as one text per field; missing trailing fields count as blank.
  package mutating func append(_ values: [String]) {
    for index in columns.indices {
      if index < values.count {
        columns[index].append(Array(values[index].utf8).span)
      } else {
        columns[index].appendBlank()
      }
    }
    rowCount += 1
  }

  /// Appends a row whose UTF-8 fields lie in `bytes`, field `i` at `ranges[i]`.
  package mutating func append(_ bytes: Span<UInt8>, ranges: [Range<Int>]) {
    for index in columns.indices {
      if index < ranges.count {
        columns[index].append(bytes.extracting(ranges[index]))
      } else {
        columns[index].appendBlank()
      }
    }
    rowCount += 1
  }

  /// The text of one field as it was appended; empty for columns of kind `ignored`.
  package func text(row: Int, field: Int) -> String {
    let column = columns[field]
    return column.isKept ? column.pool.string(column.ids[row]) : ""
  }
}

/// One column of a `MatchTable`: a number per row into the pool of distinct texts.
struct ValueColumn: Sendable {
  let isKept: Bool
  private(set) var pool = TextPool()
  private(set) var ids: [UInt32] = []

  init(isKept: Bool) { self.isKept = isKept }

  mutating func append(_ text: Span<UInt8>) {
    if isKept { ids.append(pool.intern(text)) }
  }

  mutating func appendBlank() {
    if isKept { ids.append(0) }
  }
}
