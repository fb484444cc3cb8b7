package import CRM

/// What is known of the current records of a source, and how many there are.
extension EntityLoader {
  /// The current records of a source, none of them seen yet.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func current(of sourceID: Int64) throws -> KnownRecords {
    let rows = try known[sourceID] ?? knownRows(of: sourceID)
    known[sourceID] = rows
    return KnownRecords(rows: rows, hasVanished: withVanished.contains(sourceID))
  }

  /// How many current records a source has, seen or not.
  package func currentCount(of sourceID: Int64) -> Int { known[sourceID]?.count ?? 0 }

  /// How many current records a source had before this night.
  package func countBefore(of sourceID: Int64) -> Int { countsBefore[sourceID] ?? 0 }

  /// Notes that this night tells of a record, though nothing of it can be loaded.
  ///
  /// - Parameters:
  ///   - key: as it is stored.
  ///   - sourceID: the source it belongs to.
  ///   - late: when the export was taken, of one that is late; it was as it was told before.
  /// - Throws: `WarehouseError.sqlite`.
  package func see(_ key: String, of sourceID: Int64, late: String? = nil) throws {
    if let late {
      let hash = KnownRows.hash(Array(key.utf8).span)
      let before = try history.timeline(of: key, sourceID).states
        .last { $0.day <= late.prefix(10) }
      if let before, toldLate[sourceID]?[hash] == nil {
        toldLate[sourceID, default: [:]][hash] = UInt32(before.id)
      }
      return
    }
    var rows = try known.removeValue(forKey: sourceID) ?? knownRows(of: sourceID)
    let hash = KnownRows.hash(Array(key.utf8).span)
    if rows[hash] != nil { rows.see(hash) }
    known[sourceID] = rows
  }

  /// Notes that this night tells of the records of a batch, as they were loaded before.
  ///
  /// - Parameters:
  ///   - batch: the records.
  ///   - sourceID: the source they belong to.
  /// - Throws: `WarehouseError.sqlite`.
  package func see(_ batch: TypedBatch, of sourceID: Int64) throws {
    var rows = try known.removeValue(forKey: sourceID) ?? knownRows(of: sourceID)
    defer { known[sourceID] = rows }
    for place in batch.unchanged { rows.see(place) }
    for header in batch.rows {
      let key = Int(header.key.low)..<Int(header.key.low) + Int(header.key.length)
      let hash = KnownRows.hash(batch.arena.span.extracting(key))
      if rows[hash] != nil { rows.see(hash) }
    }
  }

  /// What the database knows of the current records of a source.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func knownRows(of sourceID: Int64) throws -> KnownRows {
    let records = try KnownRecords(of: entity, source: sourceID, in: store)
    note(records, of: sourceID)
    return records.rows
  }

  /// Takes what another connection has read of a source's records before this night, unless they
  /// were asked for already.
  package func take(_ records: KnownRecords, of sourceID: Int64) {
    guard known[sourceID] == nil else { return }
    note(records, of: sourceID)
    known[sourceID] = records.rows
  }

  private func note(_ records: KnownRecords, of sourceID: Int64) {
    countsBefore[sourceID] = records.rows.count
    if records.hasVanished { withVanished.insert(sourceID) }
  }
}
