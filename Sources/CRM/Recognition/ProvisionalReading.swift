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
    /// Whether values that need it are counted, as none of the first did.
    var isAssumed = false
  }

  /// What a date has to say to contradict the order of days and months; empty where it stands.
  var orderAgainst: Set<DateEvidence> = []
  /// Whether dates that need the order are counted, as none of the first did.
  var assumesOrder = false
  /// What the first dates say of where years of two digits stand, where the column holds dates.
  var years: YearEvidence?
  /// Whether it was that the column holds days only, or has no date that says so.
  var holdsDays = false
  /// Whether it was that probabilities run from 0 to 1.
  var holdsFractions = false
  /// Whether it was that they run to 100, though the values seen don't say so.
  var assumesPercentages = false
  /// The decimal mark, where it was.
  var mark: Mark?

  /// Whether any of it was.
  var isOpen: Bool {
    !orderAgainst.isEmpty || years != nil || holdsDays || holdsFractions || assumesPercentages
      || mark != nil
  }
}
