import Cleaning

/// What the mapper does with one column, decided once a file.
struct ColumnPlan: Sendable {
  /// How the bytes become a cell.
  enum Action: Sendable {
    /// Cleaned text.
    case text
    /// Cleaned text of a number.
    case number
    /// Cleaned text that depends on the record's country: phones, states, postcodes.
    case regional
    case country
    case currency
    /// An id, trimmed.
    case reference
    case salesforceReference
    case zohoReference
    /// The first of several ids parted by semicolons.
    case firstReference
    case guidReference
    case money
    case integer
    case probability
    case boolean
    case day
    case moment
    /// The kind of an activity.
    case activityKind
    /// The id of a stage or pipeline, for which its name is stored.
    case named
  }

  /// What of a value may be read in several ways, so that its text alone does not tell what it says.
  enum Doubt: Sendable {
    case none
    /// The order of a date, its time of day.
    case date
    /// The decimal mark.
    case mark
    /// The decimal mark, and whether it is a fraction or a percentage.
    case share
  }

  let column: Int
  let cell: Int
  let field: Field
  var action: Action
  let cleaner: Cleaner
  let context: CleaningContext
  let isDayOnly: Bool
  let divisor: Int
  /// Whether values are looked at that may contradict how dates or numbers of the column are read.
  let isWatched: Bool
  /// The same for times of day.
  let watchesTimes: Bool
  /// The same for probabilities.
  let watchesScale: Bool
  /// Whether what was made of a date with numbers in an order of their own counts as its content,
  /// as the same text may be read in another way tomorrow.
  let countsDates: Bool
  /// The same for midnights that are read as days, and for probabilities read as 0 to 1.
  let countsMidnights: Bool
  let countsFractions: Bool
  /// The same for numbers such as `1.234` that are read with a decimal comma.
  let countsMarks: Bool
  let doubt: Doubt
  /// The seed of the column's part of the record's hash.
  let seed: UInt64
  /// `"header":` for the extras of a record.
  let extraName: [UInt8]
  /// `"field":` for the raw texts of a record.
  let rawName: [UInt8]
  /// `,"header"` where the raw text does not come from the column that usually fills the field, so
  /// that a correction finds its way back; else empty.
  let rawHeader: [UInt8]
  /// Whether a zero says that nothing was paid yet or ever, not that the deal is worth nothing.
  let isActualAmount: Bool
  /// Whether nothing is kept of the column where another one has filled its field.
  let isBookkeeping: Bool
}

/// A column that no field takes.
struct ExtraPlan: Sendable {
  let column: Int
  let seed: UInt64
  let name: [UInt8]
  /// `"extra.header":` for the raw texts of a record.
  let rawName: [UInt8]
  /// Whether a no (`0`, `false`) says nothing, as for `IsPrivate` in vendors' exports.
  let skipsNo: Bool
  /// Whether null references of Salesforce are skipped.
  let skipsNullIDs: Bool
}

extension ColumnPlan {
  /// The plan of a mapped column.
  init(
    _ mapping: ColumnMapping, key: String, traits: Traits, isBookkeeping: Bool,
    isUsual: Bool = true, context: CleaningContext
  ) {
    column = mapping.column
    cell = mapping.fieldIndex
    field = mapping.field
    action = ColumnPlan.action(of: mapping.field, traits: traits)
    cleaner = Cleaner(kind: mapping.field.kind)
    self.context = context
    isDayOnly = mapping.isDayOnly
    divisor = mapping.divisor
    let provisional = mapping.provisional
    isWatched =
      !provisional.orderAgainst.isEmpty || provisional.years != nil || provisional.mark != nil
    watchesTimes = provisional.holdsDays
    watchesScale = provisional.holdsFractions || provisional.assumesPercentages
    countsDates = context.dateOrder != .undecided || context.yearPlace != .undecided
    countsMidnights = mapping.decisions[.time]?.answer == .days
    countsFractions = mapping.decisions[.scale]?.answer == .fractions
    countsMarks = context.decimalStyle == .comma
    doubt = action.doubt
    seed = RowHash.seed(of: key)
    extraName = JSONText.member(mapping.header)
    rawName = JSONText.member(mapping.field.id)
    rawHeader = isUsual ? [] : [0x2C] + JSONText.member(mapping.header).dropLast()
    self.isBookkeeping = isBookkeeping
    isActualAmount = traits.actualAmounts.contains { HeaderName.key($0) == key }
  }
}
