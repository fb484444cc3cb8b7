import CRM
import Matching
import Tabular
import Warehouse

/// Writes pairs of records side by side, for an analyst to fill in the first column.
struct ReviewSheet {
  let store: Store
  let settings: Settings
  /// Whether pairs that hold golden records together are written too.
  let includesMerged: Bool

  /// The columns, in order; stable.
  static let columns =
    [
      "decision", "kind", "outcome", "probability", "reasons", "objections", "left_source",
      "left_id", "right_source", "right_id",
    ] + PairFields.names.flatMap { ["left_\($0)", "right_\($0)"] }

  private struct Pair {
    let left: Int64
    let right: Int64
    let outcome: String
    let probability: Double
    let reason: String
  }

  private struct Side {
    let source: String
    let key: String
    let fields: [String]
  }

  /// Writes the undecided pairs of the given kinds and returns how many there are.
  ///
  /// The strongest come first: what is escalated, then by probability.
  func write(_ kinds: [PairKind], to sink: ([UInt8]) throws -> Void) throws -> Int {
    var writer = CSVWriter(formulaGuard: .quoted)
    writer.row(Self.columns)
    var count = 0
    for kind in kinds {
      let pairs = try pairs(kind)
      guard !pairs.isEmpty else { continue }
      let lefts = try sides(kind, isLeft: true)
      let rights = try sides(kind, isLeft: false)
      let weights = try weights(kind, pairs)
      for (index, pair) in pairs.enumerated() {
        guard let left = lefts[pair.left], let right = rights[pair.right] else { continue }
        let weight = weights[index]
        let reasons = weight?.pro.joined(separator: "; ") ?? pair.reason
        var objections = weight?.contra ?? []
        if weight != nil, !pair.reason.isEmpty { objections.insert(pair.reason, at: 0) }
        writer.row(
          [
            "", kind.rawValue, pair.outcome,
            String(Int((pair.probability * 10_000).rounded())).fraction(digits: 4), reasons,
            objections.joined(separator: "; "), left.source, left.key, right.source, right.key,
          ] + zip(left.fields, right.fields).flatMap { [$0, $1] })
        count += 1
        if writer.pending > 1 << 18 { try sink(writer.take()) }
      }
    }
    try sink(writer.take())
    return count
  }

  /// What is written of a kind, as a condition on `mart_match_pair`'s tables.
  private var outcomes: String {
    includesMerged ? "('auto', 'review', 'escalate', 'link')" : "('review', 'escalate')"
  }

  private func undecided(_ kind: PairKind) -> String {
    """
    from match_pair as pair
    inner join \(kind.left.table) as one on one.id = pair.left_id
    inner join \(kind.right.table) as other on other.id = pair.right_id
    where pair.kind = '\(kind.rawValue)'
    and pair.outcome in \(outcomes)
    and not exists (
        select 1 from decision
        where decision.kind = pair.kind
        and decision.left_source_id = one.source_id
        and decision.left_key = one.key
        and decision.right_source_id = other.source_id
        and decision.right_key = other.key
        and decision.revoked_at is null
    )
    """
  }

  private func pairs(_ kind: PairKind) throws -> [Pair] {
    var result: [Pair] = []
    try store.ask(
      """
      select pair.left_id, pair.right_id, pair.outcome, pair.probability, pair.reason
      \(undecided(kind))
      order by pair.outcome <> 'escalate', pair.outcome = 'auto', pair.probability desc,
          one.source_id, one.key, other.source_id, other.key
      """, doing: "reading pairs"
    ) { row in
      result.append(
        Pair(
          left: row.integer(0) ?? 0, right: row.integer(1) ?? 0, outcome: row.text(2) ?? "",
          probability: row.real(3) ?? 0, reason: row.text(4) ?? ""))
    }
    return result
  }

  private func sides(_ kind: PairKind, isLeft: Bool) throws -> [Int64: Side] {
    let entity = isLeft ? kind.left : kind.right
    var result: [Int64: Side] = [:]
    try store.ask(
      """
      select
          record.id, source.name, record.key,
          \(PairFields.columns(of: entity).joined(separator: ", "))
      from \(entity.table) as record
      inner join source on source.id = record.source_id
      \(PairFields.join(of: entity))
      where record.id in (select pair.\(isLeft ? "left_id" : "right_id") \(undecided(kind)))
      """, doing: "reading records"
    ) { row in
      let fields = PairFields.names.enumerated().map { index, name in
        let text = row.text(index + 3) ?? ""
        return name == "amount" ? PairFields.amount(text) : text
      }
      result[row.integer(0) ?? 0] = Side(
        source: row.text(1) ?? "", key: row.text(2) ?? "", fields: fields)
    }
    return result
  }

  /// What speaks for and against pairs of records that are matched under a model.
  private func weights(
    _ kind: PairKind, _ pairs: [Pair]
  ) throws -> [(pro: [String], contra: [String])?] {
    let none = [(pro: [String], contra: [String])?](repeating: nil, count: pairs.count)
    guard kind.isMerged else { return none }
    let shape = MatchShape(
      kind.left, protectedKeys: settings.protectedKeys[kind.left.rawValue] ?? [])
    guard let model = try FrozenModel(shape, in: store).newest() else { return none }
    let rows = try MatchRows(
      shape.question(
        where: """
          and (
              record.id in (select pair.left_id \(undecided(kind)))
              or record.id in (select pair.right_id \(undecided(kind)))
          )
          """), fields: shape.fields, from: store, doing: "reading records")
    let weigher = PairWeigher(rows.table, model: model)
    return pairs.map { pair in
      guard let left = rows.row(of: pair.left), let right = rows.row(of: pair.right) else {
        return nil
      }
      return weigher.reasons(left, right)
    }
  }
}
