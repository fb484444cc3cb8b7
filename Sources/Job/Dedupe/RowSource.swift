import Tabular

/// The rows of a file as one table, read as often as needed: all tables of the file under each
/// other, with the columns of all of them.
struct RowSource {
  /// Takes a row: its number from 0, UTF-8 bytes, the place of each column's field in them, and
  /// whether it is a damaged record, which is kept and not compared.
  typealias Body = (
    _ row: Int, _ bytes: [UInt8], _ ranges: [Range<Int>], _ isDamaged: Bool
  ) throws -> Void

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

  /// Opens a file and finds its columns by passing over it once.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - body: takes every row; later tables may have more columns than earlier ones.
  /// - Throws: `TabularError` where it can't be read, `JobError.noRecords` where it has no rows.
  init(path: String, body: Body) throws {
    file = try TableFile.open(path: path)
    var shapes: [TableShape] = []
    for member in file.members {
      let reader = try member.reader()
      while let batch = try reader.nextBatch() {
        if places[batch.table.columns] == nil {
          shapes.append(batch.table)
          add(batch.table.columns)
        }
        rowCount = try rows(of: batch, from: rowCount, body: body)
      }
      damagedCount += reader.summary.quarantined
      repairedCount += reader.summary.repaired
    }
    if rowCount == 0 { throw JobError.noRecords(path: path) }
    let isPlain = shapes.count == 1 && shapes[0].headers.contains { !$0.isEmpty }
    headers = isPlain ? shapes[0].headers : columns
  }

  /// Passes over all rows again.
  ///
  /// - Throws: `DedupeError.changed` where the file is another one now, and what `body` throws.
  func forEachRow(_ body: Body) throws {
    var row = 0
    for member in file.members {
      let reader = try member.reader()
      while let batch = try reader.nextBatch() {
        guard places[batch.table.columns] != nil else { throw DedupeError.changed(path: file.path) }
        row = try rows(of: batch, from: row, body: body)
        if row > rowCount { throw DedupeError.changed(path: file.path) }
      }
    }
    if row != rowCount { throw DedupeError.changed(path: file.path) }
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

  private func rows(of batch: RecordBatch, from first: Int, body: Body) throws -> Int {
    let places = places[batch.table.columns] ?? []
    var ranges = [Range<Int>](repeating: 0..<0, count: columns.count)
    var row = first
    var damaged = batch.problems.filter { $0.disposition == .quarantined }[...]
    for record in 0..<batch.count {
      while let problem = damaged.first, problem.recordIndex <= record {
        try give(problem, row, places, body)
        damaged.removeFirst()
        row += 1
      }
      for column in 0..<batch.columnCount {
        ranges[places[column]] = batch.fieldRange(record, column)
      }
      try body(row, batch.bytes, ranges, false)
      row += 1
    }
    for problem in damaged {
      try give(problem, row, places, body)
      row += 1
    }
    return row
  }

  /// A damaged record keeps all its text: fields beyond the last column are put into it.
  private func give(_ problem: RecordProblem, _ row: Int, _ places: [Int], _ body: Body) throws {
    var bytes: [UInt8] = []
    var ranges = [Range<Int>](repeating: 0..<0, count: columns.count)
    for (index, field) in problem.fields.enumerated() {
      guard let last = places.last else { break }
      if index >= places.count { bytes.append(0x2C) }
      let start = index < places.count ? bytes.count : ranges[last].lowerBound
      bytes += Array(field.utf8)
      ranges[index < places.count ? places[index] : last] = start..<bytes.count
    }
    try body(row, bytes, ranges, true)
  }
}
