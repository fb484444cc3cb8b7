import CRM
import Cleaning
package import Warehouse

/// Fills `Facts` from the warehouse: one question per table, joined here by id.
///
/// Deals come from one source, the system of record; accounts, contacts and leads from all,
/// resolved to golden records; owners are one person across sources (METRICS.md 0.4). A class, since
/// every row asks it: a structure would be copied into each of those questions.
package final class FactsLoader {
  let store: Store
  let request: FactsRequest
  var builder: FactsBuilder
  var ownersByKey = KeyMaps()
  var ownersByName = KeyMap()
  /// The sources that tell who works there.
  var sourcesWithUsers: Set<Int64> = []
  var accountsByKey = KeyMaps()
  /// The sources that have accounts of their own.
  var sourcesWithAccounts: Set<Int64> = []
  var contactsByKey = KeyMap()
  var leadsByKey = KeyMaps()
  var dealsByKey = KeyMap()
  var stagesByLabel = KeyMap()
  /// What exports show of statuses, until they are facts.
  var statusChanges: [StatusChange] = []
  var dealSource: Int64 = 0
  var dealVendor = Vendor.generic
  private var currenciesByCode = KeyMap()
  private var statusByLabel: [String: DealStatus?] = [:]
  private var stageKey: [UInt8] = []

  private init(_ request: FactsRequest, from store: Store) {
    self.store = store
    self.request = request
    builder = FactsBuilder(request)
  }

  /// Loads the facts of one as-of instant.
  ///
  /// - Throws: `WarehouseError`.
  package static func load(_ request: FactsRequest, from store: Store) throws -> Facts {
    let loader = FactsLoader(request, from: store)
    try loader.loadReferences()
    try loader.loadDeals()
    try loader.loadHistory()
    try loader.loadPeople()
    try loader.loadActivities()
    return loader.builder.finish()
  }

  /// The id of the system of record for deals: the source with the most stage changes, then the
  /// most deals, then the lowest id; nil without deals.
  package static func systemOfRecord(in store: Store) throws -> Int64? {
    try store.integer(
      """
      select source.id
      from source
      left join (
          select source_id, count(*) as n from stage_change
          where closed_run is null group by source_id
      ) as changes on changes.source_id = source.id
      inner join (
          select source_id, count(*) as n from deal
          where closed_run is null group by source_id
      ) as deals on deals.source_id = source.id
      order by coalesce(changes.n, 0) desc, deals.n desc, source.id
      limit 1
      """)
  }

  /// How many current records of an entity there are; an array that grows has room for half as much
  /// again as it holds, or twice as much.
  func count(of entity: Entity) throws -> Int {
    let count = try store.integer("select count(*) from \(entity.table) where closed_run is null")
    return Int(count ?? 0)
  }

  /// The position of a file's name in `Facts.files`, by the file's id.
  func file(_ id: Int64?) -> Ref { id.map { Ref(Int($0) - 1) } ?? .none }

  /// A moment column as a stamp in the organisation's zone; nil for NULL.
  func stamp(_ row: RowReader, _ column: Int) -> Stamp? {
    row.withBytes(column) { bytes in
      guard let moment = Moment(stored: bytes) else { return nil }
      return Stamp(moment, in: request.zone)
    }
  }

  /// A day column; nil for NULL.
  func day(_ row: RowReader, _ column: Int) -> Day? {
    row.withBytes(column) { bytes in Moment(stored: bytes)?.day(in: request.zone) }
  }

  /// A text column as a symbol.
  func symbol(_ row: RowReader, _ column: Int) -> Symbol {
    row.withBytes(column) { builder.strings.intern(bytes: $0) }
  }

  /// A currency column as a reference; NULL and unknown codes are none.
  func currency(_ row: RowReader, _ column: Int) -> Ref {
    let known = row.withBytes(column) { currenciesByCode.find($0) }
    if known != .none { return known }
    guard let code = row.text(column), !code.isEmpty else { return .none }
    let digits = CurrencyCode(code).flatMap { CurrencyTable.digits(of: $0) } ?? 2
    let ref = builder.currency(code, digits: digits)
    currenciesByCode.add(code, ref)
    return ref
  }

  /// What a status column says of a deal; there are few labels, each is understood once.
  func status(_ row: RowReader, _ column: Int) -> DealStatus? {
    let label = row.text(column) ?? ""
    if let known = statusByLabel[label] { return known }
    let status = DealStatus(label: label, vendor: dealVendor)
    statusByLabel[label] = .some(status)
    return status
  }

  /// The stage of a pipeline and a label column.
  func stage(_ row: RowReader, pipeline: Int, label: Int) -> Ref {
    if row.isNull(label) { return .none }
    stageKey.removeAll(keepingCapacity: true)
    row.withBytes(pipeline) { bytes in for index in bytes.indices { stageKey.append(bytes[index]) }
    }
    stageKey.append(0x1F)
    row.withBytes(label) { bytes in for index in bytes.indices { stageKey.append(bytes[index]) } }
    let key = stageKey
    return stagesByLabel.find(key.span)
  }

  /// The stage of a pipeline and a label.
  func stage(pipeline: String, label: String) -> Ref {
    stagesByLabel.find(pipeline + "\u{1F}" + label)
  }
}

extension Moment {
  /// A stored moment: "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM:SSZ"; nil for anything else.
  init?(stored bytes: Span<UInt8>) {
    func number(_ from: Int, _ count: Int) -> Int? {
      var value = 0
      for index in from..<from + count {
        let digit = Int(bytes[index]) - 0x30
        guard digit >= 0, digit <= 9 else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard bytes.count == 10 || bytes.count == 20, let year = number(0, 4),
      let month = number(5, 2), let dayOfMonth = number(8, 2),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if bytes.count == 10 {
      self = .day(day)
      return
    }
    guard let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2)
    else { return nil }
    self = .instant(Instant(day, secondOfDay: hour * 3600 + minute * 60 + second))
  }
}
