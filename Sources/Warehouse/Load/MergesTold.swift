package import CRM

/// Which records of a source the CRM merged into which, where the record that stayed names those
/// that went, as HubSpot's do.
///
/// Nothing parts them again, so a list that was told once holds, whichever version told it and in
/// whatever order exports came: the merges are made of all that is stored, after every load.
package struct MergesTold {
  /// What became of a record.
  package struct Merge: Sendable {
    /// The record that is left in the end, by its key.
    package var winner: String
    /// When the first record told it, a day or UTC instant; "" where that is not known.
    package let at: String
    /// The version that told it first.
    package let rowID: Int64
  }

  /// The merges by the key of the record that went.
  package private(set) var byLoser: [String: Merge] = [:]

  /// The merges that the records of a source tell.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package init(of entity: Entity, source: Int64, in store: Store) throws {
    guard EntitySchema.mergesIndex(of: entity) != nil else { return }
    var claims: [(winner: String, loser: String, at: String, rowID: Int64)] = []
    try store.ask(
      """
      select row.key, row.merged_refs, coalesce(row.modified_at, file.snapshot_at, ''), row.id
      from \(entity.table) as row
      inner join file on file.id = row.file_id
      where row.source_id = ?
      and row.merged_refs is not null
      and coalesce(row.closed_why, '') <> 'repeated'
      order by 3, row.key, row.id
      """, [.integer(source)], doing: "reading merges"
    ) { row in
      let winner = row.text(0) ?? ""
      for loser in Self.keys(in: row.text(1) ?? "") where loser != winner {
        claims.append((winner, loser, row.text(2) ?? "", row.integer(3) ?? 0))
      }
    }
    for claim in claims where byLoser[claim.loser] == nil {
      byLoser[claim.loser] = Merge(winner: claim.winner, at: claim.at, rowID: claim.rowID)
    }
    settle(claims.map { ($0.winner, $0.loser) })
  }

  /// Leads every record to the one that is left in the end; of two that name each other the one that
  /// told it last is.
  private mutating func settle(_ claims: [(winner: String, loser: String)]) {
    var leads: [String: String] = [:]
    func last(_ key: String) -> String {
      var key = key
      while let next = leads[key] { key = next }
      return key
    }
    for claim in claims.reversed() where leads[claim.loser] == nil {
      if last(claim.winner) != claim.loser { leads[claim.loser] = claim.winner }
    }
    for loser in Array(byLoser.keys) {
      if leads[loser] == nil {
        byLoser[loser] = nil
      } else {
        byLoser[loser]?.winner = last(loser)
      }
    }
  }

  /// The keys of a list, parted by semicolons or commas; older lists of contacts add when each was
  /// merged: `101:1596000000000`.
  private static func keys(in list: String) -> [String] {
    list.split { ";,".contains($0) }.compactMap { part in
      let key = part.split(separator: ":", omittingEmptySubsequences: false)[0]
        .filter { !$0.isWhitespace }
      return key.isEmpty ? nil : String(key)
    }
  }

  /// Marks the records that were merged away, as far as any export told of them.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package static func follow(of entity: Entity, in store: Store) throws {
    guard EntitySchema.mergesIndex(of: entity) != nil else { return }
    let purpose = "following merges of \(entity.rawValue) records"
    var sources: [Int64] = []
    try store.ask(
      "select distinct source_id from \(entity.table) where merged_refs is not null order by 1",
      doing: purpose
    ) { sources.append($0.integer(0) ?? 0) }
    if sources.isEmpty { return }
    // Each half has an index of its own; a mark that the record itself came with stays.
    let marks = try ["closed_run is null", "closed_run is not null and closed_why = 'vanished'"]
      .map { state in
        try store.statement(
          """
          update \(entity.table) set merged_into_ref = ?1, merged_at = nullif(?2, '')
          where source_id = ?3 and key = ?4 and \(state)
          and (merged_into_ref is null or merged_at is not null)
          and (merged_into_ref is not ?1 or merged_at is not nullif(?2, ''))
          """, doing: purpose)
      }
    for source in sources {
      let told = try MergesTold(of: entity, source: source, in: store).byLoser
      for (loser, merge) in told.sorted(by: { $0.key < $1.key }) {
        for mark in marks {
          try mark.run([
            .text(merge.winner), .text(merge.at), .integer(source), .text(loser),
          ])
        }
      }
    }
  }
}
