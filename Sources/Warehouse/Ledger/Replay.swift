/// Records that were set aside and what became of them when their file was read again.
package struct Replay {
  /// What a run made of the records that earlier runs had set aside.
  package struct Outcome: Sendable, Equatable, Codable {
    /// They are no longer set aside: loaded, or no longer in the file.
    package var loaded = 0
    /// They were set aside once more.
    package var again = 0
    /// Their files were not read.
    package var waiting = 0

    package init() {}
  }

  private let store: Store
  private let purpose = "settling quarantined records"

  /// The records within a transaction.
  package init(_ store: Store) { self.store = store }

  /// The contents, by hash, of files with records that are still set aside.
  package func openFiles() throws -> Set<String> {
    var result: Set<String> = []
    try store.ask(
      """
      select distinct file.sha256
      from quarantine inner join file on file.id = quarantine.file_id
      where quarantine.settled_run is null
      """, doing: purpose
    ) { row in result.insert(row.text(0) ?? "") }
    return result
  }

  /// Settles what earlier runs set aside of the files that a run has read again: a record is known
  /// by its text, whatever line it stands on now.
  ///
  /// - Parameter run: the run, after its last file.
  /// - Returns: what became of them.
  /// - Throws: `WarehouseError.sqlite`.
  package func settle(in run: Int64) throws -> Outcome {
    let open = try store.integer(
      "select 1 from quarantine where settled_run is null and run_id < ? limit 1",
      [.integer(run)])
    guard open != nil else { return Outcome() }
    let same = """
      before.source_id is now.source_id
      and before.path = now.path
      and before.table_name = now.table_name
      """
    try store.run(
      """
      update quarantine set
          settled_run = ?1,
          settled_why = iif(exists (
              select 1 from quarantine as other
              inner join file as now on now.id = other.file_id
              inner join file as before on before.id = quarantine.file_id
              where other.run_id = ?1
              and other.raw_text = quarantine.raw_text
              and \(same)
          ), 'again', 'loaded')
      where settled_run is null
      and run_id < ?1
      and exists (
          select 1 from file as now
          inner join file as before on before.id = quarantine.file_id
          where now.run_id = ?1
          and \(same)
      )
      """, [.integer(run)], doing: purpose)
    var outcome = Outcome()
    try store.ask(
      """
      select coalesce(settled_why, ''), count(*) from quarantine
      where run_id < ?1 and (settled_run = ?1 or settled_run is null)
      group by 1
      """, [.integer(run)], doing: purpose
    ) { row in
      let count = Int(row.integer(1) ?? 0)
      switch row.text(0) {
      case "loaded": outcome.loaded = count
      case "again": outcome.again = count
      default: outcome.waiting = count
      }
    }
    return outcome
  }
}
