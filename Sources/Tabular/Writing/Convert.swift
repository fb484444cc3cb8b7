/// The formats `convert` writes.
package enum OutputFormat: String, Sendable, CaseIterable {
  case csv, ndjson
}

/// What a conversion wrote.
package struct Conversion: Sendable, Hashable {
  /// One entry a member, in order.
  package var summaries: [ReadSummary] = []
  /// Rows written, header rows not counted; quarantined rows are written as they were read.
  package var rows = 0
}

/// Writes every record of a file as plain UTF-8, values untouched.
///
/// CSV begins with the header row. A further table, of the same file or of another member, follows
/// after a blank line with a header row of its own. A row with too many or too few fields, which a
/// load would quarantine, is written with the fields it has, in its place. NDJSON gets the key
/// `_table` in front where a file holds several tables with names. Without a format nothing is
/// written: the file is read to its end.
///
/// - Throws: what reading throws, and what `sink` throws.
@discardableResult
package func convert(
  _ file: TableFile, to format: OutputFormat?, formulaGuard: CSVWriter.FormulaGuard = .none,
  sink: ([UInt8]) throws(TabularError) -> Void
) throws(TabularError) -> Conversion {
  var result = Conversion()
  var csv = CSVConversion(formulaGuard: formulaGuard)
  var ndjson = NDJSONConversion()
  for member in file.members {
    let reader = try member.reader()
    if format == .csv { csv.begin(member) }
    while let batch = try reader.nextBatch() {
      result.rows += batch.count + batch.problems.count { $0.disposition == .quarantined }
      switch format {
      case .csv:
        csv.write(batch)
        try csv.writer.drain(to: sink)
      case .ndjson:
        ndjson.write(batch)
        if ndjson.writer.pending > 1 << 18 { try sink(ndjson.writer.take()) }
      case nil: break
      }
    }
    if format == .csv { csv.end(member) }
    result.summaries.append(reader.summary)
  }
  switch format {
  case .csv: try csv.writer.drain(atLeast: 1, to: sink)
  case .ndjson: if ndjson.writer.pending > 0 { try sink(ndjson.writer.take()) }
  case nil: break
  }
  return result
}

/// Rows of several tables as one CSV text.
private struct CSVConversion {
  var writer: CSVWriter
  private var table: TableShape?
  private var hasText = false

  init(formulaGuard: CSVWriter.FormulaGuard) { writer = CSVWriter(formulaGuard: formulaGuard) }

  mutating func begin(_ member: TableMember) { table = nil }

  /// A table without records still has its header.
  mutating func end(_ member: TableMember) {
    if table == nil, member.detection.hasHeader, !member.detection.headers.isEmpty {
      header(member.detection.headers)
    }
  }

  mutating func write(_ batch: RecordBatch) {
    if table != batch.table {
      table = batch.table
      header(batch.table.headers)
    }
    var problems = batch.problems.filter { $0.disposition == .quarantined }[...]
    let bounds = batch.bounds.span
    for record in 0..<batch.count {
      while let problem = problems.first, problem.recordIndex <= record {
        writer.row(problem.fields)
        problems.removeFirst()
      }
      writer.fields(of: batch.bytes, at: bounds.extracting(batch.boundsRange(record)))
      writer.endRow()
    }
    for problem in problems { writer.row(problem.fields) }
  }

  private mutating func header(_ headers: [String]) {
    if hasText { writer.endRow() }
    hasText = true
    if headers.contains(where: { !$0.isEmpty }) { writer.row(headers) }
  }
}

/// Records of several tables as one NDJSON text.
private struct NDJSONConversion {
  var writer = NDJSONWriter()
  private var table: TableShape?

  mutating func write(_ batch: RecordBatch) {
    if table != batch.table {
      table = batch.table
      writer.setColumns(
        (batch.table.name.isEmpty ? [] : ["_table"]) + batch.table.columns)
    }
    let name = batch.table.name.isEmpty ? [] : [Array(batch.table.name.utf8)[...]]
    for record in 0..<batch.count {
      writer.record(
        name + (0..<batch.columnCount).map { batch.bytes[batch.fieldRange(record, $0)] })
    }
    for problem in batch.problems where problem.disposition == .quarantined {
      writer.record(name + problem.fields.map { Array($0.utf8)[...] })
    }
  }
}
