import CRM
import Cleaning

extension CleanUpSummary {
  /// The summary for people: what each column was taken for, what changed, with examples.
  package var text: String {
    var lines = [headline]
    for table in tables {
      if tables.count > 1 { lines.append("\(table.name): \(number(table.rows)) rows") }
      lines += table.plan.remarks.map { "  \($0)" }
      let isFilled = table.tallies.map { $0.filled > 0 || table.rows == 0 }
      for column in table.plan.kinds.indices where isFilled[column] {
        lines += CleanUpSummary.lines(of: column, in: table)
      }
      let blank = table.plan.kinds.indices.filter { !isFilled[$0] }.map { table.plan.columns[$0] }
      if !blank.isEmpty { lines.append("blank: " + blank.joined(separator: ", ")) }
    }
    return (lines + notes).joined(separator: "\n")
  }

  private var headline: String {
    let damaged =
      damagedRows == 0 ? "" : "; \(number(damagedRows)) damaged rows were written as they were read"
    return "\(path): \(number(rows)) rows, \(number(changed)) values changed, "
      + "\(number(rejected)) can't be read and keep their text\(damaged)"
  }

  private static func lines(of column: Int, in table: Table) -> [String] {
    let kind = table.plan.kinds[column]
    let tally = table.tallies[column]
    var remarks = [ground(of: kind)]
    remarks += kind.remarks.filter { $0 != CleanUpPlan.timesRemark }
    var lines = [
      "\(table.plan.columns[column]): \(kind.kind.rawValue) (\(remarks.joined(separator: "; ")))"
    ]
    for entry in tally.entries.sorted(by: CleanUpSummary.isBefore) {
      let examples = entry.examples.map { example in
        let after = entry.isReject ? "" : " -> \(shown(example.after))"
        return "\(shown(example.before))\(after) (line \(example.line))"
      }
      lines.append(
        "  \(entry.rule.rawValue): \(number(entry.count)) \(entry.isReject ? "refused" : "changed"): "
          + examples.joined(separator: ", "))
    }
    for group in CleanUpSummary.groups(tally) {
      let spellings = group.variants.map(shown).joined(separator: ", ")
      lines.append(
        "  not changed: \(spellings) may be \(shown(group.canonical)) "
          + "(\(CleanUpSummary.words(for: group.evidence)))")
    }
    return lines
  }

  /// Spellings of a pick list that may mean one value.
  static func groups(_ tally: ColumnTally) -> [PicklistGroup] {
    guard let spellings = tally.spellings, !spellings.isEmpty else { return [] }
    return PicklistGroup.groups(
      of: spellings.sorted { $0.key < $1.key }.map { (text: $0.key, count: $0.value) })
  }

  /// The evidence for two spellings of one value, in words.
  static func words(for evidence: PicklistGroup.Evidence) -> String {
    switch evidence {
    case .sameLetters: "the same but for case and spaces"
    case .sameWords: "the same but for punctuation and accents"
    case .typingError: "one letter apart, and rare"
    }
  }

  /// Changes before rejects, the most frequent first.
  static func isBefore(_ one: ColumnTally.Entry, _ other: ColumnTally.Entry) -> Bool {
    if one.isReject != other.isReject { return !one.isReject }
    if one.count != other.count { return one.count > other.count }
    return one.rule.rawValue < other.rule.rawValue
  }

  private static func ground(of kind: ColumnKind) -> String {
    switch kind.ground {
    case .setting: "as you said"
    case .profile: "a known export"
    case .header: "by its header"
    case .content: "by its values"
    case .nothing: "nothing tells more"
    }
  }

  /// A value in quotation marks, on one line, at most sixty characters of it.
  private static func shown(_ text: String) -> String {
    let line = text.map { $0.isNewline ? "⏎" : String($0) }
    return "\"\(line.prefix(60).joined())\(line.count > 60 ? "…" : "")\""
  }

  private static func number(_ value: Int) -> String { RunHeadline.grouped(value) }
  private func number(_ value: Int) -> String { RunHeadline.grouped(value) }
}
