import Cleaning

/// One field of a deal that differs between two exports.
///
/// Without heap: a source without history files has many.
struct ObservedChange {
  /// The fields whose differences count here.
  enum Field: String {
    case stage
    case pipeline
    case closeDate = "close_date"
    case amount
    case currency
  }

  let deal: Ref
  let field: Field
  /// The modification stamp of the later export's record, else the day of that export.
  let at: Stamp
  /// The value before and after: a symbol for stages and pipelines, a day's number, minor units, a
  /// currency's position; nil for none.
  @Compact var before: Int64?
  @Compact var after: Int64?
}
