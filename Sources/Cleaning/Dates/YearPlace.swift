/// Where a date of three numbers of two digits each has its year.
package enum YearPlace: Sendable {
  /// `24-01-15` is 15 January 2024.
  case first
  /// `24-01-15` is 24 January 2015.
  case last
  /// With strokes or points the year is taken to come last; with hyphens the date is refused.
  case undecided
}
