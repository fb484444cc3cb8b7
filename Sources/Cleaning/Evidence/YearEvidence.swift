/// Evidence of a column on where dates such as `24-01-15` have their year.
///
/// A column of dates has days all over the month and few different years, so the end with more
/// different numbers is that of the days.
package struct YearEvidence: Sendable, Equatable {
  /// The numbers seen at either end, one bit each; above 31 and zero can only be years.
  private var first: UInt64 = 0
  private var last: UInt64 = 0
  private var isFirst = false
  private var isLast = false

  /// No evidence yet.
  package init() {}

  /// Takes a date into account; those with a month's name or four digits of year say nothing.
  mutating func observe(_ parts: DateParts) {
    guard let (one, other) = parts.openEnds else { return }
    if one > 31 || one == 0 { isFirst = true } else { first |= 1 << UInt64(one) }
    if other > 31 || other == 0 { isLast = true } else { last |= 1 << UInt64(other) }
  }

  /// How many different numbers tell it.
  package var count: Int { first.nonzeroBitCount + last.nonzeroBitCount }

  /// Where the year stands.
  package var place: YearPlace {
    if isFirst != isLast { return isFirst ? .first : .last }
    let (one, other) = (first.nonzeroBitCount, last.nonzeroBitCount)
    if isFirst || max(one, other) < 4 { return .undecided }
    if one >= other * 2 { return .last }
    return other >= one * 2 ? .first : .undecided
  }
}
