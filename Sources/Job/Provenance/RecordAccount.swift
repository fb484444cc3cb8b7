import CRM
import Metrics
import Warehouse

/// Everything that is known of one record: where it comes from, what it says, what became of it.
struct RecordAccount: Sendable {
  let entity: Entity
  let source: String
  let vendor: String
  let key: String
  /// The version that is told: the current one, or the last there was.
  let told: RecordVersion
  /// All versions, the one that is told first.
  let versions: [RecordVersion]
  let fields: [FieldValue]
  let extras: [ExtraValue]
  let original: OriginalOutcome
  let history: RecordHistory
  let relations: RecordRelations
  /// The golden record it is part of; nil where it is in none.
  let golden: GoldenAccount?
  /// The record that names this one among those merged into it; nil where its own row tells it.
  let mergedBy: (key: String, place: RecordPlace)?
  /// Clock times by run.
  let runs: [Int64: String]

  /// The account of a record that was loaded once.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(
    of record: RecordID, _ entity: Entity, _ lookup: RecordLookup, places: [String],
    in store: Store
  ) throws {
    self.entity = entity
    key = record.key
    source = lookup.name(of: record.sourceID)
    vendor =
      try store.text("select vendor from source where id = ?", [.integer(record.sourceID)]) ?? ""
    versions = try RecordVersion.all(of: record, entity, in: store)
    guard let told = versions.first else {
      throw DecisionError.neverTold(
        entity: entity.rawValue, name: record.key, hasGolden: entity.isMatched)
    }
    self.told = told
    original = try OriginalReader(store: store, places: places)
      .record(record.key, of: source, at: told.place)
    (fields, extras) = try FieldReader(store: store, entity: entity)
      .values(of: told, original: original.record)
    history = try RecordHistory(of: record, entity, versions: versions, in: store)
    let current = told.closedWhy == nil ? told.rowID : nil
    relations = try RecordRelations(of: record, entity, row: current, lookup, in: store)
    golden = try relations.goldenID.flatMap { try GoldenReader(store, entity).account($0) }
    mergedBy =
      told.mergedInto == nil
      ? nil
      : try MergesTold(of: entity, source: record.sourceID, in: store).byLoser[record.key]
        .flatMap { try RecordPlace.told(by: $0.rowID, of: entity, in: store) }
    var runs: [Int64: String] = [:]
    try store.ask("select id, started_at from run") { row in
      runs[row.integer(0) ?? 0] = row.text(1)
    }
    self.runs = runs
  }

  /// Whether the record is there, and what became of it otherwise.
  enum State: String, Sendable {
    case current
    /// The CRM marks it as deleted.
    case deleted
    /// The CRM merged it into another record.
    case merged
    /// A whole export no longer had it.
    case vanished
    /// Only exports that came late told of it.
    case past
  }

  /// What the record is today.
  var state: State {
    let isVanished = told.closedWhy == "vanished"
    if told.closedWhy != nil, !isVanished { return .past }
    if told.mergedInto != nil { return .merged }
    if isVanished { return .vanished }
    return told.isDeleted ? .deleted : .current
  }

  /// A run with its clock time: `run 2 (2026-06-30T02:15:00Z)`.
  func run(_ id: Int64) -> String { "run \(id)" + (runs[id].map { " (\($0))" } ?? "") }
}
