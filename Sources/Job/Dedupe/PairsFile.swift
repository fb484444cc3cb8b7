import Matching
import Tabular

/// `--pairs`: every pair that was merged, or nearly, with what each comparison adds.
struct PairsFile {
  static let columns = [
    "decision", "outcome", "probability", "weight", "prior_weight", "left_id", "right_id",
    "left_cluster_id", "right_cluster_id",
  ]

  let table: MatchTable
  let result: MatchResult
  let groups: RowGroups
  let keys: RowKeys

  func write(_ judged: JudgedPairs, to sink: DedupeOutputs.Sink) throws {
    var csv = CSVWriter(formulaGuard: .quoted)
    let compared = result.model.comparedColumns
    csv.row(Self.columns + compared.flatMap { ["\($0)_level", "\($0)_weight"] })
    let explainer = PairExplainer(table, pairs: judged.pairs.map(\.pair), model: result.model)
    for (outcome, pair) in judged.pairs {
      guard let why = explainer.explain(pair.left, pair.right) else { continue }
      let isDecided = pair.weight == .infinity
      csv.row(
        [
          "", outcome.rawValue, decimal(isDecided ? 1 : why.probability), decimal(why.weight),
          decimal(why.priorBits), keys.name(pair.left), keys.name(pair.right),
          groups.name(pair.left), groups.name(pair.right),
        ] + why.steps.prefix(compared.count).flatMap { [$0.label, decimal($0.weight)] })
      if csv.pending > 1 << 18 { try sink(csv.take()) }
    }
    try sink(csv.take())
  }
}
