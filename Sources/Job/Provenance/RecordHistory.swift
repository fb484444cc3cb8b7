import CRM
import Metrics
import Warehouse

/// What changed in a record, and the stages of a deal, each with its place.
struct RecordHistory: Sendable {
  /// A change of a tracked field that two exports show.
  struct Change: Sendable {
    let at: String
    let field: Field?
    let name: String
    let before: JSONValue
    let after: JSONValue
    let run: Int64
    /// The version that shows it; nil where that version never came to be.
    let place: RecordPlace?
  }

  /// An entry of a deal to a stage, as a history file or a log of changes tells it.
  struct StageEntry: Sendable {
    let key: String
    let at: String
    let stage: String
    /// The stage before; nil where the history does not tell it.
    let from: String?
    let place: RecordPlace
  }

  var changes: [Change] = []
  var stages: [StageEntry] = []

  /// The history of a record with these versions.
  init(
    of record: RecordID, _ entity: Entity, versions: [RecordVersion], in store: Store
  ) throws {
    let fields = EntityTable.fields(of: entity)
    try store.ask(
      """
      select at, field, before_value, after_value, run_id from field_change
      where entity = ? and source_id = ? and key = ? order by at, id
      """, [.text(entity.rawValue), .integer(record.sourceID), .text(record.key)],
      doing: "reading changes"
    ) { row in
      let name = row.text(1) ?? ""
      let field = fields.first { $0.id == name }
      let storage = field?.storage ?? .text
      let run = row.integer(4) ?? 0
      let at = row.text(0) ?? ""
      // The version that began then; where several did, the newest, since the others never held.
      let held = versions.filter { $0.closedWhy != "repeated" }
      let shows = held.first { $0.since == at } ?? held.last { $0.firstRun == run }
      changes.append(
        Change(
          at: at, field: field, name: name,
          before: FieldReader.value(row, 2, storage), after: FieldReader.value(row, 3, storage),
          run: run, place: shows?.place))
    }
    guard entity == .deal else { return }
    // Nothing but the rows of the stage history lead to their deal, and they have no index by it.
    try store.ask(
      """
      select row.key, row.at, row.stage, row.from_stage, \(RecordPlace.columns)
      from stage_change as row
      inner join file on file.id = row.file_id
      where row.source_id = ? and row.deal_ref = ? and row.closed_run is null
      order by row.at, row.id
      """, [.integer(record.sourceID), .text(record.key)], doing: "reading stages"
    ) { row in
      stages.append(
        StageEntry(
          key: row.text(0) ?? "", at: row.text(1) ?? "", stage: row.text(2) ?? "",
          from: row.text(3), place: RecordPlace(row, from: 4)))
    }
  }
}
