/// How often each level of one comparison came with each level of another, for all comparisons.
struct JointCounts: Sendable {
  /// Levels of each comparison, "missing" included.
  let levelCounts: [Int]
  private let starts: [Int]
  private var weights: [Double]
  private var pairs: [Double]

  init(levelCounts: [Int]) {
    self.levelCounts = levelCounts
    var starts: [Int] = []
    var size = 0
    for first in levelCounts {
      for second in levelCounts {
        starts.append(size)
        size += first * second
      }
    }
    self.starts = starts
    weights = [Double](repeating: 0, count: size)
    pairs = weights
  }

  /// Adds a pair whose levels start at `base` and which stands for `weight` pairs of the table.
  mutating func add(_ levels: [UInt8], at base: Int, weight: Double) {
    let count = levelCounts.count
    for first in 0..<count {
      let level = Int(levels[base + first])
      for second in first..<count {
        let place =
          starts[first * count + second] + level * levelCounts[second]
          + Int(levels[base + second])
        weights[place] += weight
        pairs[place] += 1
      }
    }
  }

  /// Weight of pairs at these levels of two comparisons; with `first` = `second`, of one.
  func weight(_ first: Int, _ firstLevel: Int, _ second: Int, _ secondLevel: Int) -> Double {
    weights[place(first, firstLevel, second, secondLevel)]
  }

  /// Training pairs at these levels, whatever they stand for.
  func pairs(_ first: Int, _ firstLevel: Int, _ second: Int, _ secondLevel: Int) -> Double {
    pairs[place(first, firstLevel, second, secondLevel)]
  }

  private func place(_ first: Int, _ firstLevel: Int, _ second: Int, _ secondLevel: Int) -> Int {
    let count = levelCounts.count
    if first <= second {
      return starts[first * count + second] + firstLevel * levelCounts[second] + secondLevel
    }
    return starts[second * count + first] + secondLevel * levelCounts[first] + firstLevel
  }
}
