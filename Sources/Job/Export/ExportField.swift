import CRM
import Cleaning
import Warehouse

/// A column of an export and how its value is written.
struct ExportField {
  let name: String
  let storage: StorageType

  /// The columns of the golden records of an entity; ids of one source's records are told as names,
  /// since other sources know nothing of them.
  static func all(of entity: Entity) -> [ExportField] {
    let own = EntityTable.fields(of: entity)
      .filter { !EntityTable.ownFate.contains($0.id) && !$0.id.hasSuffix("_ref") }
      .map { ExportField(name: $0.id, storage: $0.storage) }
    let account =
      entity == .contact
      ? [
        ExportField(name: "golden_account_id", storage: .integer),
        ExportField(name: "account_name", storage: .text),
      ] : []
    return own + account + [ExportField(name: "owner_name", storage: .text)]
  }

  /// The value of a column as text; nil for none.
  func text(_ row: RowReader, _ column: Int, currency: String?) -> String? {
    guard !row.isNull(column) else { return nil }
    switch storage {
    case .money:
      return Self.money(row.integer(column) ?? 0, currency: currency)
    case .boolean: return row.integer(column) == 1 ? "true" : "false"
    case .text, .integer, .real, .day, .moment, .reference: return row.text(column)
    }
  }

  /// Minor units as a decimal of the currency's digits; two where the currency is not known.
  static func money(_ minor: Int64, currency: String?) -> String {
    let digits = currency.flatMap { CurrencyCode($0) }.flatMap { CurrencyTable.digits(of: $0) } ?? 2
    let plain = String(minor.magnitude)
    return (minor < 0 ? "-" : "") + (digits == 0 ? plain : plain.fraction(digits: digits))
  }
}
