/// Keeps a better level from weighing less than a worse one.
enum LevelOrder {
  /// Pools the shares `m` of neighbouring ordered levels that break the order, by least change.
  ///
  /// Pool-adjacent-violators on m / u; levels outside the order stay between "equal" and
  /// "different".
  static func keep(_ levels: [Level], _ shares: inout MatchModel.Shares) {
    var m = shares.m
    let u = shares.u
    let ordered = levels.indices.filter { levels[$0].isOrdered }.map { $0 + 1 }
    var blocks: [(m: Double, u: Double, levels: [Int])] = []
    for level in ordered {
      blocks.append((m[level], u[level], [level]))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        if before.m * last.u >= last.m * before.u { break }
        blocks.removeLast(2)
        blocks.append((before.m + last.m, before.u + last.u, before.levels + last.levels))
      }
    }
    for block in blocks where block.levels.count > 1 {
      for level in block.levels { m[level] = u[level] * block.m / block.u }
    }
    let most = m[ordered[0]] / u[ordered[0]]
    let least = m[levels.count] / u[levels.count]
    for (offset, level) in levels.enumerated() where !level.isOrdered {
      m[offset + 1] = max(least * u[offset + 1], min(most * u[offset + 1], m[offset + 1]))
    }
    for (offset, level) in levels.enumerated() where level.mostBits < 20 {
      m[offset + 1] = min(m[offset + 1], u[offset + 1] * exp2Of(level.mostBits))
    }
    shares.m = m
  }
}
