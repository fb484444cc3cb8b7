/// What is known about a column or row before its text is read.
package struct CleaningContext: Sendable {
  /// Whose phone numbers, postcodes and states these are.
  package var region: Region?
  /// How a numeric date is to be read where the digits alone don't tell.
  package var dateOrder: DateOrder
  /// Where the year of a date such as `24-01-15` stands.
  package var yearPlace: YearPlace
  /// Whether dates are those of birth of grown-ups: `31.12.68` is 1968, not 2068.
  package var holdsBirthDates: Bool
  /// How `1.234` is to be read where the digits alone don't tell.
  package var decimalStyle: DecimalStyle
  /// The zone of times that are written without one.
  package var zone: Zone
  /// Whether cleaned money keeps its ISO 4217 code (`17.51 EUR`), for columns of several currencies.
  package var keepsCurrency: Bool

  /// A context; without arguments nothing is assumed but UTC.
  package init(
    region: Region? = nil, dateOrder: DateOrder = .undecided,
    decimalStyle: DecimalStyle = .undecided, zone: Zone = .utc, keepsCurrency: Bool = false,
    yearPlace: YearPlace = .undecided, holdsBirthDates: Bool = false
  ) {
    self.region = region
    self.dateOrder = dateOrder
    self.decimalStyle = decimalStyle
    self.zone = zone
    self.keepsCurrency = keepsCurrency
    self.yearPlace = yearPlace
    self.holdsBirthDates = holdsBirthDates
  }
}
