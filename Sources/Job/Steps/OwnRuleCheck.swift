import Metrics
import Warehouse

/// Tries the queries of the user's hygiene rules before a report asks them.
struct OwnRuleCheck {
  let store: Store

  /// Looks at the query of each rule.
  ///
  /// - Throws: `SettingsError.wrongQuery` for the first that SQLite can't use.
  func run(_ rules: [HygieneSection.OwnRule]) throws {
    for rule in rules {
      let before = HygieneCheck.clause + "\nselect * from (\n"
      let found = try store.examine(before + rule.query + "\n)", doing: "looking at a rule")
      if let problem = found.problem {
        // In brackets a slip of the keys at the start passes for a table's name.
        let alone = try store.examine(rule.query, doing: "looking at a rule").problem
        if let alone, alone.message.hasSuffix("syntax error") {
          throw wrong(rule, alone.message, at: min(alone.offset ?? 0, rule.query.utf8.count))
        }
        let offset = min(
          max(0, (problem.offset ?? 0) - before.utf8.count), rule.query.utf8.count)
        throw wrong(rule, problem.message, at: offset)
      }
      guard found.isReadOnly, !found.hasMore else {
        throw wrong(rule, "it is not a single question", at: 0)
      }
      guard found.columns.contains("id") else {
        throw wrong(rule, "it returns no column `id`", at: 0)
      }
    }
  }

  private func wrong(
    _ rule: HygieneSection.OwnRule, _ problem: String, at offset: Int
  ) -> SettingsError {
    let before = Array(rule.query.utf8.prefix(offset))
    let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (row, column) = (max(0, lines.count - 1), lines.last?.count ?? 0)
    let place = rule.place
    let isFirst = row == 0
    return SettingsError.wrongQuery(
      path: place.path, line: place.line + (place.isBlock ? row : 0),
      column: place.isBlock || isFirst ? place.column + column : place.column, rule: rule.id,
      problem: problem)
  }
}
