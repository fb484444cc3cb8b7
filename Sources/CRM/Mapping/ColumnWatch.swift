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

  init(_ provisional: ProvisionalReading, _ context: CleaningContext, isDayOnly: Bool) {
    self.provisional = provisional
    self.isDayOnly = isDayOnly
    order = context.dateOrder
    let mark = provisional.mark
    looksAtPoints = mark.map { !$0.against.isDisjoint(with: [.point, .openPoint]) } ?? false
    looksAtDigits = mark?.against.contains(.ungrouped) ?? false
    isContested = mark?.isContested ?? false
    agreeing = mark?.isContested == false ? mark?.votes ?? 0 : 0
  }

  /// What a date contradicts: the order its column is read in.
  func contradicted(byDate text: Span<UInt8>) -> Contradiction.Reading? {
    // Years in front say nothing.
    if Text.isISODate(text) { return nil }
    return provisional.orderAgainst.contains(DateEvidence.of(text)) ? .dates(order) : nil
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
