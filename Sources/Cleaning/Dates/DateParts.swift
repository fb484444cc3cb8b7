/// The three parts of a written date, in the order in which they stand.
struct DateParts {
  private var values: (Int, Int, Int) = (0, 0, 0)
  private var widths: (Int, Int, Int) = (0, 0, 0)
  /// Which part is a month's name: 0, 1, 2, or -1.
  private var namedMonth = -1
  private var count = 0
  private var firstMark: UInt8 = 0
  /// Whether the text is a date that lacks a part, such as `Jan 2026`.
  private(set) var isIncomplete = false

  /// Reads day, month and year in any order; returns where the date ends, nil if it is none.
  mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound, count < 3 {
      let byte = text[index]
      if byte.isDigit {
        let start = index
        var value = 0
        while index < range.upperBound, text[index].isDigit {
          if index - start == 4 { return nil }
          value = value * 10 + Int(text[index] - 0x30)
          index += 1
        }
        // `14:30` is a time, so the date before it lacks a part.
        if index < range.upperBound, text[index] == 0x3A { return incomplete() }
        append(value, width: index - start)
        index = DateParts.skipOrdinal(text, index..<range.upperBound)
      } else if byte.isLetter || byte >= 0x80 {
        let start = index
        while index < range.upperBound, text[index].isLetter || text[index] >= 0x80 { index += 1 }
        if let month = MonthNames.month(text, start..<index) {
          if namedMonth >= 0 { return nil }
          namedMonth = count
          append(month, width: 0)
        } else if !MonthNames.isFiller(text, start..<index) {
          return nil
        }
      } else if byte == 0x2F || byte == 0x2D || byte == 0x2E || byte == 0x2C || byte == 0x20
        || byte == 0x27
      {
        if count == 1, firstMark == 0, byte != 0x20 { firstMark = byte }
        index += 1
      } else {
        return nil
      }
    }
    guard count == 3 else { return incomplete() }
    return index
  }

  private mutating func incomplete() -> Int? {
    isIncomplete = count > 0
    return nil
  }

  private mutating func append(_ value: Int, width: Int) {
    switch count {
    case 0: (values.0, widths.0) = (value, width)
    case 1: (values.1, widths.1) = (value, width)
    default: (values.2, widths.2) = (value, width)
    }
    count += 1
  }

  /// Where an English or French ordinal ending (`5th`, `1er`) that starts at the range's start ends.
  private static func skipOrdinal(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count >= 2, text[range.lowerBound].isLetter, text[range.lowerBound + 1].isLetter,
      range.count == 2 || !text[range.lowerBound + 2].isLetter
    else { return range.lowerBound }
    let a = text[range.lowerBound].lowered
    let b = text[range.lowerBound + 1].lowered
    let isOrdinal =
      (a == 0x73 && b == 0x74) || (a == 0x6E && b == 0x64) || (a == 0x72 && b == 0x64)
      || (a == 0x74 && b == 0x68) || (a == 0x65 && b == 0x72)
    return isOrdinal ? range.lowerBound + 2 : range.lowerBound
  }

  /// The two readings of a date of three numbers that are left open by its digits.
  enum Hint { case none, dayFirst, monthFirst, both }

  /// What the digits themselves say about the order, for evidence over a whole column.
  var hint: Hint {
    guard namedMonth < 0, widths.0 <= 2 else { return .none }
    if widths.2 <= 2 && values.0 > 31 { return .none }
    if values.0 > 12 && values.1 <= 12 { return .dayFirst }
    if values.1 > 12 && values.0 <= 12 { return .monthFirst }
    return values.0 == values.1 || values.0 > 12 ? .none : .both
  }

  /// The first and the last number where both have two digits, so that either may be the year.
  var openEnds: (Int, Int)? {
    namedMonth < 0 && widths.0 == 2 && widths.2 == 2 && values.1 <= 12
      ? (values.0, values.2) : nil
  }

  /// Whether either end may be the year: `24-01-15`.
  var hasOpenYear: Bool { openEnds.map { $0.1 >= 1 && $0.1 <= 31 } ?? false }

  /// Whether hyphens separate the parts, which is how years stand in front too.
  var isHyphened: Bool { firstMark == 0x2D }

  /// Whether points separate the parts, which only day-first countries write.
  var isPointed: Bool { firstMark == 0x2E }

  /// The day, where the parts make one and their order is known.
  func day(_ context: CleaningContext) -> DateScanner.Result {
    let result = calendarDay(context)
    guard context.holdsBirthDates, widths.0 != 4, widths.2 != 4, case .found(var date) = result,
      date.day.year > DateParts.lastBirthYear
    else { return result }
    // Grown-ups: nobody in a list of customers was born in 2068 or last year.
    guard
      let day = Day(year: date.day.year - 100, month: date.day.month, day: date.day.day)
    else { return .refused(.dateImpossible) }
    date.day = day
    return .found(date)
  }

  /// The last year that two digits mean in a date of birth.
  private static let lastBirthYear = 2015

  private func calendarDay(_ context: CleaningContext) -> DateScanner.Result {
    let order = context.dateOrder
    switch namedMonth {
    case 1:
      // 5-Jan-2026, or 2026-Jan-05.
      return widths.0 == 4
        ? made(values.0, values.1, values.2, width: 4, rule: .dateMonthName)
        : made(values.2, values.1, values.0, width: widths.2, rule: .dateMonthName)
    case 0:
      return made(values.2, values.0, values.1, width: widths.2, rule: .dateMonthName)
    case 2: return .refused(.dateUnreadable)
    default: break
    }
    if widths.0 == 4 {
      guard widths.1 <= 2, widths.2 <= 2 else { return .refused(.dateUnreadable) }
      return made(values.0, values.1, values.2, width: 4, rule: .dateNotation)
    }
    guard widths.0 <= 2, widths.1 <= 2, widths.2 == 4 || widths.2 == 2 else {
      return .refused(.dateUnreadable)
    }
    if widths.2 == 2, values.0 > 31 {
      return made(values.0, values.1, values.2, width: 2, rule: .dateNotation)
    }
    if hasOpenYear {
      switch context.yearPlace {
      case .first: return made(values.0, values.1, values.2, width: 2, rule: .dateNotation)
      case .undecided where isHyphened && order == .undecided: return .refused(.dateAmbiguous)
      case .last, .undecided: break
      }
    }
    switch hint {
    case .dayFirst:
      return made(
        values.2, values.1, values.0, width: widths.2,
        rule: order == .monthFirst ? .dateAgainstOrder : .dateNotation)
    case .monthFirst:
      return made(
        values.2, values.0, values.1, width: widths.2,
        rule: order == .dayFirst || isPointed ? .dateAgainstOrder : .dateNotation)
    case .none:
      return made(values.2, values.1, values.0, width: widths.2, rule: .dateNotation)
    case .both:
      switch order {
      case .dayFirst:
        return made(values.2, values.1, values.0, width: widths.2, rule: .dateNotation)
      case .monthFirst:
        return made(values.2, values.0, values.1, width: widths.2, rule: .dateNotation)
      case .undecided:
        if isPointed {
          return made(values.2, values.1, values.0, width: widths.2, rule: .dateNotation)
        }
        return .refused(.dateAmbiguous)
      }
    }
  }

  /// The day of its parts; years of two digits lie in 1970...2069.
  private func made(
    _ writtenYear: Int, _ month: Int, _ day: Int, width: Int, rule: RuleID
  ) -> DateScanner.Result {
    guard width == 4 || width == 2 else { return .refused(.dateUnreadable) }
    let year = width == 4 ? writtenYear : writtenYear + (writtenYear < 70 ? 2000 : 1900)
    guard year >= 1000, let made = Day(year: year, month: month, day: day) else {
      return .refused(.dateImpossible)
    }
    return .found(ScannedDate(day: made, rule: rule))
  }
}
