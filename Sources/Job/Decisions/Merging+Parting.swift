import CRM
import Warehouse

/// The way back: what a merge has decided is taken back with all that came along.
extension Merging {
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
    var parting = Parting(decisions: decisions, kind: kind, author: author, audit: audit)
    if let other {
      try parting.cut(record, from: other)
    } else {
      try parting.takeOut(record)
    }
    for partner in partners {
      _ = try decisions.decide(.reject, record, partner, kind, by: author, audit: audit)
    }
    try rematch([kind])
    return try report("parted", record, membership, lookup, parting.revoked)
      + partners.map { try line($0, membership, lookup) }
  }
}

/// Takes decisions back that connect records as the same.
private struct Parting {
  let decisions: DecisionStore
  let kind: PairKind
  let author: DecisionStore.Author
  let audit: Int64
  var revoked = 0

  /// Parts a record from another: by the pair itself where it was decided, else on the first one's
  /// side.
  mutating func cut(_ record: RecordID, from partner: RecordID) throws {
    var decided = try now()
    if decided.neighbours(of: record).contains(partner) {
      try revoke(record, partner)
      decided = try now()
    }
    var ends = [record, partner]
    if decided.connected(to: record).contains(partner) {
      let side = decided.connected(to: partner, without: record)
      for edge in decided.neighbours(of: record) where side.contains(edge) {
        try revoke(record, edge)
        ends.append(edge)
      }
    }
    for end in ends { try letGo(end) }
  }

  /// Takes a record out of everything; what was decided to be one over it stays one without it.
  mutating func takeOut(_ record: RecordID) throws {
    let decided = try now()
    let others = decided.neighbours(of: record)
    let companions = decided.companions(of: record)
    for other in others { try revoke(record, other) }
    // A record that came along stands for the one that brought it.
    if let heir = companions.first ?? others.first {
      for other in others where other != heir {
        _ = try decisions.decide(
          .accept, heir, other, kind, by: author, audit: audit,
          isAlong: companions.contains(other))
      }
    }
    for other in others { try letGo(other) }
  }

  /// What came along with a record is let go when nothing is left that the record was merged with.
  private mutating func letGo(_ record: RecordID) throws {
    let decided = try now()
    if decided.isNamed(record) { return }
    for companion in decided.companions(of: record) where !decided.isNamed(companion) {
      try revoke(record, companion)
    }
  }

  private func now() throws -> Decided { Decided(try decisions.inForce(kind)) }

  private mutating func revoke(_ one: RecordID, _ other: RecordID) throws {
    try decisions.revoke(one, other, kind, at: author.at, audit: audit)
    revoked += 1
  }
}
