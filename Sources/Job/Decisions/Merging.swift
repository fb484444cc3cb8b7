import CRM
import Warehouse

/// `merge` and `unmerge`: each undoes the other and stays decided.
///
/// A merge names records and means golden records: the named ones are decided to be the same, and
/// what each of them is merged with comes along by decisions of its own. So the golden record stays
/// whole when one of its records changes or goes, and what came along is let go again with the
/// record that brought it.
struct Merging {
  let store: Store
  let kind: PairKind
  let author: DecisionStore.Author
  /// Matches records of these kinds again.
  let rematch: (Set<PairKind>) throws -> Void

  var entity: Entity { kind.left }

  /// Unites the golden records of all named records.
  func merge(_ names: [String]) throws -> [String] {
    let lookup = try RecordLookup(store)
    var records: [RecordID] = []
    for name in names {
      let record = try lookup.record(name, entity)
      if !records.contains(record) { records.append(record) }
    }
    guard let first = records.first, records.count > 1 else {
      throw DecisionError.tooFew(entity: entity.rawValue)
    }
    let membership = Membership(store, entity)
    let decisions = DecisionStore(store)
    let audit = try decisions.audit(author, detail: detail("merge", records, lookup))
    let groups = try records.map { try membership.records(with: $0) }
    let revoked = try revokeRejections(among: groups, decisions, audit)
    var isNews = revoked > 0
    func decide(_ one: RecordID, _ other: RecordID, isAlong: Bool) throws {
      let isTaken = try decisions.decide(
        .accept, one, other, kind, by: author, audit: audit, isAlong: isAlong)
      isNews = isNews || isTaken
    }
    for other in records.dropFirst() { try decide(first, other, isAlong: false) }
    var placed = Set(records)
    for (record, group) in zip(records, groups) {
      for member in group where placed.insert(member).inserted {
        try decide(record, member, isAlong: true)
      }
    }
    try rematch([kind])
    return try report(isNews ? "merged" : "was merged before", first, membership, lookup, revoked)
  }

  /// Revokes the decisions that keep records of different groups apart.
  private func revokeRejections(
    among groups: [[RecordID]], _ decisions: DecisionStore, _ audit: Int64
  ) throws -> Int {
    let inForce = try decisions.inForce(kind)
    let decided = Decided(inForce)
    var group: [RecordID: Int] = [:]
    for (index, members) in groups.enumerated() {
      // Also those that are gone now and were decided to be part of it.
      for member in members {
        for record in decided.connected(to: member) { group[record] = index }
      }
    }
    let against = inForce.filter { decision in
      guard !decision.verdict.isSame, let one = group[decision.left],
        let other = group[decision.right]
      else { return false }
      return one != other
    }
    for decision in against {
      try decisions.revoke(decision.left, decision.right, kind, at: author.at, audit: audit)
    }
    return against.count
  }

  func detail(_ verb: String, _ records: [RecordID], _ lookup: RecordLookup) -> String {
    "\(verb) \(entity.rawValue) \(records.map(lookup.text).joined(separator: " "))"
  }

  func line(
    _ record: RecordID, _ membership: Membership, _ lookup: RecordLookup
  ) throws -> String {
    let golden = try membership.goldenID(of: record)
    let records = try membership.records(with: record)
    return "\(lookup.text(record)): golden \(entity.rawValue) \(golden ?? 0) of "
      + "\(records.count) \(records.count == 1 ? "record" : "records")"
  }

  func report(
    _ verb: String, _ record: RecordID, _ membership: Membership, _ lookup: RecordLookup,
    _ revoked: Int
  ) throws -> [String] {
    var lines = ["\(verb): \(try line(record, membership, lookup))"]
    if revoked > 0 {
      lines.append("revoked: \(revoked) earlier \(revoked == 1 ? "decision" : "decisions")")
    }
    return lines
  }
}
