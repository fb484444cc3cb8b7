/// Evidence from the values of one column: the order of its dates, its decimal mark, its currencies.
///
/// Feed it a sample or the whole column with `observe`, then ask for the `context` to clean with.
package struct ColumnEvidence: Sendable {
  private var dayFirst = 0
  private var monthFirst = 0
  private var openDates = 0
  /// Dates such as `24-01-15`, day first if their year comes last.
  private var openYears = 0
  private var dates = 0
  private var datesWithTime = 0
  private var points = 0
  private var commas = 0
  private var openPoints = 0
  private var openCommas = 0
  private var ungrouped = 0
  private var seenCurrencies: Set<CurrencyCode> = []
  private var seenMarks: Set<[CurrencyCode]> = []
  private var years = YearEvidence()

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
  package var dateOrder: Decision<DateOrder> {
    switch years.place {
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

  /// Whether every date seen is without a time of day or at midnight.
  package var holdsDaysOnly: Bool { dates > 0 && datesWithTime == 0 }

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
      switch parts.hint {
      // Points say nothing of dates with strokes: all who write them put the day first.
      case .dayFirst where parts.isPointed: break
      case .dayFirst where parts.isHyphened && parts.hasOpenYear: openYears += 1
      case .dayFirst: dayFirst += 1
      case .monthFirst: monthFirst += 1
      case .both where parts.isPointed: break
      case .both: openDates += 1
      case .none: break
      }
    }
    let dayFirst = CleaningContext(dateOrder: .dayFirst)
    if case .found(let date) = DateScanner.scan(text, range, dayFirst) {
      dates += 1
      if (date.secondOfDay ?? 0) != 0 { datesWithTime += 1 }
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
