/// Turns counts into shares without believing too much in few of them.
enum Smoothing {
  /// Shares of levels 1, 2, …: the counts and `strength` more, spread like `prior`.
  static func shares(_ counts: [Double], toward prior: [Double], strength: Double) -> [Double] {
    let total = counts.dropFirst().reduce(0, +)
    let priorTotal = prior.dropFirst().reduce(0, +)
    return counts.indices.map { level in
      level == 0 ? 0 : (counts[level] + strength * prior[level] / priorTotal) / (total + strength)
    }
  }
}
