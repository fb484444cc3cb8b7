import Matching
import Tabular

/// One file of anything: its rows grouped by the entity they speak of.
package struct Deduplication {
  private let request: DedupeRequest
  private let say: @Sendable (String) -> Void

  /// A deduplication; `say` takes the lines of the summary.
  package init(_ request: DedupeRequest, say: @escaping @Sendable (String) -> Void) {
    self.request = request
    self.say = say
  }

  /// Reads the file, matches its rows and writes what is asked for.
  ///
  /// - Throws: `TabularError`, `JobError` and `DedupeError`.
  package func run(_ outputs: DedupeOutputs) throws {
    let rows = try ComparedRows(request)
    let (source, fields, table, keys) = (rows.source, rows.fields, rows.table, rows.keys)
    let verdicts = try request.decisions.map { try DecisionsFile(path: $0, keys: keys) }
    let result = match(table, verdicts)
    let groups = RowGroups(result, keys: keys)
    try write(source, fields, table, result, groups, keys, outputs)
    let summary = DedupeSummary(
      source: source, fields: fields, result: result, groups: groups, keys: keys,
      decisions: verdicts?.count)
    for line in summary.lines { say(line) }
  }

  /// Matches the table; what is split is taken apart from the groups that the model alone makes.
  private func match(_ table: MatchTable, _ verdicts: DecisionsFile?) -> MatchResult {
    var settings = MatchSettings(threshold: request.threshold)
    guard let verdicts else { return findDuplicates(in: table, settings: settings) }
    settings.decisions = verdicts.decisions(groups: nil)
    if verdicts.hasSplits {
      let first = findDuplicates(in: table, settings: MatchSettings(threshold: request.threshold))
      settings.model = first.model
      settings.decisions = verdicts.decisions(groups: first.cluster)
    }
    return findDuplicates(in: table, settings: settings)
  }

  private func write(
    _ source: RowSource, _ fields: ColumnFields, _ table: MatchTable, _ result: MatchResult,
    _ groups: RowGroups, _ keys: RowKeys, _ outputs: DedupeOutputs
  ) throws {
    try RowsFile(source: source, result: result, groups: groups).write(to: outputs.rows)
    if let golden = outputs.golden {
      try GoldenFile(source: source, fields: fields, result: result, groups: groups)
        .write(to: golden)
    }
    if outputs.pairs == nil, outputs.review == nil { return }
    let pairs = JudgedPairs(result)
    if let sink = outputs.pairs {
      try PairsFile(table: table, result: result, groups: groups, keys: keys)
        .write(pairs, to: sink)
    }
    if let sink = outputs.review {
      try ReviewSheetFile(source: source, table: table, result: result, groups: groups, keys: keys)
        .write(pairs, to: sink)
    }
  }
}
