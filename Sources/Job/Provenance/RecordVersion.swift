import CRM
import Warehouse

/// One state of a record that exports told, by valid time.
struct RecordVersion: Sendable {
  let rowID: Int64
  let place: RecordPlace
  /// From when on it held: its modification stamp, else the day of its export.
  let since: String
  /// Until when it held; nil while it does.
  let until: String?
  /// The run that first told it.
  let firstRun: Int64
  let closedRun: Int64?
  /// `changed`, `vanished`, `repeated` or `late`; nil for the current version.
  let closedWhy: String?
  let isDeleted: Bool
  let mergedInto: String?

  /// Why it is no longer the current version, in words.
  var reason: String? {
    switch closedWhy {
    case "changed": "a later export told it otherwise"
    case "vanished": "a whole export no longer had it"
    case "repeated": "the same night told it otherwise too, so that it never held"
    case "late": "it came late, when a newer state was known"
    case .some(let other): other
    case nil: nil
    }
  }

  /// All versions of a record: the current one first, then the newest by valid time.
  static func all(of record: RecordID, _ entity: Entity, in store: Store) throws -> [RecordVersion]
  {
    let fields = Set(EntityTable.fields(of: entity).map(\.id))
    func column(_ name: String) -> String { fields.contains(name) ? "row.\(name)" : "null" }
    var versions: [RecordVersion] = []
    // Each half has an index of its own.
    for state in ["is null", "is not null"] {
      try store.ask(
        """
        select
            row.id, \(RecordPlace.columns),
            coalesce(row.held_from, \(column("modified_at")), file.snapshot_at, ''), row.valid_to, row.first_run,
            row.closed_run, row.closed_why, \(column("is_deleted")), \(column("merged_into_ref"))
        from \(entity.table) as row
        inner join file on file.id = row.file_id
        where row.source_id = ? and row.key = ? and row.closed_run \(state)
        order by row.closed_why = 'repeated', \(RecordPlace.width + 2) desc, row.id desc
        """, [.integer(record.sourceID), .text(record.key)], doing: "reading versions"
      ) { row in
        let next = 1 + RecordPlace.width
        versions.append(
          RecordVersion(
            rowID: row.integer(0) ?? 0, place: RecordPlace(row, from: 1),
            since: row.text(next) ?? "", until: row.text(next + 1),
            firstRun: row.integer(next + 2) ?? 0, closedRun: row.integer(next + 3),
            closedWhy: row.text(next + 4), isDeleted: row.integer(next + 5) == 1,
            mergedInto: row.text(next + 6)))
      }
    }
    return versions
  }
}
