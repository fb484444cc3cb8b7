/// What keeps rows apart whatever they weigh: rejected pairs and differing protected keys.
struct Veto {
  /// Protected columns, a comparable value per place; 0 where the row has none.
  private let protected: [[UInt32]]
  /// The protected value a cluster holds, by root and column.
  private var held: [[Int32: UInt32]]
  /// For each row named in a rejection, the rows it may not join.
  private var rejected: [Int32: [Int32]] = [:]
  /// Rows of a cluster that are named in a rejection.
  private var named: [Int32: [Int32]] = [:]

  init(protected: [[UInt32]], rejections: [(Int, Int)]) {
    self.protected = protected
    held = protected.map { _ in [:] }
    for (left, right) in rejections {
      rejected[Int32(left), default: []].append(Int32(right))
      rejected[Int32(right), default: []].append(Int32(left))
      named[Int32(left)] = [Int32(left)]
      named[Int32(right)] = [Int32(right)]
    }
  }

  /// Whether two clusters, known by their roots, hold different values of a protected key.
  func differ(_ a: Int, _ b: Int) -> Bool {
    protected.indices.contains { column in
      let left = value(column, a)
      let right = value(column, b)
      return left != 0 && right != 0 && left != right
    }
  }

  /// Whether rows of two clusters were rejected, with what is decided to be one in one cluster.
  func areRejected(_ a: Int, _ b: Int, _ builder: ClusterBuilder) -> Bool {
    guard a != b, let rows = named[Int32(a)], named[Int32(b)] != nil else { return false }
    return rows.contains { row in
      (rejected[row] ?? []).contains { builder.root(Int($0)) == b }
    }
  }

  /// Takes note that cluster `b` was joined to `a`, where `a` stays the root.
  mutating func joined(_ a: Int, _ b: Int) {
    for column in protected.indices {
      let value = max(value(column, a), value(column, b))
      if value != 0 { held[column][Int32(a)] = value }
    }
  }

  /// Takes note that `b` is one with `a`, found or decided, where `a` stays the root.
  mutating func united(_ a: Int, _ b: Int) {
    if let rows = named.removeValue(forKey: Int32(b)) { named[Int32(a), default: []] += rows }
  }

  private func value(_ column: Int, _ root: Int) -> UInt32 {
    held[column][Int32(root)] ?? protected[column][root]
  }
}
