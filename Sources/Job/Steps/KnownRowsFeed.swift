import CRM
import Warehouse

/// What the database knows of the records that tonight's tables tell of, handed from the writing
/// thread to the reading one, in the order of the tables.
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
  private let queue: BoundedQueue<KnownRows?>

  init(_ tables: [PlannedTable]) {
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
    queue = BoundedQueue(capacity: groups.count + 1)
  }

  /// Hands over what is known of the next group; nil where nothing is.
  func put(_ rows: KnownRows?) { _ = queue.put(rows) }

  /// Takes what is known of the next group, waiting for it.
  func take() -> KnownRows? { queue.take().flatMap(\.self) }

  /// Whether a later table of the night tells of the group too.
  func isNeeded(_ group: Group, after table: Int) -> Bool {
    lastTable[group].map { $0 > table } ?? false
  }

  /// Lets a thread that waits go on without.
  func close() { queue.close() }
}
