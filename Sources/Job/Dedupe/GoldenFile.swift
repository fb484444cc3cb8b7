import Matching
import Tabular

/// `--golden`: one row a cluster, at the place of its survivor, each field by `GoldenRow`.
struct GoldenFile {
  static let columns = ["cluster_id", "cluster_size"]

  let source: RowSource
  let fields: ColumnFields
  let result: MatchResult
  let groups: RowGroups

  func write(to sink: DedupeOutputs.Sink) throws {
    let golden = GoldenRow(fields)
    var members: [Int: [GoldenRow.Member]] = [:]
    try source.forEachRow { row, bytes, ranges, _ in
      guard groups.size(row) > 1 else { return }
      members[groups.cluster(row), default: []].append(
        GoldenRow.Member(
          values: ranges.map { String(decoding: bytes[$0], as: UTF8.self) },
          isSurvivor: groups.isSurvivor(row)))
    }
    var csv = CSVWriter()
    csv.row(Self.columns + source.headers)
    try source.forEachRow { row, bytes, ranges, _ in
      guard groups.isSurvivor(row) else { return }
      csv.field(groups.name(row))
      csv.field(String(groups.size(row)))
      if let rows = members[groups.cluster(row)] {
        for value in golden.values(rows) { csv.field(value) }
      } else {
        for range in ranges { csv.field(bytes[range]) }
      }
      csv.endRow()
      if csv.pending > 1 << 18 { try sink(csv.take()) }
    }
    try sink(csv.take())
  }
}
