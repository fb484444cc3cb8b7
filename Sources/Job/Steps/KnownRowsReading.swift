import CRM
import Tabular
import Warehouse

/// Maps batches on the reading thread, beside what the database knows of their records.
struct KnownRowsReading {
  private let feed: KnownRowsFeed
  /// How many groups were taken from the feed.
  private var taken = 0
  private var known: [KnownRowsFeed.Group: KnownRows] = [:]
  /// Groups of which records were mapped by themselves: what was known of those is out of date.
  private var mappedAlone: Set<KnownRowsFeed.Group> = []

  init(_ feed: KnownRowsFeed) { self.feed = feed }

  /// Waits for what is known of a table's records, where it is the first one that tells of them.
  ///
  /// - Returns: what is known, for the thread that writes them.
  /// - Throws: `WarehouseError`.
  mutating func begin(_ table: PlannedTable) throws -> KnownRecords? {
    let group = KnownRowsFeed.Group(table)
    guard taken < feed.groups.count, feed.groups[taken] == group else { return nil }
    taken += 1
    let records = try feed.take()
    if !mappedAlone.contains(group) { known[group] = records?.rows }
    return records
  }

  /// The rows of a batch of a table, but for records known to be unchanged: none where the same text
  /// may be read otherwise.
  mutating func map(
    _ batch: RecordBatch, of table: PlannedTable, by mapper: inout RecordMapper
  ) -> TypedBatch {
    let group = KnownRowsFeed.Group(table.source, mapper.recognition.entity)
    if table.isReread { known[group] = nil }
    var rows = known.removeValue(forKey: group)
    if rows == nil { mappedAlone.insert(group) }
    defer { known[group] = rows }
    return mapper.map(batch, beside: &rows)
  }

  /// Forgets what no later table of the night needs.
  mutating func end(_ table: Int) {
    known = known.filter { feed.isNeeded($0.key, after: table) }
  }
}
