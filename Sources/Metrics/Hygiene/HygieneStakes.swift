import CRM
import Warehouse

/// Which open deals hang on the records of an entity, and what they are worth.
struct HygieneStakes {
  /// The row of a deal by the record it hangs on.
  private var deals: [Int64: [Int64]] = [:]
  private let values: [Int64: Int64]

  /// The deals by record.
  ///
  /// - Parameters:
  ///   - entity: what the deals hang on.
  ///   - values: minor units of the reporting currency by the row of a deal.
  ///   - store: the warehouse.
  ///   - parameters: of the questions.
  /// - Throws: `WarehouseError.sqlite`.
  init(
    _ entity: Entity, values: [Int64: Int64], in store: Store, parameters: [String: Parameter]
  ) throws {
    self.values = values
    guard let link = Self.link(of: entity) else { return }
    let sql = HygieneTables.clause() + "\n" + link
    let statement = try store.statement(sql, doing: "looking up the deals of \(entity.rawValue)s")
    try statement.forEachRow(named: parameters) { row in
      deals[row.integer(0) ?? 0, default: []].append(row.integer(1) ?? 0)
    }
  }

  /// The deals of a record.
  func deals(of record: Int64) -> [Int64] { deals[record] ?? [] }

  /// The sum of the values of some deals, each once; nil if none has a value.
  func value(of rows: Set<Int64>) -> Int64? {
    let known = rows.compactMap { values[$0] }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Record and open deal; nil for deals themselves and for what no deal hangs on.
  ///
  /// `cross join` keeps SQLite from walking all records of a source once a deal.
  private static func link(of entity: Entity) -> String? {
    switch entity {
    case .account:
      """
      select record.id, open_deal.id
      from open_deal
      inner join live_account as record
          on record.source_id = open_deal.source_id and record.key = open_deal.account_ref
      """
    case .contact:
      """
      select record.id, open_deal.id
      from open_deal
      inner join live_contact as record
          on record.source_id = open_deal.source_id and record.key = open_deal.contact_ref
      union
      select record.id, open_deal.id
      from live_contact_role as role
      cross join open_deal
          on open_deal.source_id = role.source_id and open_deal.key = role.deal_ref
      inner join live_contact as record
          on record.source_id = role.source_id and record.key = role.contact_ref
      """
    case .activity, .stageChange, .contactRole:
      """
      select record.id, open_deal.id
      from live_\(entity.table) as record
      cross join open_deal
          on open_deal.source_id = record.source_id and open_deal.key = record.deal_ref
      """
    case .deal, .lead, .user, .campaign, .product, .rate, .target: nil
    }
  }
}
