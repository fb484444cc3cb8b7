import CRM
import Warehouse

/// The open deals that hang on other records: on an account, a contact, or what names the deal.
struct HygieneStakes: Sendable {
  /// The id of a record in its source.
  private struct Reference: Hashable {
    let source: Int64
    let key: [UInt8]
  }

  private var byKey: [Reference: Int64] = [:]
  private var byAccount: [Reference: [Int64]] = [:]
  private var byContact: [Reference: [Int64]] = [:]

  /// Reads the open deals and the roles on them.
  ///
  /// - Parameters:
  ///   - store: the warehouse.
  ///   - parameters: of the questions.
  /// - Throws: `WarehouseError.sqlite`.
  init(in store: Store, parameters: [String: Parameter]) throws {
    let deals = try store.statement(
      HygieneTables.clause()
        + "\nselect source_id, key, account_ref, contact_ref, id from open_deal",
      doing: "looking up open deals")
    try deals.forEachRow(named: parameters) { row in
      let deal = row.integer(4) ?? 0
      if let key = Self.reference(row, 1) { byKey[key] = deal }
      if let account = Self.reference(row, 2) { byAccount[account, default: []].append(deal) }
      if let contact = Self.reference(row, 3) { byContact[contact, default: []].append(deal) }
    }
    let roles = try store.statement(
      HygieneTables.clause() + "\nselect source_id, deal_ref, contact_ref from all_contact_role",
      doing: "looking up the contacts of open deals")
    try roles.forEachRow(named: parameters) { row in
      guard let deal = Self.reference(row, 1).flatMap({ byKey[$0] }),
        let contact = Self.reference(row, 2)
      else { return }
      byContact[contact, default: []].append(deal)
    }
  }

  private static func reference(_ row: RowReader, _ column: Int, source: Int = 0) -> Reference? {
    guard !row.isNull(column), let source = row.integer(source) else { return nil }
    return row.withBytes(column) { bytes in
      Reference(source: source, key: bytes.indices.map { bytes[$0] })
    }
  }

  /// The deals that hang on a record.
  ///
  /// - Parameters:
  ///   - entity: what the record is.
  ///   - row: an answer to its `HygieneQuestion`, which tells source and reference.
  /// - Returns: the rows of the deals; for a deal its own.
  func deals(of entity: Entity, _ row: RowReader) -> [Int64] {
    if entity == .deal { return row.integer(0).map { [$0] } ?? [] }
    guard let key = Self.reference(row, 7, source: 6) else { return [] }
    switch entity {
    case .account: return byAccount[key] ?? []
    case .contact: return byContact[key] ?? []
    case .activity, .stageChange, .contactRole: return byKey[key].map { [$0] } ?? []
    case .deal, .lead, .user, .campaign, .product, .rate, .target: return []
    }
  }
}
