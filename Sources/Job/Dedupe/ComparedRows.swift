import Matching

/// The rows of a file as a table to match, filled while the file is passed over for the first time.
struct ComparedRows {
  let source: RowSource
  let fields: ColumnFields
  let table: MatchTable
  let keys: RowKeys

  /// Reads a file once, and again only where the sample of all its rows decides for other columns
  /// than its first rows did.
  ///
  /// - Throws: what opening and reading the file throw, `JobError.unknown` for a column that it
  ///   does not have.
  init(_ request: DedupeRequest) throws {
    var hashes: [UInt64] = []
    var sample = RowSample(size: 4_000)
    var first: Filling?
    // Which columns are compared can be told from few rows, nearly always.
    var start = RowSample(size: 1_000)
    source = try RowSource(path: request.path) { columns, blocks in
      let found = parallelMap(blocks.count, workers: 2) { blocks[$0].hashes() }
      for (block, part) in zip(blocks, found) {
        sample.add(block, hashes: part)
        hashes += part
      }
      if hashes.count == blocks.reduce(0, { $0 + $1.count }) {
        // A column that only a later table of the file has is not known yet.
        for (block, part) in zip(blocks, found) { start.add(block, hashes: part) }
        let fields = try? ColumnFields(request, columns: columns, sample: start.values())
        first = fields.map { Filling($0) }
      }
      first?.append(blocks)
    }
    let fields = try ColumnFields(request, columns: source.columns, sample: sample.values())
    self.fields = fields
    if let filled = first, filled.fields.idColumn == fields.idColumn,
      var table = filled.table.with(fields.fields)
    {
      table.settle()
      self.table = table
      keys = RowKeys(hashes: hashes, ids: filled.ids)
      return
    }
    first = nil
    var again = Filling(fields)
    try source.forEachGroup { _, blocks in again.append(blocks) }
    again.settle()
    table = again.table
    keys = RowKeys(hashes: hashes, ids: again.ids)
  }

  /// The compared columns of the rows so far, and what names the rows.
  private struct Filling {
    let fields: ColumnFields
    private(set) var table: MatchTable
    /// Nil where no column names rows.
    private(set) var ids: RowIDs?

    init(_ fields: ColumnFields) {
      self.fields = fields
      table = MatchTable(fields: fields.fields)
      if fields.idColumn != nil { ids = RowIDs() }
    }

    mutating func settle() { table.settle() }

    mutating func append(_ blocks: [RowBlock]) {
      table.append(blocks)
      guard let column = fields.idColumn else { return }
      let parts = parallelMap(blocks.count, workers: 2) { RowIDs(blocks[$0], column: column) }
      for part in parts { ids?.append(part) }
    }
  }
}
