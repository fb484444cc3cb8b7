import Matching

/// The clusters of a result by number: how many rows each has and what it is called.
struct RowGroups {
  let sizes: [Int]
  /// Ids that do not depend on the order of rows.
  let names: [String]
  private let result: MatchResult

  init(_ result: MatchResult, keys: RowKeys) {
    var sizes = [Int](repeating: 0, count: result.survivor.count)
    for cluster in result.cluster { sizes[Int(cluster)] += 1 }
    self.sizes = sizes
    names = keys.clusterIDs(result.cluster, count: sizes.count)
    self.result = result
  }

  func cluster(_ row: Int) -> Int { Int(result.cluster[row]) }

  func name(_ row: Int) -> String { names[cluster(row)] }

  func size(_ row: Int) -> Int { sizes[cluster(row)] }

  /// Whether a row stands for its cluster.
  func isSurvivor(_ row: Int) -> Bool { Int(result.survivor[cluster(row)]) == row }
}
