import Matching
import Tabular

/// OUT: every row of the input in its order, with `cluster_id`, `match_probability` and
/// `is_survivor` behind its own columns.
struct RowsFile {
  static let columns = ["cluster_id", "match_probability", "is_survivor"]

  let source: RowSource
  let result: MatchResult
  let groups: RowGroups

  func write(to sink: DedupeOutputs.Sink) throws {
    var csv = CSVWriter()
    csv.row(source.headers + Self.columns)
    let names = groups.names.map { Array($0.utf8)[...] }
    let (yes, no) = (Array("true".utf8)[...], Array("false".utf8)[...])
    let certain = Array(decimal(1).utf8)[...]
    try source.forEachRow { row, bytes, ranges, _ in
      for range in ranges { csv.field(bytes[range]) }
      csv.field(names[groups.cluster(row)])
      let probability = result.probability[row]
      csv.field(probability == 1 ? certain : Array(decimal(probability).utf8)[...])
      csv.field(groups.isSurvivor(row) ? yes : no)
      csv.endRow()
      if csv.pending > 1 << 18 { try sink(csv.take()) }
    }
    try sink(csv.take())
  }
}

/// A number with four decimals and a point, whatever the locale.
func decimal(_ value: Double) -> String {
  let scaled = Int((abs(value) * 10_000).rounded())
  let rest = String(scaled % 10_000)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return "\(sign)\(scaled / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
}
