/// How often unrelated values are alike, where nothing but they themselves can tell.
enum Coincidence {
  /// Bounds the shares `u` of the better levels by how fast those of the worst ones fall.
  ///
  /// In a table of one column nothing tells pairs that are alike by chance from matches: learned
  /// freely, all likeness would be chance. But hardly any of the pairs that are least alike are
  /// matches, and likeness by chance falls from level to level, the faster the better they are.
  static func bound(_ levels: [Level], _ u: inout [Double]) {
    let ordered = levels.indices.filter { levels[$0].isOrdered }.map { $0 + 1 }
    guard ordered.count >= 4 else { return }
    let before = u
    let worst = ordered[ordered.count - 2]
    var next = ordered[ordered.count - 3]
    var fall = min(0.5, u[next] / max(1e-12, u[worst]))
    for level in ordered.dropLast(3).reversed() {
      u[level] = min(u[level], u[next] * fall)
      fall = min(fall, u[level] / max(1e-12, u[next]))
      next = level
    }
    // Other spellings of equal values are as rare as values that are nearly equal.
    for (offset, level) in levels.enumerated() where !level.isOrdered && level.frequency >= 0.5 {
      if levels[..<offset].allSatisfy({ $0.frequency >= 0.5 }) {
        u[offset + 1] = min(u[offset + 1], u[ordered[1]])
      }
    }
    let taken = zip(before, u).reduce(0) { $0 + $1.0 - $1.1 }
    if let last = ordered.last { u[last] += taken }
  }
}
