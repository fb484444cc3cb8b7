import Matching
import Tabular

/// The rows of a file as one table, read as often as needed: all tables of the file under each
/// other, with the columns of all of them.
struct RowSource {
  /// Takes a few blocks of rows and the number of their first row, counted from 0.
  typealias Body = (_ first: Int, _ blocks: [RowBlock]) throws -> Void

  let file: TableFile
  /// One unique name a column.
  private(set) var columns: [String] = []
  /// The header texts to write: as they stand in the file where it has one table with a header.
  private(set) var headers: [String] = []
  private(set) var rowCount = 0
  private(set) var damagedCount = 0
  private(set) var repairedCount = 0
  /// Place in `columns` of each column of a table, by the table's columns.
  private var places: [[String]: [Int]] = [:]

  /// Blocks of half a megabyte that are read before `body` gets them.
  private static let groupSize = 12

  /// Opens a file and finds its columns by passing over it once.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - body: takes all rows and the columns known so far; later tables may have more.
  /// - Throws: `TabularError` where it can't be read, `JobError.noRecords` where it has no rows.
  init(path: String, body: (_ columns: [String], _ blocks: [RowBlock]) throws -> Void) throws {
    var options = ReadOptions()
    options.hashesContent = false
    file = try TableFile.open(path: path, options: options)
    var shapes: [TableShape] = []
    let ahead = ReadAhead(file: file, groupSize: Self.groupSize)
    let summaries = try ahead.forEachGroup { batches in
      for batch in batches where places[batch.table.columns] == nil {
        shapes.append(batch.table)
        add(batch.table.columns)
      }
      let blocks = batches.map { block($0) }
      try body(columns, blocks)
      rowCount += blocks.reduce(0) { $0 + $1.count }
    }
    for summary in summaries {
      damagedCount += summary.quarantined
      repairedCount += summary.repaired
    }
    if rowCount == 0 { throw JobError.noRecords(path: path) }
    let isPlain = shapes.count == 1 && shapes[0].headers.contains { !$0.isEmpty }
    headers = isPlain ? shapes[0].headers : columns
  }

  /// Passes over all rows again.
  ///
  /// - Throws: `DedupeError.changed` where the file is another one now, and what `body` throws.
  func forEachGroup(_ body: Body) throws {
    var row = 0
    _ = try ReadAhead(file: file, groupSize: Self.groupSize).forEachGroup { batches in
      for batch in batches where places[batch.table.columns] == nil {
        throw DedupeError.changed(path: file.path)
      }
      let blocks = batches.map { block($0) }
      let count = blocks.reduce(0) { $0 + $1.count }
      if row + count > rowCount { throw DedupeError.changed(path: file.path) }
      try body(row, blocks)
      row += count
    }
    if row != rowCount { throw DedupeError.changed(path: file.path) }
  }

  /// Passes over all rows one by one: the row's number, its block and its place there.
  func forEachRow(_ body: (_ row: Int, _ block: RowBlock, _ place: Int) throws -> Void) throws {
    try forEachGroup { first, blocks in
      var row = first
      for block in blocks {
        for place in 0..<block.count {
          try body(row, block, place)
          row += 1
        }
      }
    }
  }

  private mutating func add(_ names: [String]) {
    var found: [Int] = []
    for name in names {
      if let index = columns.firstIndex(of: name) {
        found.append(index)
      } else {
        found.append(columns.count)
        columns.append(name)
      }
    }
    places[names] = found
  }

  /// The rows of a batch under the columns of the whole file, the damaged ones in their places.
  private func block(_ batch: RecordBatch) -> RowBlock {
    let places = places[batch.table.columns] ?? []
    var damaged = batch.problems.filter { $0.disposition == .quarantined }[...]
    if damaged.isEmpty, places == Array(columns.indices) {
      return RowBlock(
        bytes: batch.bytes, bounds: batch.bounds, columnCount: columns.count, count: batch.count)
    }
    var bytes = batch.bytes
    var bounds: [UInt32] = []
    var uncompared: Set<Int> = []
    var row = 0
    func add(_ ranges: [Range<Int>]) {
      for range in ranges { bounds += [UInt32(range.lowerBound), UInt32(range.upperBound)] }
      row += 1
    }
    for record in 0...batch.count {
      while let problem = damaged.first, record == batch.count || problem.recordIndex <= record {
        uncompared.insert(row)
        add(damagedFields(problem, places, &bytes))
        damaged.removeFirst()
      }
      if record == batch.count { break }
      var ranges = [Range<Int>](repeating: 0..<0, count: columns.count)
      for column in 0..<batch.columnCount {
        ranges[places[column]] = batch.fieldRange(record, column)
      }
      add(ranges)
    }
    return RowBlock(
      bytes: bytes, bounds: bounds, columnCount: columns.count, count: row, uncompared: uncompared)
  }

  /// A damaged record keeps all its text: fields beyond the last column are put into it.
  private func damagedFields(
    _ problem: RecordProblem, _ places: [Int], _ bytes: inout [UInt8]
  ) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: columns.count)
    for (index, field) in problem.fields.enumerated() {
      guard let last = places.last else { break }
      let isSurplus = index >= places.count
      if isSurplus { bytes.append(0x2C) }
      let start = isSurplus ? ranges[last].lowerBound : bytes.count
      bytes += Array(field.utf8)
      ranges[isSurplus ? last : places[index]] = start..<bytes.count
    }
    return ranges
  }
}
