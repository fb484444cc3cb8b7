import CRM
import Warehouse

/// Finds the records that people name: `source:key`, or the key alone where one source has it.
struct RecordLookup {
  private let store: Store
  private var sources: [(id: Int64, name: String)] = []

  /// The sources there are, within a transaction.
  init(_ store: Store) throws {
    self.store = store
    var sources: [(id: Int64, name: String)] = []
    try store.ask("select id, name from source order by name") { row in
      sources.append((row.integer(0) ?? 0, row.text(1) ?? ""))
    }
    self.sources = sources
  }

  /// The source of a name, however its letters are written.
  func source(_ name: String) -> Int64? {
    sources.first { $0.name == name }?.id
      ?? sources.first { $0.name.lowercased() == name.lowercased() }?.id
  }

  /// The name of a source.
  func name(of source: Int64) -> String { sources.first { $0.id == source }?.name ?? "" }

  /// The record as people write it.
  func text(_ record: RecordID) -> String { "\(name(of: record.sourceID)):\(record.key)" }

  /// What a name says as SOURCE:ID; none where it begins with the name of no source.
  func readings(of name: String) -> [(source: Int64, key: String)] {
    sources.filter { name.hasPrefix($0.name + ":") }.map {
      (source: $0.id, key: String(name.dropFirst($0.name.count + 1)))
    }
  }

  /// The records that would have a key, one a source.
  func everywhere(_ key: String) -> [RecordID] {
    sources.map { RecordID(sourceID: $0.id, key: key) }
  }

  /// The row of a record's current version; nil where there is none, or it was deleted.
  func row(of record: RecordID, _ entity: Entity) throws -> Int64? {
    try store.integer(
      """
      select id from \(entity.table)
      where source_id = ? and key = ? and closed_run is null and coalesce(is_deleted, 0) = 0
      """, [.integer(record.sourceID), .text(record.key)])
  }

  /// The record of a name.
  ///
  /// - Throws: `DecisionError.noRecord` or `ambiguous`.
  func record(_ name: String, _ entity: Entity) throws -> RecordID {
    for (source, key) in readings(of: name) {
      let record = RecordID(sourceID: source, key: key)
      if try row(of: record, entity) != nil { return record }
    }
    let found = try everywhere(name).filter { try row(of: $0, entity) != nil }
    if found.count > 1 {
      throw DecisionError.ambiguous(
        entity: entity.rawValue, name: name, sources: found.map { self.name(of: $0.sourceID) })
    }
    guard let record = found.first else {
      throw DecisionError.noRecord(entity: entity.rawValue, name: name)
    }
    return record
  }
}
