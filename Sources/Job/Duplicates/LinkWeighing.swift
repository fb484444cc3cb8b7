import CRM
import Matching
import Warehouse

/// The candidates of one kind of links with all that weighing them needs.
struct LinkWeighing: Sendable {
  private let rows: MatchRows
  private let lefts: [Int64]
  private let rights: [Int64]
  private let candidates: [KeyJoin.Pair]
  /// The golden record of each record on the right that is in a cluster; else 0.
  private let golden: [Int64]
  /// The model of the records on the right; nil where they are too few to have one of their own.
  private let model: String?

  /// Reads the records of candidates.
  ///
  /// - Parameters:
  ///   - link: what they are.
  ///   - candidates: the pairs, in order.
  ///   - store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  init(_ link: LinkKind, _ candidates: [KeyJoin.Pair], in store: Store) throws {
    let purpose = "weighing \(link.kind.rawValue) pairs"
    let lefts = Self.each(candidates.map(\.left))
    let rights = Self.each(candidates.map(\.right))
    var rows = MatchRows(fields: link.shape.fields)
    try rows.append(isBlank: link.saysNothing) { add in
      try GroupedQuestion(link.told, from: link.kind.left.table, in: store, doing: purpose)
        .forEachRow(lefts, add)
    }
    self.lefts = rows.ids
    try rows.append { add in
      let shape = link.shape
      try GroupedQuestion(
        shape.columns.map(\.sql), from: shape.entity.table, joining: shape.join, in: store,
        doing: purpose
      ).forEachRow(rights, add)
    }
    self.rights = Array(rows.ids[self.lefts.count...])
    golden = try Self.golden(link.kind.right, of: self.rights, in: store)
    self.rows = rows
    self.candidates = candidates
    model = try FrozenModel(link.shape, in: store).newestText()
  }

  /// The likely pairs, weighed on two cores.
  func pairs() -> [MatchPairs.Pair] {
    let places = candidates.compactMap { pair -> RowPair? in
      guard let left = MatchRows.place(of: pair.left, in: lefts),
        let right = MatchRows.place(of: pair.right, in: rights)
      else { return nil }
      return RowPair(left: left, right: lefts.count + right)
    }
    let model = model.flatMap(FrozenModel.model) ?? findDuplicates(in: rows.table).model
    let weigher = PairWeigher(rows.table, model: model)
    let scores = zip(places, weigher.weights(of: places)).map {
      LinkScore(left: $0.left, right: $0.right, weight: $1)
    }
    let prior = LinkPrior.estimate(
      scores, lefts: lefts.count, rights: rights.count, from: model.priorBits)
    let found = LinkChoice(scores, priorBits: prior).choose { row in
      let cluster = golden[row - lefts.count]
      return cluster == 0 ? -rows.ids[row] : cluster
    }
    let reasons = weigher.reasons(
      of: found.map { RowPair(left: $0.score.left, right: $0.score.right) })
    return zip(found, reasons).map { one, reasons in
      MatchPairs.Pair(
        left: rows.ids[one.score.left], right: rows.ids[one.score.right],
        outcome: one.isBest && one.probability >= LinkStep.linkProbability ? .link : .review,
        probability: one.probability,
        reason: reasons.pro.prefix(3).joined(separator: "; "))
    }
  }

  /// Each id once, ascending.
  private static func each(_ ids: [Int64]) -> [Int64] {
    var sorted = ids.map { UInt64(bitPattern: $0) }
    radixSort(&sorted)
    var each: [Int64] = []
    for id in sorted where each.last != Int64(bitPattern: id) {
      each.append(Int64(bitPattern: id))
    }
    return each
  }

  /// The cluster of each of some versions, given ascending; 0 where it is in none.
  private static func golden(
    _ entity: Entity, of rows: [Int64], in store: Store
  ) throws -> [Int64] {
    var result = [Int64](repeating: 0, count: rows.count)
    try store.ask(
      "select row_id, cluster_id from cluster_member where entity = ?", [.text(entity.rawValue)],
      doing: "reading golden ids"
    ) { row in
      guard let place = MatchRows.place(of: row.integer(0) ?? 0, in: rows) else { return }
      result[place] = row.integer(1) ?? 0
    }
    return result
  }
}
