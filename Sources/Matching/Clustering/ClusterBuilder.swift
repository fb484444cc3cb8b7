/// Disjoint sets of rows; a set is known by its smallest row.
struct ClusterBuilder {
  private var parent: [Int32]
  /// The next row of the same cluster; the last one leads to the first.
  private var next: [Int32]

  init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
    next = parent
  }

  func root(_ row: Int) -> Int {
    var at = row
    while parent[at] != Int32(at) { at = Int(parent[at]) }
    return at
  }

  /// Whether a row is a cluster of its own.
  func isAlone(_ row: Int) -> Bool { next[row] == Int32(row) }

  /// The rows of the cluster with this root, ascending.
  func rows(_ root: Int) -> [Int32] {
    var rows = [Int32(root)]
    var at = next[root]
    while at != Int32(root) {
      rows.append(at)
      at = next[Int(at)]
    }
    return rows.sorted()
  }

  /// Joins the clusters of two roots; the smaller root stays.
  mutating func join(_ a: Int, _ b: Int) {
    parent[max(a, b)] = Int32(min(a, b))
    next.swapAt(a, b)
  }
}
