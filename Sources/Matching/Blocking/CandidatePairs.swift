/// Pairs of rows that share a block, each once.
struct CandidatePairs: Sendable {
  /// `i << 32 | j` with i < j, ascending.
  var pairs: [UInt64]
  var passes: [BlockingPass]
  /// Whether these are all pairs of the table.
  var isComplete: Bool

  /// Whether a block holds this pair.
  func contains(_ pair: UInt64) -> Bool {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low] == pair
  }

  /// All pairs of a small table.
  static func all(_ count: Int) -> CandidatePairs {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(count * (count - 1) / 2)
    for i in 0..<count {
      for j in (i + 1)..<max(i + 1, count) { pairs.append(UInt64(i) << 32 | UInt64(j)) }
    }
    let pass = BlockingPass(
      keys: [], label: "every pair", estimatedPairs: pairs.count, pairs: pairs.count)
    return CandidatePairs(pairs: pairs, passes: [pass], isComplete: true)
  }

  /// The pairs that `passes` find.
  static func blocked(
    _ passes: [BlockingPass], columns: [FeatureColumn], budget: Int, workers: Int
  ) -> CandidatePairs {
    let found = parallelMap(passes.count, workers: workers) { index in
      var pass = passes[index]
      let pairs = pairs(of: &pass, columns: columns, limit: budget)
      return (pass, pairs)
    }
    var all: [UInt64] = []
    all.reserveCapacity(found.reduce(0) { $0 + $1.1.count })
    for (_, pairs) in found { all += pairs }
    return CandidatePairs(
      pairs: sortedOnce(all, workers: workers), passes: found.map(\.0), isComplete: false)
  }

  private static func pairs(
    of pass: inout BlockingPass, columns: [FeatureColumn], limit: Int
  ) -> [UInt64] {
    let rowCount = columns.first?.ids.count ?? 0
    // A frozen model tells what its passes found when it was learned.
    pass.splitBlocks = 0
    var rows = keyedRows(pass.keys, columns, Array(0..<UInt32(rowCount)), salt: 0)
    radixSort(&rows, bits: blockBits)
    let others = columns.indices.filter { column in !pass.keys.contains { $0.column == column } }
    let refiners = others.compactMap { column -> BlockingKey? in
      guard let part = BlockingKey.of(columns[column].kind).last?.part else { return nil }
      return BlockingKey(column: column, part: part)
    }
    var pairs: [UInt64] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].key == rows[start].key { end += 1 }
      if end - start > 1 {
        emit(rows[start..<end].map(\.row), refiners[...], columns, &pass, &pairs)
      }
      start = end
    }
    pass.pairs = pairs.count
    return pairs
  }

  /// Bits of a block's key: of a million blocks a hundred or so share theirs with another one, which
  /// costs a few pairs, and sorting by more costs more.
  private static let blockBits = 33
  private static let keyMask: UInt64 = (1 << 33) - 1

  /// Adds the pairs of one block, split by further keys while it is too large.
  private static func emit(
    _ block: [UInt32], _ refiners: ArraySlice<BlockingKey>, _ columns: [FeatureColumn],
    _ pass: inout BlockingPass, _ pairs: inout [UInt64]
  ) {
    if block.count <= BlockKeys.largestBlock {
      for left in block.indices {
        for right in (left + 1)..<max(left + 1, block.count) {
          let i = UInt64(min(block[left], block[right]))
          let j = UInt64(max(block[left], block[right]))
          pairs.append(i << 32 | j)
        }
      }
      return
    }
    pass.splitBlocks += 1
    // Neighbours in content order stay together, so that equal rows are always compared.
    for left in block.indices {
      for right in (left + 1)..<min(max(left + 1, block.count), left + 6) {
        let i = UInt64(min(block[left], block[right]))
        let j = UInt64(max(block[left], block[right]))
        pairs.append(i << 32 | j)
      }
    }
    guard let refiner = refiners.first else { return }
    var rows = keyedRows([refiner], columns, block, salt: 1)
    radixSort(&rows, bits: blockBits)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].key == rows[start].key { end += 1 }
      if end - start > 1 {
        emit(rows[start..<end].map(\.row), refiners.dropFirst(), columns, &pass, &pairs)
      }
      start = end
    }
  }

  /// The rows that have a key of all parts, with their joint key of 33 bits.
  static func keyedRows(
    _ keys: [BlockingKey], _ columns: [FeatureColumn], _ rows: [UInt32], salt: UInt64
  ) -> [KeyedRow] {
    // A small block must not cost as much as a pass over all values.
    let values = keys.map { key in
      rows.count < columns[key.column].valueCount ? nil : key.keys(columns[key.column])
    }
    var keyed: [KeyedRow] = []
    keyed.reserveCapacity(rows.count)
    for row in rows {
      var joint = salt
      var isMissing = false
      for (index, key) in keys.enumerated() {
        let value = columns[key.column].ids[Int(row)]
        let part = values[index]?[Int(value)] ?? key.key(value, columns[key.column])
        if part == 0 {
          isMissing = true
          break
        }
        // A sum, so that a given and a family name in each other's place give the same key.
        joint &+= part
      }
      if !isMissing {
        keyed.append(KeyedRow(key: ContentHash.mix(joint) & keyMask, row: row))
      }
    }
    return keyed
  }
}
