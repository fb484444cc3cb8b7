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
    try sink(csv.take())
    let (result, groups) = (result, groups)
    try source.forEachGroup { first, blocks in
      var starts: [Int] = []
      var next = first
      for block in blocks {
        starts.append(next)
        next += block.count
      }
      let firsts = starts
      let texts = parallelMap(blocks.count, workers: 2) { index in
        Self.text(blocks[index], from: firsts[index], result, groups)
      }
      for text in texts { try sink(text) }
    }
  }

  private static func text(
    _ block: RowBlock, from first: Int, _ result: MatchResult, _ groups: RowGroups
  ) -> [UInt8] {
    var csv = CSVWriter()
    let (yes, no) = (Array("true".utf8)[...], Array("false".utf8)[...])
    let certain = Array(decimal(1).utf8)[...]
    var name: [UInt8] = []
    let bounds = block.bounds.span
    for place in 0..<block.count {
      let row = first + place
      csv.fields(of: block.bytes, at: bounds.extracting(block.boundsRange(place)))
      groups.writeName(row, into: &name)
      csv.field(name[...])
      let probability = result.probability[row]
      csv.field(probability == 1 ? certain : Array(decimal(probability).utf8)[...])
      csv.field(groups.isSurvivor(row) ? yes : no)
      csv.endRow()
    }
    return csv.take()
  }
}

/// A number with four decimals and a point, whatever the locale.
func decimal(_ value: Double) -> String {
  let scaled = Int((abs(value) * 10_000).rounded())
  let rest = String(scaled % 10_000)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return "\(sign)\(scaled / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
}
