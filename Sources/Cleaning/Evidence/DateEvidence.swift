/// What one date says about the order in which its column writes days and months.
package enum DateEvidence: Sendable {
  /// Nothing: a month's name, a year in front, points, no date at all.
  case none
  /// Its day can only come first.
  case dayFirst
  /// Its month can only come first.
  case monthFirst
  /// `03/04/2024`.
  case open
  /// `24-01-15`: day first if the column's years come last.
  case openYear

  /// The evidence of a text.
  package static func of(_ text: Span<UInt8>) -> DateEvidence {
    let range = trimmedRange(text)
    var parts = DateParts()
    if range.isEmpty || parts.read(text, range) == nil { return .none }
    return DateEvidence(parts)
  }

  /// The evidence of a text, which is also taken into account for where years stand.
  package static func of(_ text: Span<UInt8>, noting years: inout YearEvidence) -> DateEvidence {
    let range = trimmedRange(text)
    var parts = DateParts()
    if range.isEmpty || parts.read(text, range) == nil { return .none }
    years.observe(parts)
    return DateEvidence(parts)
  }

  /// The evidence of a date that was read.
  init(_ parts: DateParts) {
    switch parts.hint {
    // Points say nothing of dates with strokes: all who write them put the day first.
    case .dayFirst where parts.isPointed: self = .none
    case .dayFirst where parts.isHyphened && parts.hasOpenYear: self = .openYear
    case .dayFirst: self = .dayFirst
    case .monthFirst: self = .monthFirst
    case .both where parts.isPointed: self = .none
    case .both: self = .open
    case .none: self = .none
    }
  }

  /// What a date may say so that a column read in an order, or in none yet, is read in another one.
  ///
  /// - Parameters:
  ///   - order: the order it is read in.
  ///   - place: where its years of two digits stand.
  /// - Returns: the evidence that contradicts; where years stand in front, open dates change nothing.
  package static func against(
    _ order: DateOrder, yearsStanding place: YearPlace
  ) -> Set<DateEvidence> {
    let marks: Set<DateEvidence> =
      switch order {
      case .dayFirst: [.monthFirst]
      case .monthFirst: [.dayFirst]
      case .undecided: [.dayFirst, .monthFirst, .open, .openYear]
      }
    return switch place {
    case .first: marks.subtracting([.open, .openYear])
    case .last: marks.contains(.dayFirst) ? marks.union([.openYear]) : marks
    case .undecided: marks
    }
  }

  /// The time of day beside a date.
  package enum Time: Sendable {
    case none, midnight, later
  }

  /// The time of day that a text says beside its day; nil where it is no date in any order.
  package static func time(_ text: Span<UInt8>) -> Time? {
    let range = trimmedRange(text)
    guard !range.isEmpty,
      case .found(let date) = DateScanner.scan(text, range, CleaningContext(dateOrder: .dayFirst))
    else { return nil }
    guard let second = date.secondOfDay else { return Time.none }
    return second == 0 ? .midnight : .later
  }
}
