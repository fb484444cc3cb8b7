import CRM
import Warehouse

/// Turns the lines of a review file into decisions.
struct ReviewVerdicts {
  let store: Store
  let author: DecisionStore.Author
  let path: String

  /// What was decided.
  struct Taken {
    /// The kinds with news.
    var kinds: Set<PairKind> = []
    /// What was done, for people.
    var lines: [String] = []
  }

  private struct Pair: Hashable {
    let kind: PairKind
    let left: RecordID
    let right: RecordID
  }

  /// Takes the verdicts, the first line first.
  ///
  /// - Throws: `DecisionError` for the first line that can't be used.
  func take(_ lines: [ReviewFile.Line]) throws -> Taken {
    let lookup = try RecordLookup(store)
    let decisions = DecisionStore(store)
    var taken = Taken()
    guard !lines.isEmpty else {
      taken.lines = ["nothing to apply: the column `decision` is empty in every line"]
      return taken
    }
    let audit = try decisions.audit(author, detail: "\(lines.count) verdicts of a review file")
    var seen: [Pair: ReviewFile.Line] = [:]
    var counts: [DecisionStore.Verdict: Int] = [:]
    var known = 0
    for line in lines {
      let one = try record(line.leftSource, line.left, line.kind.left, line, lookup)
      let other = try record(line.rightSource, line.right, line.kind.right, line, lookup)
      if one == other, line.kind.left == line.kind.right {
        throw DecisionError.wrongCell(
          path: path, line: line.line, column: line.right.column, header: line.right.header,
          expected: "another record than on the left")
      }
      let ordered = DecisionStore.ordered(one, other, line.kind)
      let pair = Pair(kind: line.kind, left: ordered.left, right: ordered.right)
      if let earlier = seen[pair], earlier.verdict != line.verdict {
        throw DecisionError.conflictingLines(path: path, line: line.line, earlier: earlier.line)
      }
      guard seen.updateValue(line, forKey: pair) == nil else { continue }
      var isNews = try decisions.decide(
        line.verdict, one, other, line.kind, by: author, audit: audit)
      if line.verdict == .split, line.kind.isMerged {
        for (left, right) in try others(one, other, line.kind) {
          let isTaken = try decisions.decide(
            .split, left, right, line.kind, by: author, audit: audit)
          isNews = isNews || isTaken
        }
      }
      counts[line.verdict, default: 0] += 1
      if isNews { taken.kinds.insert(line.kind) } else { known += 1 }
    }
    for kind in PairKind.allCases where taken.kinds.contains(kind) && kind.isMerged {
      let decided = Decided(try decisions.inForce(kind))
      guard let pair = decided.contradiction else { continue }
      let chain = decided.connected(to: pair.left)
      let last = seen.filter { chain.contains($0.key.left) && chain.contains($0.key.right) }
        .map(\.value.line).max()
      throw DecisionError.contradiction(
        entity: kind.rawValue, line: last, path: path, chain: chain.count)
    }
    let told = DecisionStore.Verdict.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }
    taken.lines.append(
      "decided: \(told.joined(separator: ", "))"
        + (known > 0 ? "; \(known) of them were decided before" : ""))
    return taken
  }

  /// What a split parts beside the pair itself: all records of the two golden records, or the second
  /// record from everything, where both are in one.
  private func others(
    _ one: RecordID, _ other: RecordID, _ kind: PairKind
  ) throws -> [(RecordID, RecordID)] {
    let membership = Membership(store, kind.left)
    let left = try membership.records(with: one)
    let right = left.contains(other) ? [other] : try membership.records(with: other)
    return left.filter { !right.contains($0) }.flatMap { member in
      right.filter { (member, $0) != (one, other) }.map { (member, $0) }
    }
  }

  private func record(
    _ source: ReviewFile.Cell, _ key: ReviewFile.Cell, _ entity: Entity, _ line: ReviewFile.Line,
    _ lookup: RecordLookup
  ) throws -> RecordID {
    guard let sourceID = lookup.source(source.text) else {
      throw DecisionError.wrongCell(
        path: path, line: line.line, column: source.column, header: source.header,
        expected: "the name of a source, as it was written")
    }
    // A spreadsheet may keep the quote that guards it against formulas.
    let plain = key.text.hasPrefix("'") ? String(key.text.dropFirst()) : key.text
    for text in [key.text, plain] {
      let record = RecordID(sourceID: sourceID, key: text)
      if try lookup.row(of: record, entity) != nil { return record }
    }
    throw DecisionError.wrongCell(
      path: path, line: line.line, column: key.column, header: key.header,
      expected: "the id of a current \(entity.rawValue) record, as it was written")
  }
}
