import CRM
import Warehouse

/// What the database knows of the records that tonight's tables tell of, handed to the thread that
/// reads the tables, in their order, by the one that writes or by one that asks another connection.
///
/// Only the first night of a run, and only tables taken after all that was loaded: what comes later
/// or tells of the past is compared when it is written.
struct KnownRowsFeed: Sendable {
  /// The records of one source and kind.
  struct Group: Hashable, Sendable {
    let source: String
    let entity: Entity

    init(_ source: String, _ entity: Entity) {
      self.source = source
      self.entity = entity
    }

    init(_ table: PlannedTable) { self.init(table.source, table.recognition.entity) }
  }

  /// The groups in the order in which the tables tell of them.
  let groups: [Group]
  /// The last table of each group in the first night.
  private let lastTable: [Group: Int]
  private let queue: BoundedQueue<Result<KnownRecords?, any Error>>

  /// A feed for the tables of a run.
  ///
  /// - Parameters:
  ///   - tables: in the order in which they are read.
  ///   - ahead: how many groups are asked for ahead, as what is known of many records takes much
  ///     memory; nil: as many as there are, for a thread that must not wait.
  init(_ tables: [PlannedTable], ahead: Int?) {
    let day = tables.first?.snapshot
    let night = tables.prefix { $0.snapshot == day && $0.age == .newest }
    var lastTable: [Group: Int] = [:]
    var groups: [Group] = []
    for (index, table) in night.enumerated() {
      let group = Group(table)
      if lastTable[group] == nil { groups.append(group) }
      lastTable[group] = index
    }
    self.groups = groups
    self.lastTable = lastTable
    queue = BoundedQueue(capacity: ahead ?? groups.count + 1)
  }

  /// Hands over what is known of the next group, nil where nothing is; false when nobody takes it.
  @discardableResult
  func put(_ records: KnownRecords?) -> Bool { queue.put(.success(records)) }

  /// Hands over what another connection tells of all groups, one after the other.
  func fill(from warehouse: Warehouse) {
    for group in groups {
      let records = Result {
        try warehouse.read { store -> KnownRecords? in
          guard let source = try Ledger(store).knownSource(group.source) else { return nil }
          return try KnownRecords(of: group.entity, source: source, in: store)
        }
      }
      guard queue.put(records) else { return }
    }
  }

  /// Takes what is known of the next group, waiting for it; nil where nothing is.
  ///
  /// - Throws: `WarehouseError`.
  func take() throws -> KnownRecords? {
    guard let records = try queue.take()?.get(), records.rows.count > 0 else { return nil }
    return records
  }

  /// Whether a later table of the night tells of the group too.
  func isNeeded(_ group: Group, after table: Int) -> Bool {
    lastTable[group].map { $0 > table } ?? false
  }

  /// Lets a thread that waits go on without.
  func close() { queue.close() }
}
