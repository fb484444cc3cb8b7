import Matching

/// A table with these columns, named after their kinds, and these rows.
func makeTable(_ kinds: [FieldKind], _ rows: [[String]], protected: Set<Int> = []) -> MatchTable {
  var table = MatchTable(
    fields: kinds.enumerated().map { index, kind in
      MatchField(
        name: "\(kind.rawValue) \(index)", kind: kind, isProtected: protected.contains(index))
    })
  for row in rows { table.append(row) }
  return table
}

/// Groups of rows that share a cluster, each ascending, clusters of one left out.
func groups(_ result: MatchResult) -> [[Int]] {
  var groups: [Int32: [Int]] = [:]
  for (row, cluster) in result.cluster.enumerated() { groups[cluster, default: []].append(row) }
  return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
}
