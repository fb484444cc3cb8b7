package import Cleaning

/// A value that can't be meant as its column is read, where only a part of the values decided that.
package struct Contradiction: Sendable, Equatable {
  /// What the column was taken for.
  package enum Reading: Sendable, Equatable {
    /// Dates in this order; `undecided`: dates that need none.
    case dates(DateOrder)
    /// Days without times of day.
    case days
    /// Instants, midnights among them.
    case instants
    /// Numbers with this decimal mark; `undecided`: numbers that need none.
    case numbers(DecimalStyle)
    /// Dates whose years of two digits stand there.
    case years(YearPlace)
    /// Probabilities from 0 to 1.
    case fractions
    /// Probabilities from 0 to 100.
    case percentages
  }

  /// The header of the column.
  package let column: String
  /// The line the value's record starts on.
  package let line: Int
  package let reading: Reading
}
