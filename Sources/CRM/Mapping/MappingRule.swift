/// Why the mapper changed, refused or set aside something, beside the rules of cleaning.
package enum MappingRule: String, CaseIterable, Sendable {
  case noKey = "no-key"
  case totalRow = "total-row"
  case newColumn = "new-column"
  case probabilityRange = "probability.range"
  case moneyRounded = "money.rounded"
  case moneyTooLarge = "money.too-large"
  case moneyCurrency = "money.currency-conflict"
  case activityKind = "activity.kind"

  /// One sentence for reports.
  package var explanation: String {
    switch self {
    case .noKey: "The record has no id, and this kind of export always has one."
    case .totalRow: "The line sums the table up; it is no record."
    case .newColumn:
      "The record has a value in a column that its table did not have before, and `column_drift` sets"
        + " such records aside."
    case .probabilityRange: "A probability is between 0 and 100 %."
    case .moneyRounded: "The amount had more decimals than its currency and was rounded half-even."
    case .moneyTooLarge:
      "The amount is above 1,000,000,000,000,000 and believed to be no amount of money."
    case .moneyCurrency: "The amount names another currency than the record."
    case .activityKind: "The type of the activity was read as one of the known kinds."
    }
  }
}
