package import Cleaning

/// How a field is stored.
package enum StorageType: Sendable {
  /// UTF-8 text, cleaned by the field's kind.
  case text
  /// Integer minor units of the record's currency; the loader needs the currency of the record.
  case money
  /// A whole number.
  case integer
  /// A binary floating-point number (probabilities, coordinates); never money.
  case real
  /// 0 or 1.
  case boolean
  /// Text "YYYY-MM-DD".
  case day
  /// Text "YYYY-MM-DD" as written, or "YYYY-MM-DDTHH:MM:SSZ" in UTC.
  case moment
  /// An external id as text, of the record itself or of another record.
  case reference
}

/// One field of an entity: its column in the warehouse and how its text is cleaned.
package struct Field: Sendable, Equatable {
  /// The column name, snake_case, the same in SQL, settings and reports.
  package let id: String
  /// How the column is stored.
  package let storage: StorageType
  /// The cleaning the text gets.
  package let kind: ValueKind
  /// Whether a change of this field is kept as history.
  package let isTracked: Bool
  /// The entity an id in this column points at.
  package let target: Entity?
  /// What it means, without a full stop; units and formats follow from `storage`.
  package let meaning: String

  package init(
    _ id: String, _ storage: StorageType, _ kind: ValueKind, tracked: Bool = false,
    target: Entity? = nil, _ meaning: String
  ) {
    self.id = id
    self.storage = storage
    self.kind = kind
    self.isTracked = tracked
    self.target = target
    self.meaning = meaning
  }

  /// What the data dictionary says of it: its meaning, in which unit or form, and where it leads;
  /// without a full stop.
  package var sentence: String {
    let form =
      switch storage {
      case .money: ", in minor units of `currency` (cents)"
      case .boolean: " (0 or 1)"
      case .day: " (YYYY-MM-DD)"
      case .moment: " (UTC instant, or a day where only that is told)"
      case .text, .integer, .real, .reference: ""
      }
    let leads = target.map { ": `stg_\($0.table).key` of the same source" } ?? ""
    return meaning + form + leads
  }
}
