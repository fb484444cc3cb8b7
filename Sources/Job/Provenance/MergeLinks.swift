import CRM
import Matching
import Warehouse

/// Reads what matching and people said about the pairs of a golden record's members.
struct MergeLinks {
  let golden: GoldenAccount
  let settings: Settings
  let store: Store

  private struct Pair: Hashable {
    let left: Int
    let right: Int

    init(_ one: Int, _ other: Int) {
      left = min(one, other)
      right = max(one, other)
    }
  }

  /// The pairs that matching or people said something about: first what people accepted, then by
  /// probability.
  func all() throws -> [MergeAccount.Link] {
    guard let kind = PairKind.allCases.first(where: { $0.isMerged && $0.left == golden.entity })
    else { return [] }
    let told = try told(kind)
    let decided = try decided(kind)
    let weights = try weights(of: Set(told.keys).union(decided.keys))
    let links = Set(told.keys).union(decided.keys).map { pair in
      let verdict = decided[pair]
      let isSame = verdict?.isSame ?? (told[pair]?.outcome == "auto")
      let weight = weights[pair]
      return MergeAccount.Link(
        left: pair.left, right: pair.right, outcome: told[pair]?.outcome,
        probability: told[pair]?.probability, weight: weight?.bits,
        reasons: weight?.reasons.pro ?? [], objections: weight?.reasons.contra ?? [],
        decision: verdict?.words, holds: isSame)
    }
    return links.sorted { left, right in
      let (one, other) = (left.decision != nil && left.holds, right.decision != nil && right.holds)
      if one != other { return one }
      let (a, b) = (left.probability ?? 0, right.probability ?? 0)
      return a == b ? (left.left, left.right) < (right.left, right.right) : a > b
    }
  }

  /// What matching made of pairs.
  private func told(
    _ kind: PairKind
  ) throws -> [Pair: (outcome: String, probability: Double)] {
    var place: [Int64: Int] = [:]
    for (index, member) in golden.members.enumerated() { place[member.rowID] = index }
    var result: [Pair: (outcome: String, probability: Double)] = [:]
    for (index, member) in golden.members.enumerated() {
      try store.ask(
        """
        select right_id, outcome, probability from match_pair where kind = ? and left_id = ?
        """, [.text(kind.rawValue), .integer(member.rowID)], doing: "reading pairs"
      ) { row in
        guard let other = place[row.integer(0) ?? 0] else { return }
        result[Pair(index, other)] = (row.text(1) ?? "", row.real(2) ?? 0)
      }
    }
    return result
  }

  /// What people decided about pairs, where it is in force.
  private func decided(
    _ kind: PairKind
  ) throws -> [Pair: (isSame: Bool, words: String)] {
    var result: [Pair: (isSame: Bool, words: String)] = [:]
    for decision in try DecisionStore(store).inForce(kind) {
      guard let left = golden.members.firstIndex(where: { $0.record == decision.left }),
        let right = golden.members.firstIndex(where: { $0.record == decision.right })
      else { continue }
      let words =
        decision.isAlong
        ? "came along with a pair that \(decision.decidedBy) decided at \(decision.decidedAt)"
        : "\(decision.verdict.rawValue) by \(decision.decidedBy) at \(decision.decidedAt)"
      result[Pair(left, right)] = (decision.verdict.isSame, words)
    }
    return result
  }

  /// What pairs weigh under the model in force; none where there is no model.
  private func weights(
    of pairs: Set<Pair>
  ) throws -> [Pair: (bits: Double, reasons: (pro: [String], contra: [String]))] {
    let shape = MatchShape(
      golden.entity, protectedKeys: settings.protectedKeys[golden.entity.rawValue] ?? [])
    guard !pairs.isEmpty, let model = try FrozenModel(shape, in: store).newest() else { return [:] }
    let ids = golden.members.map { String($0.rowID) }.joined(separator: ", ")
    let rows = try MatchRows(
      shape.question(where: "and record.id in (\(ids))"), fields: shape.fields, from: store,
      doing: "reading records")
    let weigher = PairWeigher(rows.table, model: model)
    var result: [Pair: (bits: Double, reasons: (pro: [String], contra: [String]))] = [:]
    for pair in pairs {
      guard let left = rows.row(of: golden.members[pair.left].rowID),
        let right = rows.row(of: golden.members[pair.right].rowID)
      else { continue }
      let weight = Matching.explain(rows.table, rows: left, right, model: model).weight
      result[pair] = (weight, weigher.reasons(left, right))
    }
    return result
  }
}
