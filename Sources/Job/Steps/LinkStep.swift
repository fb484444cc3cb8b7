import CRM
import Cleaning
import Foundation
import Matching
import Warehouse

/// Finds records of different kinds that belong together, and deals that tell of one opportunity.
///
/// A lead and a contact may be one person, a lead or contact may belong to a company. Such records
/// are linked with a probability and a reason, never merged.
struct LinkStep {
  let store: Store
  let settings: Settings

  /// From this probability on a link counts; less is for people to look at.
  static let linkProbability = 0.9
  /// Below this probability a pair is not kept.
  static let leastProbability = 0.5

  /// Looks for links of all kinds anew; deals are compared beside the others.
  func run() throws {
    let twins = try DealTwins(store)
    let (_, pairs) = try together(
      { for kind in LinkKind.all(protectedKeys: settings.protectedKeys) { try run(kind) } },
      { twins.find() })
    try keep(pairs, .deal)
  }

  /// Looks for links of one kind anew; nothing for a kind whose records are merged.
  func run(_ kind: PairKind) throws {
    if kind == .deal {
      try keep(try DealTwins(store).find(), .deal)
      return
    }
    for link in LinkKind.all(protectedKeys: settings.protectedKeys) where link.kind == kind {
      try run(link)
    }
  }

  private func run(_ link: LinkKind) throws {
    let decided = try DecisionStore(store).rows(link.kind)
    let rejected = Set(
      decided.filter { !$0.isSame }.map { KeyJoin.Pair(left: $0.left, right: $0.right) })
    let candidates = try link.candidates(in: store).filter { !rejected.contains($0) }
    guard !candidates.isEmpty else {
      try keep([], link.kind)
      return
    }
    try mark(candidates)
    let purpose = "weighing \(link.kind.rawValue) pairs"
    var rows = MatchRows(fields: link.shape.fields)
    try rows.append(
      link.question(side: .left), from: store, doing: purpose, isBlank: link.saysNothing)
    let lefts = rows.ids
    try rows.append(link.question(side: .right), from: store, doing: purpose)
    let rights = Array(rows.ids[lefts.count...])
    let pairs = candidates.compactMap { pair -> (left: Int, right: Int)? in
      guard let left = MatchRows.place(of: pair.left, in: lefts),
        let right = MatchRows.place(of: pair.right, in: rights)
      else { return nil }
      return (left, lefts.count + right)
    }
    // Too few records to have been matched among themselves have no model of their own yet.
    let model =
      try FrozenModel(link.shape, in: store).newest() ?? findDuplicates(in: rows.table).model
    var weigher = PairWeigher(rows.table, model: model)
    let scores = pairs.map {
      LinkScore(left: $0.left, right: $0.right, weight: weigher.weigh($0.left, $0.right))
    }
    let prior = LinkPrior.estimate(
      scores, lefts: lefts.count, rights: rights.count, from: model.priorBits)
    let golden = try goldenIDs(link.kind.right)
    let found = LinkChoice(scores, priorBits: prior).choose { row in
      golden[rows.ids[row]] ?? -rows.ids[row]
    }
    try store.run("drop table temp.candidate", doing: purpose)
    try keep(
      found.map { one in
        MatchPairs.Pair(
          left: rows.ids[one.score.left], right: rows.ids[one.score.right],
          outcome: one.isBest && one.probability >= Self.linkProbability ? .link : .review,
          probability: one.probability,
          reason: weigher.reasons(one.score.left, one.score.right).pro.prefix(3).joined(
            separator: "; "))
      }, link.kind)
  }

  /// Stores the pairs of a kind, with what people decided about them.
  private func keep(_ found: [MatchPairs.Pair], _ kind: PairKind) throws {
    var pairs = found
    for decision in try DecisionStore(store).rows(kind) where decision.isSame {
      pairs.removeAll { $0.left == decision.left && $0.right == decision.right }
      pairs.append(
        MatchPairs.Pair(
          left: decision.left, right: decision.right, outcome: .link, probability: 1,
          reason: "somebody decided so"))
    }
    try MatchPairs(store).replace(pairs, of: kind)
  }

  private func mark(_ candidates: [KeyJoin.Pair]) throws {
    let purpose = "marking candidates"
    try store.run(
      """
      create temp table candidate (
          is_left integer not null, id integer not null, primary key (is_left, id)
      ) strict, without rowid
      """, doing: purpose)
    let mark = try store.statement(
      "insert or ignore into temp.candidate (is_left, id) values (?, ?)", doing: purpose)
    for pair in candidates {
      try mark.run([.integer(1), .integer(pair.left)])
      try mark.run([.integer(0), .integer(pair.right)])
    }
  }

  /// The golden id of each candidate on the right that is in a cluster.
  private func goldenIDs(_ entity: Entity) throws -> [Int64: Int64] {
    var result: [Int64: Int64] = [:]
    try store.ask(
      """
      select member.row_id, member.cluster_id from cluster_member as member
      where member.entity = ?
      and member.row_id in (select id from temp.candidate where is_left = 0)
      """, [.text(entity.rawValue)], doing: "reading golden ids"
    ) { row in result[row.integer(0) ?? 0] = row.integer(1) }
    return result
  }
}
