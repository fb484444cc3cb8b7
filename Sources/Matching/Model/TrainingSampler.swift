/// Draws the pairs a model learns from, with weights that make them stand for the whole table.
///
/// Three strata: blocked pairs, pairs that share a value of some column (colleagues, households),
/// and pairs drawn at random. A pair that could have been drawn in several ways weighs the inverse
/// of its expected number of draws.
struct TrainingSampler {
  let columns: [FeatureColumn]
  let comparisons: [Comparison]
  let candidates: CandidatePairs
  let seed: UInt64
  let workers: Int
  private let rowCount: Int
  private let universe: Double

  init(
    columns: [FeatureColumn], comparisons: [Comparison], candidates: CandidatePairs,
    rowCount: Int, seed: UInt64, workers: Int
  ) {
    self.columns = columns
    self.comparisons = comparisons
    self.candidates = candidates
    self.rowCount = rowCount
    self.seed = seed
    self.workers = workers
    universe = Double(rowCount) * Double(rowCount - 1) / 2
  }

  /// The drawn pairs, how many pairs each stands for, and whether it lies outside all blocks.
  func draw() -> (pairs: [UInt64], weights: [Double], isRandom: [Bool]) {
    var random = SplitMix(seed: seed)
    let limit = max(
      50_000, min(candidates.isComplete ? 500_000 : 120_000, 6_000_000 / max(1, comparisons.count)))
    var pairs = candidates.pairs
    var weight = 1.0
    if pairs.count > limit {
      let share = Double(limit) / Double(pairs.count)
      pairs = pairs.filter { _ in random.fraction() < share }
      weight = 1 / share
    }
    var weights = [Double](repeating: weight, count: pairs.count)
    var isRandom = [Bool](repeating: false, count: pairs.count)
    if candidates.isComplete || rowCount < 2 { return (pairs, weights, isRandom) }

    let draws = max(30_000, min(60_000, 2_000_000 / max(1, comparisons.count)))
    let (columns, comparisons) = (self.columns, self.comparisons)
    let groups = parallelMap(comparisons.count, workers: workers) {
      SharedValues(columns[comparisons[$0].column])
    }
    // Columns that nearly all rows agree on need no drawing of their own.
    let used = groups.indices.filter {
      groups[$0].pairs > 0 && groups[$0].pairs < universe * 0.02
    }
    let each = min(8_000, 100_000 / max(1, used.count))
    var rates = [Double](repeating: 0, count: groups.count)
    for index in used { rates[index] = Double(each) / groups[index].pairs }
    func take(_ i: Int, _ j: Int) {
      let pair = UInt64(min(i, j)) << 32 | UInt64(max(i, j))
      if i == j || candidates.contains(pair) { return }
      var expected = Double(draws) / universe
      for index in used where groups[index].areEqual(i, j) { expected += rates[index] }
      pairs.append(pair)
      weights.append(1 / expected)
      isRandom.append(true)
    }
    for _ in 0..<draws { take(random.below(rowCount), random.below(rowCount)) }
    for index in used {
      for _ in 0..<each {
        let (i, j) = groups[index].draw(&random)
        take(i, j)
      }
    }
    return (pairs, weights, isRandom)
  }
}

/// Pairs of rows with the same value of one column, to draw from.
private struct SharedValues: Sendable {
  private let ids: [UInt32]
  /// Rows sorted by value.
  private let rows: [UInt32]
  private let starts: [Int]
  /// Pairs up to and including each value.
  private let upTo: [Double]

  init(_ column: FeatureColumn) {
    ids = column.ids
    var starts = [Int](repeating: 0, count: column.valueCount + 1)
    for id in ids { starts[Int(id) + 1] += 1 }
    for value in 1...column.valueCount { starts[value] += starts[value - 1] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: ids.count)
    for (row, id) in ids.enumerated() {
      rows[next[Int(id)]] = UInt32(row)
      next[Int(id)] += 1
    }
    var upTo: [Double] = []
    var sum = 0.0
    for value in 0..<column.valueCount {
      let count = Double(starts[value + 1] - starts[value])
      if value > 0 { sum += count * (count - 1) / 2 }
      upTo.append(sum)
    }
    self.starts = starts
    self.rows = rows
    self.upTo = upTo
  }

  /// All pairs that share a value.
  var pairs: Double { upTo.last ?? 0 }

  @inline(__always)
  func areEqual(_ i: Int, _ j: Int) -> Bool { ids[i] == ids[j] && ids[i] != 0 }

  /// One of the pairs, each as likely as any other.
  func draw(_ random: inout SplitMix) -> (Int, Int) {
    let target = random.fraction() * pairs
    var low = 0
    var high = upTo.count - 1
    while low < high {
      let middle = (low + high) / 2
      if upTo[middle] <= target { low = middle + 1 } else { high = middle }
    }
    let count = starts[low + 1] - starts[low]
    if count < 2 { return (0, 0) }
    let first = random.below(count)
    var second = random.below(count - 1)
    if second >= first { second += 1 }
    return (Int(rows[starts[low] + first]), Int(rows[starts[low] + second]))
  }
}
