import Cleaning

/// Looks for values that contradict how a column is read.
struct ColumnWatch: Sendable {
  private let provisional: ProvisionalReading
  private let order: DateOrder
  private let isDayOnly: Bool
  /// Whether a number of digits and one point may contradict, and one of digits only.
  private let looksAtPoints: Bool
  private let looksAtDigits: Bool
  /// Whether a value had a time of day, so that the column holds instants.
  private var hasTimes = false
  /// Whether numbers with another decimal mark were seen, so that those with either are counted.
  private var isContested: Bool
  /// Values that can only have the mark the column is read by, and those that contradict it.
  private var agreeing: Int
  private var contrary = 0
  /// What the dates seen say of where years of two digits stand.
  private var years: YearEvidence
  /// Values that need what was assumed of the order, the mark or the scale.
  private var confirming = 0
  private var confirmingScale = 0

  init(_ provisional: ProvisionalReading, _ context: CleaningContext, isDayOnly: Bool) {
    self.provisional = provisional
    self.isDayOnly = isDayOnly
    order = context.dateOrder
    let mark = provisional.mark
    looksAtPoints =
      mark.map { $0.isAssumed || !$0.against.isDisjoint(with: [.point, .openPoint]) } ?? false
    years = provisional.years ?? YearEvidence()
    looksAtDigits = mark?.against.contains(.ungrouped) ?? false
    isContested = mark?.isContested ?? false
    agreeing = mark?.isContested == false ? mark?.votes ?? 0 : 0
  }

  /// What a date contradicts: the order its column is read in, or where its years stand.
  mutating func contradicted(byDate text: Span<UInt8>) -> Contradiction.Reading? {
    // Years in front say nothing.
    if Text.isISODate(text) { return nil }
    let evidence = DateEvidence.of(text, noting: &years)
    if provisional.assumesOrder, evidence == (order == .dayFirst ? .dayFirst : .monthFirst) {
      confirming += 1
    }
    if let first = provisional.years, years.place != first.place { return .years(first.place) }
    return provisional.orderAgainst.contains(evidence) ? .dates(order) : nil
  }

  /// What a probability contradicts: that its column runs to 1, or to 100.
  mutating func contradicted(byShare fraction: Double, divisor: Int) -> Contradiction.Reading? {
    if provisional.holdsFractions {
      if fraction > 0, fraction < 1 { confirmingScale += 1 }
      return fraction > 1 ? .fractions : nil
    }
    let number = fraction * Double(divisor)
    return provisional.assumesPercentages && number > 0 && number < 1 ? .percentages : nil
  }

  /// What was assumed of the column, and how many values need it; empty where none does.
  var confirmed: [(answer: ColumnAnswer, votes: Int)] {
    var found: [(answer: ColumnAnswer, votes: Int)] = []
    if confirming > 0 {
      if provisional.assumesOrder {
        found.append((order == .dayFirst ? .dayFirst : .monthFirst, confirming))
      } else if let mark = provisional.mark {
        found.append((mark.style == .comma ? .comma : .point, confirming))
      }
    }
    if confirmingScale > 0 { found.append((.fractions, confirmingScale)) }
    return found
  }

  /// What the time of day of a date contradicts.
  mutating func contradicted(byTime text: Span<UInt8>) -> Contradiction.Reading? {
    // Most are days or midnights as machines write them.
    if Text.isISODate(text), text.count == 10 || (isDayOnly && Text.isISOMidnight(text)) {
      return nil
    }
    guard provisional.holdsDays, !hasTimes, let time = DateEvidence.time(text) else { return nil }
    switch time {
    case .none: return nil
    case .midnight: return isDayOnly ? nil : .instants
    case .later:
      hasTimes = true
      return isDayOnly ? .days : nil
    }
  }

  /// What a number contradicts: the mark its column is read by.
  ///
  /// A few numbers with the other mark change nothing in a column of many: the more numerous win.
  mutating func contradicted(byNumber text: Span<UInt8>) -> Contradiction.Reading? {
    guard let mark = provisional.mark else { return nil }
    let found = MarkEvidence.of(text)
    if mark.isAssumed, found.style != .undecided, found.style == mark.style { confirming += 1 }
    if !mark.against.contains(found) {
      if isContested, found.style == mark.style { agreeing += 1 }
      return nil
    }
    isContested = true
    contrary += 1
    // Of equally many, those with a point win.
    let votes = mark.style == .comma ? contrary + 1 : contrary
    return votes > max(mark.votes, agreeing) ? .numbers(mark.style) : nil
  }

  /// Whether a number is to be looked at: `1234.50` has no comma that could contradict.
  @inline(__always)
  func mayContradict(_ text: Span<UInt8>) -> Bool {
    if isContested || looksAtDigits { return true }
    var points = 0
    for index in text.indices {
      if text[index] == 0x2C { return true }
      if text[index] == 0x2E { points += 1 }
    }
    return points > (looksAtPoints ? 0 : 1)
  }
}
