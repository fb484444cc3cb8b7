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
    try source.forEachRow { row, block, place in
      guard groups.size(row) > 1 else { return }
      members[groups.number(row), default: []].append(
        GoldenRow.Member(
          values: block.texts(place),
          isSurvivor: groups.isSurvivor(row)))
    }
    var csv = CSVWriter()
    csv.row(Self.columns + source.headers)
    try source.forEachRow { row, block, place in
      guard groups.isSurvivor(row) else { return }
      csv.field(groups.name(row))
      csv.field(String(groups.size(row)))
      if let rows = members[groups.number(row)] {
        for value in golden.values(rows) { csv.field(value) }
      } else {
        for column in source.columns.indices { csv.field(block.bytes[block.range(place, column)]) }
      }
      csv.endRow()
      if csv.pending > 1 << 18 { try sink(csv.take()) }
    }
    try sink(csv.take())
  }
}
