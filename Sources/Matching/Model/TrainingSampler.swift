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
    let drawn = (0..<draws).map { _ in (random.below(rowCount), random.below(rowCount)) }
    let chosen = used.map { index in (0..<each).compactMap { _ in groups[index].draw(&random) } }
    let found = parallelMap(used.count, workers: workers) { place in
      groups[used[place]].rows(of: chosen[place])
    }
    let lists = [drawn] + found
    let (blocked, rowPairs, drawRates) = (candidates, universe, rates)
    let taken = parallelMap(lists.count, workers: workers) { place in
      lists[place].compactMap { i, j -> (pair: UInt64, weight: Double)? in
        let pair = UInt64(min(i, j)) << 32 | UInt64(max(i, j))
        if i == j || blocked.contains(pair) { return nil }
        var expected = Double(draws) / rowPairs
        for index in used where groups[index].areEqual(i, j) { expected += drawRates[index] }
        return (pair, 1 / expected)
      }
    }
    for (pair, weight) in taken.joined() {
      pairs.append(pair)
      weights.append(weight)
      isRandom.append(true)
    }
    return (pairs, weights, isRandom)
  }
}

/// Pairs of rows with the same value of one column, to draw from.
private struct SharedValues: Sendable {
  /// Two rows of one value, each by its place among those that have it.
  struct Drawn: Sendable {
    let value: Int
    let first: Int
    let second: Int
  }

  private let ids: [UInt32]
  /// How many rows have each value.
  private let counts: [UInt32]
  /// Pairs up to and including each value.
  private let upTo: [Double]

  init(_ column: FeatureColumn) {
    ids = column.ids
    counts = column.rows
    var upTo: [Double] = []
    upTo.reserveCapacity(column.valueCount)
    var sum = 0.0
    for value in 0..<column.valueCount {
      let count = Double(counts[value])
      if value > 0 { sum += count * (count - 1) / 2 }
      upTo.append(sum)
    }
    self.upTo = upTo
  }

  /// All pairs that share a value.
  var pairs: Double { upTo.last ?? 0 }

  @inline(__always)
  func areEqual(_ i: Int, _ j: Int) -> Bool { ids[i] == ids[j] && ids[i] != 0 }

  /// One of the pairs, each as likely as any other; nil where the number drawn falls on none.
  func draw(_ random: inout SplitMix) -> Drawn? {
    let target = random.fraction() * pairs
    var low = 0
    var high = upTo.count - 1
    while low < high {
      let middle = (low + high) / 2
      if upTo[middle] <= target { low = middle + 1 } else { high = middle }
    }
    let count = Int(counts[low])
    if count < 2 { return nil }
    let first = random.below(count)
    var second = random.below(count - 1)
    if second >= first { second += 1 }
    return Drawn(value: low, first: first, second: second)
  }

  /// The rows of drawn pairs, found in one pass over the column.
  func rows(of drawn: [Drawn]) -> [(Int, Int)] {
    // Where the rows of each value begin; -1 for values that nobody drew.
    var next = [Int](repeating: -1, count: counts.count)
    var total = 0
    for pair in drawn where next[pair.value] < 0 {
      next[pair.value] = total
      total += Int(counts[pair.value])
    }
    let starts = drawn.map { next[$0.value] }
    var rows = [UInt32](repeating: 0, count: total)
    for (row, id) in ids.enumerated() {
      let place = next[Int(id)]
      if place < 0 { continue }
      rows[place] = UInt32(row)
      next[Int(id)] = place + 1
    }
    return zip(drawn, starts).map { pair, start in
      (Int(rows[start + pair.first]), Int(rows[start + pair.second]))
    }
  }
}
