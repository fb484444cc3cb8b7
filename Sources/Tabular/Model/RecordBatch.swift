/// A run of records of one table, about half a megabyte of them, ready for a loop over bytes.
package struct RecordBatch: Sendable {
  /// The table all records of the batch belong to.
  package let table: TableShape
  /// UTF-8; each field's unescaped content is one `fieldRange` of it.
  package let bytes: [UInt8]
  /// The number of records.
  package let count: Int
  /// The number of columns, `table.columns.count`.
  package let columnCount: Int
  /// Damaged records, in the order of the file.
  package var problems: [RecordProblem]
  /// Start and end of each field, row by row.
  package let bounds: [UInt32]
  let positions: [Position]
  let rawRanges: [Range<Int>]

  init(
    table: TableShape, bytes: [UInt8], count: Int, bounds: [UInt32], positions: [Position],
    rawRanges: [Range<Int>], problems: [RecordProblem]
  ) {
    self.table = table
    self.bytes = bytes
    self.count = count
    self.columnCount = table.columns.count
    self.bounds = bounds
    self.positions = positions
    self.rawRanges = rawRanges
    self.problems = problems
  }

  /// The place of a field in `bytes`; empty when the field is empty or missing.
  @inlinable
  package func fieldRange(_ record: Int, _ column: Int) -> Range<Int> {
    let at = (record &* columnCount &+ column) &* 2
    let start = Int(bounds[at])
    let end = Int(bounds[at &+ 1])
    return start..<end
  }

  /// Where the bounds of a record's fields stand in `bounds`.
  package func boundsRange(_ record: Int) -> Range<Int> {
    (record * columnCount * 2)..<((record + 1) * columnCount * 2)
  }

  /// A field as text.
  package func text(_ record: Int, _ column: Int) -> String {
    String(decoding: bytes[fieldRange(record, column)], as: UTF8.self)
  }

  /// All fields of a record as text.
  package func texts(_ record: Int) -> [String] {
    (0..<columnCount).map { text(record, $0) }
  }

  /// Where the record stands in the file.
  package func position(_ record: Int) -> Position { positions[record] }

  /// The record's text as it stands in the file, decoded, without its line end.
  package func rawText(_ record: Int) -> String {
    String(decoding: bytes[rawRanges[record]], as: UTF8.self)
  }
}
