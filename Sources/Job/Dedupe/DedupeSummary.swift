import Matching
import Tabular

/// What a deduplication came to, for people.
struct DedupeSummary {
  let source: RowSource
  let fields: ColumnFields
  let result: MatchResult
  let groups: RowGroups
  let keys: RowKeys
  let decisions: Int?

  var lines: [String] {
    var lines = [rows]
    lines += result.notes + notes
    lines.append("columns:")
    for (field, reason) in zip(fields.fields, fields.reasons) {
      let guarded = field.isProtected ? ", protected" : ""
      lines.append("  \(field.name): \(field.kind.word), \(reason)\(guarded)")
    }
    lines.append("pairs: \(result.comparedPairs) compared of a budget of \(result.pairBudget)")
    for pass in result.budget {
      let split = pass.splitBlocks > 0 ? ", \(pass.splitBlocks) large blocks split" : ""
      lines.append("  by \(pass.label): \(pass.pairs) pairs\(split)")
    }
    lines.append(
      "threshold: a probability of \(decimal(result.threshold)), \(result.thresholdReason)")
    if let decisions { lines.append("decisions: \(decisions) taken over the model") }
    let merged = groups.sizes.filter { $0 > 1 }
    lines.append(
      "clusters: \(groups.sizes.count), \(merged.count) of them with two or more rows "
        + "(\(merged.reduce(0, +)) rows, at most \(groups.sizes.max() ?? 0))")
    lines.append(
      "to look at: \(result.reviewPairs.count) pairs to review, "
        + "\(result.escalatedPairs.count) kept apart against their weight")
    return lines
  }

  private var rows: String {
    var text = "\(source.file.path): \(source.rowCount) rows"
    if source.repairedCount > 0 { text += ", \(source.repairedCount) repaired" }
    if source.damagedCount > 0 { text += ", \(source.damagedCount) damaged and not compared" }
    return text
  }

  private var notes: [String] {
    var notes: [String] = []
    for skipped in source.file.skipped {
      notes.append("passed over: \(skipped.name): \(skipped.reason.what)")
    }
    let repeated = keys.repeatedIDs
    if repeated > 0 { notes.append("the id column repeats itself in \(repeated) rows") }
    let taken = source.headers.filter { RowsFile.columns.contains($0) }
    if !taken.isEmpty {
      notes.append("the file has \(taken.joined(separator: ", ")) already; the new ones stand last")
    }
    if !fields.fields.contains(where: { $0.kind != .ignored }) {
      notes.append("no column says who a row is about; name one: --kind COLUMN=KIND")
    }
    return notes
  }
}
