/// Evidence from the values of one column: the order of its dates, its decimal mark, its currencies.
///
/// Feed it a sample or the whole column with `observe`, then ask for the `context` to clean with.
package struct ColumnEvidence: Sendable {
  private var dayFirst = 0
  private var monthFirst = 0
  private var openDates = 0
  /// Dates such as `24-01-15`, day first if their year comes last.
  private var openYears = 0
  private var points = 0
  private var commas = 0
  private var openPoints = 0
  private var openCommas = 0
  private var ungrouped = 0
  private var seenCurrencies: Set<CurrencyCode> = []
  private var seenMarks: Set<[CurrencyCode]> = []
  /// What its dates of two-digit numbers say about where their years stand.
  package private(set) var years = YearEvidence()

  /// No evidence yet.
  package init() {}

  /// Takes one value of the column into account; kinds without open questions are ignored.
  package mutating func observe(_ text: Span<UInt8>, as kind: ValueKind) {
    switch kind {
    case .day, .moment: observeDate(text)
    case .money, .number, .integer, .percent: observeNumber(text, kind)
    case .id, .text, .note, .personName, .givenName, .familyName, .company, .email, .phone, .url,
      .domain, .street, .city, .state, .postcode, .country, .currency, .boolean, .picklist,
      .language:
      break
    }
  }

  /// Takes one value of the column into account.
  package mutating func observe(_ text: String, as kind: ValueKind) {
    let bytes = Array(text.utf8)
    observe(bytes.span, as: kind)
  }

  /// Whether days or months come first in the column's numeric dates.
  package var dateOrder: Decision<DateOrder> { dateOrder(yearsStanding: years.place) }

  /// The same where it is known from elsewhere at which end the years of `24-01-15` stand.
  package func dateOrder(yearsStanding place: YearPlace) -> Decision<DateOrder> {
    switch place {
    case .last:
      decision(.dayFirst, dayFirst + openYears, .monthFirst, monthFirst, open: openDates)
    case .first: decision(.dayFirst, dayFirst, .monthFirst, monthFirst, open: 0)
    case .undecided:
      decision(.dayFirst, dayFirst, .monthFirst, monthFirst, open: openDates + openYears)
    }
  }

  /// Whether points or commas mark fractions in the column's numbers.
  package var decimalStyle: Decision<DecimalStyle> {
    // Long runs of bare digits show that nothing is grouped, so `1.234` is a fraction there.
    if points == 0, commas == 0, openPoints > 0, openCommas == 0, ungrouped > 0 {
      return .decided(.point, votes: ungrouped)
    }
    return decision(.point, points, .comma, commas, open: openPoints + openCommas)
  }

  /// How many values can only have a decimal mark.
  package func votes(for style: DecimalStyle) -> Int {
    switch style {
    case .point: points
    case .comma: commas
    case .undecided: 0
    }
  }

  /// What a further value of the column may say so that its numbers are read by another mark.
  package func marks(against style: DecimalStyle, as kind: ValueKind) -> Set<MarkEvidence> {
    var marks: Set<MarkEvidence> =
      switch style {
      case .point: [.comma]
      case .comma: [.point]
      case .undecided: [.point, .comma]
      }
    if points > 0 || commas > 0 { return marks }
    let isOpen = openPoints + openCommas > 0
    if !isOpen, style == .point { marks.insert(.openPoint) }
    if isOpen, openCommas == 0 {
      if ungrouped > 0 { marks.insert(.openComma) }
      if style != .point, kind == .number || kind == .percent { marks.insert(.ungrouped) }
    }
    return marks
  }

  /// How many values seen are dates, and how many of them have a time of day other than midnight.
  package private(set) var dates = 0
  package private(set) var datesWithTime = 0

  /// Whether any value seen is a date.
  package var hasDates: Bool { dates > 0 }

  /// Whether every date seen is without a time of day or at midnight.
  package var holdsDaysOnly: Bool { dates > 0 && datesWithTime == 0 }

  /// Whether dates were seen that have their year at either end.
  package var hasOpenYears: Bool { openYears > 0 }

  /// The currencies that amounts name, in alphabetical order.
  package var currencies: [CurrencyCode] { seenCurrencies.sorted() }

  /// Whether amounts name more than one currency, or marks that can't all mean the same one.
  package var hasSeveralCurrencies: Bool {
    if seenCurrencies.count + seenMarks.count <= 1 { return false }
    var common = seenCurrencies.count == 1 ? seenCurrencies : []
    if seenCurrencies.count > 1 { return true }
    for mark in seenMarks {
      common = common.isEmpty ? Set(mark) : common.intersection(mark)
      if common.isEmpty { return true }
    }
    return false
  }

  /// The context to read this column in.
  ///
  /// What the column decides replaces the default; where it contradicts itself nothing is assumed;
  /// where it says nothing the default stands. Several currencies are kept in the cleaned text.
  package func context(from base: CleaningContext) -> CleaningContext {
    var context = base
    switch dateOrder {
    case .decided(let order, _): context.dateOrder = order
    case .conflict: context.dateOrder = .undecided
    case .none, .undecided: break
    }
    switch decimalStyle {
    case .decided(let style, _): context.decimalStyle = style
    case .conflict: context.decimalStyle = .undecided
    case .none, .undecided: break
    }
    if hasSeveralCurrencies { context.keepsCurrency = true }
    context.yearPlace = years.place
    return context
  }

  private func decision<Answer>(
    _ one: Answer, _ votesForOne: Int, _ other: Answer, _ votesForOther: Int, open: Int
  ) -> Decision<Answer> {
    if votesForOne > 0, votesForOther > 0 {
      return votesForOne >= votesForOther
        ? .conflict(one, votes: votesForOne, against: other, otherVotes: votesForOther)
        : .conflict(other, votes: votesForOther, against: one, otherVotes: votesForOne)
    }
    if votesForOne > 0 { return .decided(one, votes: votesForOne) }
    if votesForOther > 0 { return .decided(other, votes: votesForOther) }
    return open > 0 ? .undecided(open: open) : .none
  }

  private mutating func observeDate(_ text: Span<UInt8>) {
    let range = trimmedRange(text)
    if range.isEmpty { return }
    var parts = DateParts()
    if parts.read(text, range) != nil {
      years.observe(parts)
      switch DateEvidence(parts) {
      case .none: break
      case .dayFirst: dayFirst += 1
      case .monthFirst: monthFirst += 1
      case .open: openDates += 1
      case .openYear: openYears += 1
      }
    }
    if let time = DateEvidence.time(text) {
      dates += 1
      if time == .later { datesWithTime += 1 }
    }
  }

  private mutating func observeNumber(_ text: Span<UInt8>, _ kind: ValueKind) {
    switch MarkEvidence.of(text) {
    case .point: points += 1
    case .comma: commas += 1
    case .openPoint: openPoints += 1
    case .openComma: openCommas += 1
    // A head count or an amount typed by hand may well stand ungrouped beside grouped ones.
    case .ungrouped: if kind == .number || kind == .percent { ungrouped += 1 }
    case .none: break
    }
    guard kind == .money, let money = parseMoney(text, CleaningContext(decimalStyle: .point)).value
    else { return }
    if let currency = money.currency { seenCurrencies.insert(currency) }
    if !money.candidates.isEmpty { seenMarks.insert(money.candidates) }
  }
}
