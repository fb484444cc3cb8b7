import CRM
import Warehouse

/// What a name given to `explain record` stands for.
enum NamedRecord {
  /// A record that was loaded once, whether it is still there or not.
  case record(RecordID)
  /// A golden id, in use or not.
  case golden(Int64)
  /// Records that were set aside and hold the id; none of them was ever loaded.
  case quarantined([QuarantinedRecord])
}

/// Finds what an analyst names: a record's id, SOURCE:ID, or a golden id.
struct RecordSearch {
  let store: Store
  let entity: Entity
  let lookup: RecordLookup

  init(_ store: Store, _ entity: Entity) throws {
    self.store = store
    self.entity = entity
    lookup = try RecordLookup(store)
  }

  /// What a name stands for; a record's own id goes before a golden id of the same digits.
  ///
  /// - Throws: `DecisionError.neverTold` or `ambiguous`.
  func find(_ name: String) throws -> NamedRecord {
    if let id = Self.goldenID(of: name), entity.isMatched {
      guard try GoldenReader(store, entity).knows(id) else { throw unknown(name) }
      return .golden(id)
    }
    for (source, key) in lookup.readings(of: name) {
      let record = RecordID(sourceID: source, key: key)
      if try isTold(record) { return .record(record) }
    }
    let found = try lookup.everywhere(name).filter(isTold)
    if found.count > 1 {
      throw DecisionError.ambiguous(
        entity: entity.rawValue, name: name, sources: found.map { lookup.name(of: $0.sourceID) })
    }
    if let record = found.first { return .record(record) }
    if entity.isMatched, let id = Int64(name), try GoldenReader(store, entity).knows(id) {
      return .golden(id)
    }
    let aside = try QuarantinedRecord.all(
      named: name, readings: lookup.readings(of: name), entity, in: store)
    if !aside.isEmpty { return .quarantined(aside) }
    throw unknown(name)
  }

  /// The number behind `golden:`; nil for any other name.
  static func goldenID(of name: String) -> Int64? {
    name.hasPrefix("golden:") ? Int64(name.dropFirst("golden:".count)) : nil
  }

  private func unknown(_ name: String) -> DecisionError {
    DecisionError.neverTold(
      entity: entity.rawValue, name: name, hasGolden: entity.isMatched)
  }

  /// Whether any export told of a record; each half has an index.
  private func isTold(_ record: RecordID) throws -> Bool {
    let parameters: [Parameter] = [.integer(record.sourceID), .text(record.key)]
    for state in ["is null", "is not null"] {
      let found = try store.integer(
        """
        select 1 from \(entity.table)
        where source_id = ? and key = ? and closed_run \(state) limit 1
        """, parameters)
      if found != nil { return true }
    }
    return false
  }
}
