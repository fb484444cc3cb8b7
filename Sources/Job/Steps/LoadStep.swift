import CRM
import Cleaning
import Reporting
import Tabular
import Warehouse

/// Loads the planned tables: one thread reads and cleans, this one writes.
struct LoadStep {
  let plan: Plan
  let settings: Settings
  let runID: Int64
  let store: Store
  /// Shows the database as it was before; nil where only the open transaction can be asked.
  let beside: Warehouse?
  let defaults: MapperDefaults
  let say: @Sendable (String) -> Void

  /// What came of a planned table.
  struct Result: Sendable {
    var shown: String
    var source: String
    var vendor: Vendor
    var entity: Entity
    var profile: String
    var encoding: String
    var dialect: String
    var score: Double
    var counts = LoadCounts()
    var tally = CleaningTally()
    var unmapped: [String] = []
    var repaired = 0
    /// What is wrong with the file as a whole.
    var cautions: [Caution] = []
    var footers: [String] = []
    var firstReject: String?
    /// Records in quarantine that a setting put there.
    var discarded = 0
    var fileID: Int64 = 0
    var sourceID: Int64 = 0
    /// How the planned table was read, with what its last value decided.
    var recognition: Recognition
    /// The place of its table in the plan.
    var table: Int

    /// What was set aside of it though no setting says so, as a warning; nil where nothing was.
    var setAside: String? {
      let bad = counts.quarantined - discarded
      guard bad > 0 else { return nil }
      return
        "\(shown): warning: \(bad) of \(counts.read) records could not be read and were set aside\n"
        + "  the first: \(firstReject ?? "")"
    }
  }

  /// What the reading thread hands to the writing one.
  private enum Item: Sendable {
    case known(KnownRowsFeed.Group, KnownRecords)
    case opened(table: Int, shape: Int, Recognition)
    case batch(table: Int, shape: Int, TypedBatch, [RecordProblem])
    case unusable(table: Int, records: Int, reason: String)
    case ended(table: Int, ReadSummary, confirmed: [Int: [Confirmation]])
    case failed(any Error)
  }

  /// Loads everything and returns one result a table, in the order of the plan.
  ///
  /// - Throws: `Contradicted` where a value shows that the first records decided wrongly; all that
  ///   was written is to be undone.
  func run() throws -> [Result] {
    let tables = plan.tables
    let feed = KnownRowsFeed(tables, ahead: beside == nil ? nil : 1)
    var writer = try LoadWriter(self)
    // Batches of records that are known are small.
    let knowsAny = try writer.knowsAny(of: feed.groups)
    let queue = BoundedQueue<Item>(capacity: knowsAny ? 48 : 6)
    let defaults = self.defaults
    let heedsContradictions = plan.firstDecidedByAll == nil
    startThread {
      Self.read(tables, defaults, heedsContradictions, feed, into: queue)
    }
    defer {
      queue.close()
      feed.close()
    }
    var groups = feed.groups[...]
    if let beside {
      groups = []
      startThread { feed.fill(from: beside) }
    }
    while true {
      if queue.isEmpty, let group = groups.popFirst() {
        feed.put(try writer.known(of: group))
        continue
      }
      guard let item = queue.take() else { break }
      switch item {
      case .known(let group, let records): try writer.take(records, of: group)
      case .opened(let table, let shape, let recognition):
        try writer.open(tables[table], table, shape, recognition)
      case .batch(let table, let shape, let batch, let problems):
        if tables[table].isKnown {
          try writer.see(batch, problems, of: tables[table])
        } else {
          try writer.write(batch, problems, table, shape)
        }
      case .unusable(let table, let records, let reason):
        if !tables[table].isKnown { writer.ignore(records, of: table, because: reason) }
      case .ended(let table, let summary, let confirmed):
        if !tables[table].isKnown {
          try writer.end(tables[table], table, summary, confirmed)
        }
        let isNightOver =
          table == tables.count - 1 || tables[table + 1].snapshot != tables[table].snapshot
        if isNightOver { try writer.endNight() }
      case .failed(let error):
        throw error
      }
    }
    return try writer.finish()
  }

  private static func read(
    _ tables: [PlannedTable], _ defaults: MapperDefaults, _ heedsContradictions: Bool,
    _ feed: KnownRowsFeed, into queue: BoundedQueue<Item>
  ) {
    var reading = KnownRowsReading(feed)
    do {
      for (index, table) in tables.enumerated() {
        if let records = try reading.begin(table) {
          guard queue.put(.known(KnownRowsFeed.Group(table), records)) else { return }
        }
        let reader = try table.member.reader()
        var mappers: [Int: [(shape: Int, mapper: RecordMapper)]] = [:]
        while let batch = try reader.nextBatch() {
          let shape = batch.table.id
          if mappers[shape] == nil {
            guard let recognition = try table.recognition(of: batch) else {
              let reason = "a second table whose columns are not known"
              let item = Item.unusable(table: index, records: batch.count, reason: reason)
              guard queue.put(item) else { return }
              continue
            }
            var opened: [(shape: Int, mapper: RecordMapper)] = []
            for (order, told) in ([recognition] + recognition.companions).enumerated() {
              // Rows that the same records tell beside themselves are a table of their own.
              let place = shape + order * companionShape
              opened.append((place, RecordMapper(recognition: told, defaults: defaults)))
              guard queue.put(.opened(table: index, shape: place, told)) else { return }
            }
            mappers[shape] = opened
          }
          guard var opened = mappers.removeValue(forKey: shape) else { continue }
          for order in opened.indices {
            let typed = reading.map(batch, of: table, by: &opened[order].mapper)
            let place = opened[order].shape
            if heedsContradictions, let found = opened[order].mapper.contradiction {
              throw Contradicted(table: index, contradiction: found)
            }
            let problems = order == 0 ? batch.problems : []
            guard queue.put(.batch(table: index, shape: place, typed, problems)) else { return }
          }
          mappers[shape] = opened
        }
        if table.isEmpty {
          guard queue.put(.opened(table: index, shape: 0, table.recognition)) else { return }
        }
        reading.end(index)
        let confirmed = Dictionary(
          mappers.values.joined().map { ($0.shape, $0.mapper.confirmations) },
          uniquingKeysWith: { one, _ in one })
        guard queue.put(.ended(table: index, reader.summary, confirmed: confirmed)) else { return }
      }
    } catch {
      _ = queue.put(.failed(error))
    }
    queue.close()
  }

  /// More tables than a file has: what the rows told beside the records are numbered from.
  private static let companionShape = 1_000_000
}
