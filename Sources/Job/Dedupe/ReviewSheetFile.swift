import Matching
import Tabular

/// `--review`: pairs that an analyst should judge, both rows side by side and a column to fill in.
struct ReviewSheetFile {
  static let columns = [
    "decision", "outcome", "probability", "reasons", "objections", "left_id", "right_id",
  ]
  /// Merged pairs below this probability are shown as well.
  private static let sure = 0.95

  let source: RowSource
  let table: MatchTable
  let result: MatchResult
  let groups: RowGroups
  let keys: RowKeys

  func write(_ judged: JudgedPairs, to sink: DedupeOutputs.Sink) throws {
    let pairs = judged.pairs.filter { $0.outcome != .merged || $0.pair.probability < Self.sure }
    var values: [Int: [String]] = [:]
    for (_, pair) in pairs { (values[pair.left], values[pair.right]) = ([], []) }
    try source.forEachRow { row, block, place in
      if values[row] != nil {
        values[row] = block.texts(place)
      }
    }
    var csv = CSVWriter(formulaGuard: .quoted)
    csv.row(
      Self.columns + source.columns.flatMap { [Self.name("left", $0), Self.name("right", $0)] })
    let explainer = PairExplainer(table, pairs: pairs.map(\.pair), model: result.model)
    for (outcome, pair) in pairs {
      guard let why = explainer.explain(pair.left, pair.right) else { continue }
      let steps = why.steps.sorted { $0.weight > $1.weight }
      let reasons = steps.filter { $0.weight > 0.5 }.map { "\($0.name): \($0.label)" }
      let objections = steps.reversed().filter { $0.weight < -0.5 }
        .map { "\($0.name): \($0.label)" }
      csv.row(
        [
          "", outcome.rawValue, decimal(why.probability), reasons.joined(separator: "; "),
          objections.joined(separator: "; "), keys.name(pair.left), keys.name(pair.right),
        ] + zip(values[pair.left] ?? [], values[pair.right] ?? []).flatMap { [$0, $1] })
      if csv.pending > 1 << 18 { try sink(csv.take()) }
    }
    try sink(csv.take())
  }

  /// The header of a file's column on one side; `left_id` and `right_id` are taken.
  private static func name(_ side: String, _ column: String) -> String {
    let name = "\(side)_\(column)"
    return columns.contains(name) ? name + "_2" : name
  }
}
