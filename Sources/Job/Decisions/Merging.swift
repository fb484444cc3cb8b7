import CRM
import Warehouse

/// `merge` and `unmerge`: each undoes the other and stays decided.
struct Merging {
  let store: Store
  let kind: PairKind
  let author: DecisionStore.Author
  /// Matches records of these kinds again.
  let rematch: (Set<PairKind>) throws -> Void

  private var entity: Entity { kind.left }

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
    for other in records.dropFirst() {
      let isTaken = try decisions.decide(.accept, first, other, kind, by: author, audit: audit)
      isNews = isNews || isTaken
    }
    try rematch([kind])
    // What was merged with the named records comes along, whatever keeps it from the others.
    let together = Set(try membership.records(with: first))
    let left = groups.joined().filter { !together.contains($0) }
    for record in left {
      _ = try decisions.decide(.accept, first, record, kind, by: author, audit: audit)
    }
    if !left.isEmpty { try rematch([kind]) }
    return try report(isNews ? "merged" : "was merged before", first, membership, lookup, revoked)
  }

  /// Takes a record out of its golden record, or parts it from one other.
  func unmerge(_ name: String, from otherName: String?) throws -> [String] {
    let lookup = try RecordLookup(store)
    let record = try lookup.record(name, entity)
    let other = try otherName.map { try lookup.record($0, entity) }
    let membership = Membership(store, entity)
    let merged = try membership.records(with: record).filter { $0 != record }
    let partners = other.map { other in merged.filter { $0 == other } } ?? merged
    guard !partners.isEmpty else {
      throw DecisionError.notMerged(
        entity: entity.rawValue, name: lookup.text(record), other: other.map(lookup.text))
    }
    let decisions = DecisionStore(store)
    let audit = try decisions.audit(
      author, detail: detail("unmerge", [record] + partners, lookup))
    var revoked = 0
    for partner in partners {
      _ = try decisions.decide(.reject, record, partner, kind, by: author, audit: audit)
      revoked += try cut(record, from: partner, decisions, audit)
    }
    try rematch([kind])
    return try report("parted", record, membership, lookup, revoked)
      + partners.map { try line($0, membership, lookup) }
  }

  /// Revokes what connects two records as the same, on the first one's side.
  private func cut(
    _ record: RecordID, from partner: RecordID, _ decisions: DecisionStore, _ audit: Int64
  ) throws -> Int {
    let decided = Decided(try decisions.inForce(kind))
    guard decided.connected(to: record).contains(partner) else { return 0 }
    let side = decided.connected(to: partner, without: record)
    let edges = decided.neighbours(of: record).filter { side.contains($0) }
    for edge in edges {
      try decisions.revoke(record, edge, kind, at: author.at, audit: audit)
    }
    return edges.count
  }

  /// Revokes the decisions that keep records of different groups apart.
  private func revokeRejections(
    among groups: [[RecordID]], _ decisions: DecisionStore, _ audit: Int64
  ) throws -> Int {
    var group: [RecordID: Int] = [:]
    for (index, members) in groups.enumerated() {
      for member in members { group[member] = index }
    }
    let against = try decisions.inForce(kind).filter { decision in
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

  private func detail(_ verb: String, _ records: [RecordID], _ lookup: RecordLookup) -> String {
    "\(verb) \(entity.rawValue) \(records.map(lookup.text).joined(separator: " "))"
  }

  private func line(
    _ record: RecordID, _ membership: Membership, _ lookup: RecordLookup
  ) throws -> String {
    let golden = try membership.goldenID(of: record)
    let records = try membership.records(with: record)
    return "\(lookup.text(record)): golden \(entity.rawValue) \(golden ?? 0) of "
      + "\(records.count) \(records.count == 1 ? "record" : "records")"
  }

  private func report(
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
