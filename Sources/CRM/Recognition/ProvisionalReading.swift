import Cleaning

/// What of a column's reading was decided by a part of its values, so that a later one may
/// contradict it; nothing where settings or all values decided.
struct ProvisionalReading: Sendable {
  /// A decimal mark that was decided by a part of the values.
  struct Mark: Sendable {
    let style: DecimalStyle
    /// How many of the values can only have this mark.
    let votes: Int
    /// Whether others of them can only have the other one.
    let isContested: Bool
    /// What a value has to say to contradict it.
    var against: Set<MarkEvidence>
  }

  /// What a date has to say to contradict the order of days and months; empty where it stands.
  var orderAgainst: Set<DateEvidence> = []
  /// Whether it was that the column holds days only, or has no date that says so.
  var holdsDays = false
  /// Whether it was that probabilities run from 0 to 1.
  var holdsFractions = false
  /// The decimal mark, where it was.
  var mark: Mark?

  /// Whether any of it was.
  var isOpen: Bool { !orderAgainst.isEmpty || holdsDays || holdsFractions || mark != nil }
}
