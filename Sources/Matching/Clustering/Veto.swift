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

  /// Whether the clusters with roots `a` and `b` may not be joined.
  func forbids(_ a: Int, _ b: Int, _ builder: ClusterBuilder) -> Bool {
    for column in protected.indices {
      let left = value(column, a)
      let right = value(column, b)
      if left != 0, right != 0, left != right { return true }
    }
    guard let rows = named[Int32(a)], named[Int32(b)] != nil else { return false }
    for row in rows {
      for other in rejected[row] ?? [] where builder.root(Int(other)) == b { return true }
    }
    return false
  }

  /// Takes note that `b` was joined to `a`, where `a` stays the root.
  mutating func joined(_ a: Int, _ b: Int) {
    for column in protected.indices {
      let value = max(value(column, a), value(column, b))
      if value != 0 { held[column][Int32(a)] = value }
    }
    if let rows = named.removeValue(forKey: Int32(b)) { named[Int32(a), default: []] += rows }
  }

  private func value(_ column: Int, _ root: Int) -> UInt32 {
    held[column][Int32(root)] ?? protected[column][root]
  }
}
