/// Counts of levels per comparison, alone and by the level of each of its parents.
struct LevelTables: Sendable {
  /// Levels of each comparison, "missing" included.
  let levelCounts: [Int]
  /// A comparison and the parent by whose level it is counted, or -1 for none.
  private let slots: [(index: Int, parent: Int)]
  private let starts: [Int]
  private var values: [Double]

  init(levelCounts: [Int], parents: [[Int]]) {
    self.levelCounts = levelCounts
    var slots: [(index: Int, parent: Int)] = []
    var starts: [Int] = []
    var size = 0
    for index in levelCounts.indices {
      for parent in [-1] + parents[index] {
        slots.append((index, parent))
        starts.append(size)
        size += levelCounts[index] * (parent < 0 ? 1 : levelCounts[parent])
      }
    }
    self.slots = slots
    self.starts = starts
    values = [Double](repeating: 0, count: size)
  }

  /// Adds `weight` at the levels that start at `base`.
  @inline(__always)
  mutating func add(_ levels: [UInt8], at base: Int, weight: Double) {
    for slot in slots.indices {
      let (index, parent) = slots[slot]
      let row = parent < 0 ? 0 : Int(levels[base + parent])
      values[starts[slot] + row * levelCounts[index] + Int(levels[base + index])] += weight
    }
  }

  /// Adds the pairs that `counts` holds.
  mutating func add(_ counts: JointCounts) {
    for (slot, (index, parent)) in slots.enumerated() {
      for row in 0..<(parent < 0 ? 1 : levelCounts[parent]) {
        for level in 0..<levelCounts[index] {
          let weight =
            parent < 0
            ? counts.weight(index, level, index, level) : counts.weight(parent, row, index, level)
          values[starts[slot] + row * levelCounts[index] + level] += weight
        }
      }
    }
  }

  /// Counts of comparison `index` alone, then by each parent: a row per level of the parent.
  ///
  /// Level 0 of the comparison itself counts as nothing.
  func tables(_ index: Int) -> [[[Double]]] {
    let levels = levelCounts[index]
    return slots.indices.filter { slots[$0].index == index }.map { slot in
      let parent = slots[slot].parent
      return (0..<(parent < 0 ? 1 : levelCounts[parent])).map { row in
        let start = starts[slot] + row * levels
        return [0] + values[(start + 1)..<(start + levels)]
      }
    }
  }
}
