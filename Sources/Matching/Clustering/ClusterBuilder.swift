/// Disjoint sets of rows; a set is known by its smallest row.
struct ClusterBuilder {
  private var parent: [Int32]
  private var members: [Int32: [Int32]] = [:]

  init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
  }

  func root(_ row: Int) -> Int {
    var at = row
    while parent[at] != Int32(at) { at = Int(parent[at]) }
    return at
  }

  /// The rows of the cluster with this root.
  func rows(_ root: Int) -> [Int32] { members[Int32(root)] ?? [Int32(root)] }

  /// Joins the clusters of two roots; the smaller root stays.
  mutating func join(_ a: Int, _ b: Int) {
    let low = min(a, b)
    let high = max(a, b)
    let joined = (rows(low) + rows(high)).sorted()
    parent[high] = Int32(low)
    members[Int32(high)] = nil
    members[Int32(low)] = joined
  }
}
