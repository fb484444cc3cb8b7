import Cleaning

/// What can be decided about how one column is written.
package enum ColumnAnswer: String, CaseIterable, Sendable {
  case dayFirst = "day_first"
  case monthFirst = "month_first"
  case yearFirst = "year_first"
  case yearLast = "year_last"
  case point = "decimal_point"
  case comma = "decimal_comma"
  case days
  case times
  case fractions
  case percentages

  /// What an answer answers; a column has one answer to each at most.
  package enum Question: String, CaseIterable, Sendable {
    /// Which of day and month comes first.
    case order
    /// At which end of a date years of two digits stand.
    case year
    /// Which mark stands before fractions of numbers.
    case mark
    /// Whether midnights are days or instants.
    case time
    /// Whether probabilities run to 1 or to 100.
    case scale
  }

  /// What it answers.
  package var question: Question {
    switch self {
    case .dayFirst, .monthFirst: .order
    case .yearFirst, .yearLast: .year
    case .point, .comma: .mark
    case .days, .times: .time
    case .fractions, .percentages: .scale
    }
  }

  /// The order of dates that it is, or nil.
  var dateOrder: DateOrder? {
    switch self {
    case .dayFirst: .dayFirst
    case .monthFirst: .monthFirst
    case .yearFirst, .yearLast, .point, .comma, .days, .times, .fractions, .percentages: nil
    }
  }

  /// The place of years that it is, or nil.
  var yearPlace: YearPlace? {
    switch self {
    case .yearFirst: .first
    case .yearLast: .last
    case .dayFirst, .monthFirst, .point, .comma, .days, .times, .fractions, .percentages: nil
    }
  }

  /// The decimal mark that it is, or nil.
  var decimalStyle: DecimalStyle? {
    switch self {
    case .point: .point
    case .comma: .comma
    case .dayFirst, .monthFirst, .yearFirst, .yearLast, .days, .times, .fractions, .percentages:
      nil
    }
  }

  /// What is done with a column by this answer, in words.
  var reading: String {
    switch self {
    case .dayFirst: "dates read day first"
    case .monthFirst: "dates read month first"
    case .yearFirst: "years read first"
    case .yearLast: "years read last"
    case .point: "the point is read as decimal mark"
    case .comma: "the comma is read as decimal mark"
    case .days: "midnights are read as days"
    case .times: "midnights are read as times of day"
    case .fractions: "probabilities are read as 0 to 1"
    case .percentages: "probabilities are read as percentages"
    }
  }

  /// What so many values say, in words.
  func words(votes: Int) -> String {
    switch self {
    case .dayFirst: "dates are day first: \(votes) values can be read in this way only"
    case .monthFirst: "dates are month first: \(votes) values can be read in this way only"
    case .yearFirst: "years come first, as the other end differs more"
    case .yearLast: "years come last, as the other end differs more"
    case .point: "the point marks decimals: \(votes) values say so"
    case .comma: "the comma marks decimals: \(votes) values say so"
    case .days: "\(votes) values have no time of day"
    case .times: "\(votes) values have a time of day"
    case .fractions: "\(votes) values between 0 and 1 show fractions"
    case .percentages: "values above 1 show percentages"
    }
  }

  /// The question whether a column means to be written in another way than before, in words.
  func change(from before: ColumnAnswer, in header: String) -> String {
    let subject =
      switch question {
      case .order, .time: "dates"
      case .year: "years of dates"
      case .mark: "decimal marks"
      case .scale: "probabilities"
      }
    return "\(subject) in \(header) were \(before.state) before and are \(state) now"
  }

  private var state: String {
    switch self {
    case .dayFirst: "day first"
    case .monthFirst: "month first"
    case .yearFirst: "first"
    case .yearLast: "last"
    case .point: "points"
    case .comma: "commas"
    case .days: "days only"
    case .times: "with times of day"
    case .fractions: "0 to 1"
    case .percentages: "percentages"
    }
  }
}

/// An answer for one column, and what it rests on.
package struct ColumnDecision: Sendable, Equatable {
  /// What an answer rests on.
  package enum Ground: Sendable, Equatable {
    /// So many values of the column that can't be meant otherwise.
    case values(Int)
    /// What values of the same column said in another file.
    case memory(ColumnMemory.Entry)
    /// Nothing of the column itself.
    case nothing
  }

  package let answer: ColumnAnswer
  package let ground: Ground

  /// An answer on a ground.
  package init(answer: ColumnAnswer, ground: Ground) {
    self.answer = answer
    self.ground = ground
  }

  /// How many values decided it; nil where they did not.
  package var votes: Int? {
    switch ground {
    case .values(let votes): votes
    case .memory, .nothing: nil
    }
  }
}
