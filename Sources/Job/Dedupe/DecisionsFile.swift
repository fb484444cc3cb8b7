import Matching
import Tabular

/// `--decisions`: what an analyst filled into a review or pairs file.
struct DecisionsFile {
  /// What was decided about a pair.
  enum Verdict: String, CaseIterable {
    /// The rows are one entity.
    case accept
    /// They are not.
    case reject
    /// They are not, and neither are the other rows of their two clusters; where both are in one
    /// cluster, the right row is parted from all of it.
    case split
  }

  /// A line with a verdict.
  private struct Entry {
    let line: Int
    let verdict: Verdict
    let left: [Int]
    let right: [Int]
  }

  private let path: String
  private var entries: [Entry] = []
  private let rowCount: Int

  /// How many lines hold a verdict.
  var count: Int { entries.count }

  var hasSplits: Bool { entries.contains { $0.verdict == .split } }

  /// Reads a file; lines without a verdict are passed over.
  ///
  /// - Throws: `TabularError`, and `DedupeError` for the first line that can't be used.
  init(path: String, keys: RowKeys) throws {
    self.path = path
    rowCount = keys.hashes.count
    let rows = keys.rowsByName()
    var seen: [[Int]: (line: Int, verdict: Verdict)] = [:]
    for member in try TableFile.open(path: path).members {
      let reader = try member.reader()
      while let batch = try reader.nextBatch() {
        // A spreadsheet or its user may write the headers with other capitals.
        let columns = batch.table.columns.map { $0.lowercased().filter { !$0.isWhitespace } }
        let places = try ["decision", "left_id", "right_id"].map { name in
          guard let place = columns.firstIndex(of: name) else {
            throw DedupeError.missingColumn(path: path, column: name, found: batch.table.columns)
          }
          return place
        }
        for record in 0..<batch.count {
          let entry = try Self.entry(batch, record, places, rows, path)
          guard let entry else { continue }
          let pair = [min(entry.left[0], entry.right[0]), max(entry.left[0], entry.right[0])]
          if let earlier = seen[pair], earlier.verdict != entry.verdict {
            throw DedupeError.conflictingLines(path: path, line: entry.line, earlier: earlier.line)
          }
          seen[pair] = (entry.line, entry.verdict)
          entries.append(entry)
        }
      }
    }
    try check()
  }

  private static func entry(
    _ batch: RecordBatch, _ record: Int, _ places: [Int], _ rows: [String: [Int]], _ path: String
  ) throws -> Entry? {
    let line = batch.position(record).line
    let word = batch.text(record, places[0]).lowercased().filter { !$0.isWhitespace }
    if word.isEmpty { return nil }
    guard let verdict = Verdict(rawValue: word) else {
      let known = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      throw DedupeError.wrongCell(
        path: path, line: line, column: "decision", expected: "one of \(known), or nothing")
    }
    func find(_ name: String, _ place: Int) throws -> [Int] {
      let text = batch.text(record, place)
      // A spreadsheet may keep the quote that guards it against formulas.
      let plain = text.hasPrefix("'") ? String(text.dropFirst()) : text
      guard let found = rows[text] ?? rows[plain] else {
        throw DedupeError.wrongCell(
          path: path, line: line, column: name,
          expected: "the id of a row of the file, as --review wrote it with the same --id")
      }
      return found
    }
    let left = try find("left_id", places[1])
    let right = try find("right_id", places[2])
    if left == right, verdict != .accept {
      throw DedupeError.wrongCell(
        path: path, line: line, column: "right_id", expected: "another row than on the left")
    }
    return Entry(line: line, verdict: verdict, left: left, right: right)
  }

  /// The verdicts as pairs of rows; splits need the clusters they take apart.
  func decisions(groups: [Int32]?) -> [Decision] {
    var members: [Int32: [Int]] = [:]
    if let groups, hasSplits {
      for (row, group) in groups.enumerated() { members[group, default: []].append(row) }
    }
    var found: [Decision] = []
    for entry in entries {
      for left in entry.left {
        for right in entry.right where left != right {
          found.append(Decision(left: left, right: right, isSame: entry.verdict == .accept))
        }
      }
      guard entry.verdict == .split, let groups else { continue }
      let left = members[groups[entry.left[0]]] ?? []
      let right =
        left.contains(entry.right[0]) ? entry.right : members[groups[entry.right[0]]] ?? []
      for one in left where !right.contains(one) {
        found += right.map { Decision(left: one, right: $0, isSame: false) }
      }
    }
    return found
  }

  /// Checks that no two rows are kept apart and connected by accepted pairs at once.
  ///
  /// - Throws: `DedupeError.contradiction`.
  private func check() throws {
    var root = Array(0..<rowCount)
    func find(_ row: Int) -> Int {
      var row = row
      while root[row] != row { row = root[row] }
      return row
    }
    for entry in entries where entry.verdict == .accept {
      let first = find(entry.left[0])
      for row in entry.left + entry.right { root[find(row)] = first }
    }
    for entry in entries where entry.verdict != .accept {
      if find(entry.left[0]) == find(entry.right[0]) {
        throw DedupeError.contradiction(path: path, line: entry.line)
      }
    }
  }
}
