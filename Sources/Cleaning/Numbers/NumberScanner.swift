/// A number as found in a text, with what stood around its digits.
struct ScannedNumber: Sendable {
  var decimal: ExactDecimal
  var currency: CurrencyCode?
  /// The currencies that share the mark, where the region does not settle it.
  var candidates: [CurrencyCode] = []
  var hasPercentSign = false
}

/// Reads numbers in human notation: sign, currency, digits with marks, exponent, multiplier, percent.
///
/// The marks between digits are settled by `DigitGroups`; what surrounds the digits is settled here.
enum NumberScanner {
  enum Role { case money, number, percent, whole }

  /// Reads a text; `role` says which decorations are allowed and which rule refuses the rest.
  static func scan(
    _ text: Span<UInt8>, role: Role, context: CleaningContext
  ) -> Reading<ScannedNumber> {
    let range = trimmedRange(text)
    if range.isEmpty { return .blank }
    let kind: ValueKind =
      switch role {
      case .money: .money
      case .number, .whole: .number
      case .percent: .percent
      }
    if Placeholder.matches(text, range, kind: kind) { return .blank }
    if range.count > 64 { return .invalid(unreadable(role)) }
    let bytes = asciiForm(text, range)
    return scanASCII(bytes.span, role: role, context: context)
  }

  static func unreadable(_ role: Role) -> RuleID {
    switch role {
    case .money: .moneyUnreadable
    case .number, .percent, .whole: .numberUnreadable
    }
  }

  /// Where a percent sign or its word at the start of a range ends; nil where there is none.
  private static func percentEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if text[range.lowerBound] == 0x25 { return range.lowerBound + 1 }
    return percentWords.value(text, range) == true ? range.upperBound : nil
  }

  private static let percentWords = WordTable<Bool>(
    ["percent", "per cent", "pct", "pct.", "prozent", "persen", "٪"].map { ($0, true) })

  private static func scanASCII(
    _ text: Span<UInt8>, role: Role, context: CleaningContext
  ) -> Reading<ScannedNumber> {
    let refused = unreadable(role)
    var low = 0
    var high = text.count
    var negative = false
    var percent = false
    var mark: CurrencyMark?
    var marks = 0

    // Peel decorations off both ends until the first and the last byte belong to the number.
    if text[low] == 0x28, text[high - 1] == 0x29 {
      negative = true
      low += 1
      high -= 1
    }
    var signs = 0
    peel: while low < high {
      let byte = text[low]
      if byte.isSpace {
        low += 1
      } else if byte == 0x2D || byte == 0x2B {
        signs += 1
        if byte == 0x2D { negative = !negative }
        low += 1
      } else if byte == 0x28, high - low > 2, text[high - 1] == 0x29, !negative, signs == 0 {
        negative = true
        low += 1
        high -= 1
      } else if byte.isDigit
        || ((byte == 0x2E || byte == 0x2C) && low + 1 < high && text[low + 1].isDigit)
      {
        break peel
      } else {
        if role == .percent, byte == 0x25, !percent {
          percent = true
          low += 1
          continue
        }
        guard role == .money, let found = CurrencyMark.leading(text, low..<high) else {
          return .invalid(refused)
        }
        mark = found.mark
        marks += 1
        low = found.end
      }
      if signs > 1 || marks > 1 { return .invalid(refused) }
    }
    guard low < high else { return .invalid(refused) }

    // The core: digits and the marks that may stand between them.
    var end = low
    while end < high {
      let byte = text[end]
      if byte.isDigit || byte == 0x2E || byte == 0x2C || byte == 0x27 || byte == 0x5F {
        end += 1
      } else if byte == 0x20, end + 1 < high, text[end + 1].isDigit {
        end += 1
      } else {
        break
      }
    }
    var core = low..<end

    // A single mark after the digits, as in `1.250.-` or `Rp 500,-`, carries nothing.
    var rest = end
    if rest < high, text[rest] == 0x2D, core.count > 1,
      text[core.upperBound - 1] == 0x2C || text[core.upperBound - 1] == 0x2E
    {
      core = core.lowerBound..<core.upperBound - 1
      rest += 1
      while rest < high, text[rest] == 0x2D { rest += 1 }
    }

    var exponent = 0
    var hasExponent = false
    if rest < high, text[rest].lowered == 0x65 {
      var cursor = rest + 1
      var down = false
      if cursor < high, text[cursor] == 0x2D || text[cursor] == 0x2B {
        down = text[cursor] == 0x2D
        cursor += 1
      }
      let start = cursor
      while cursor < high, text[cursor].isDigit, cursor - start < 3 {
        exponent = exponent * 10 + Int(text[cursor] - 0x30)
        cursor += 1
      }
      if cursor > start, cursor == high || !text[cursor].isLetter {
        hasExponent = true
        if down { exponent = -exponent }
        rest = cursor
      } else {
        exponent = 0
      }
    }

    var power = 0
    var multiplierWord: Multiplier?
    // `$5 USD`: a sign before the amount and the code of the same currency behind it.
    var isBeforeOnly = marks == 1
    while rest < high {
      let byte = text[rest]
      if byte.isSpace {
        rest += 1
      } else if byte == 0x2D, rest == high - 1, signs == 0, !negative {
        negative = true
        signs += 1
        rest += 1
      } else if !percent, role == .percent, let end = percentEnd(text, rest..<high) {
        percent = true
        rest = end
      } else if multiplierWord == nil, !hasExponent, !percent, role != .percent,
        let found = Multiplier.leading(text, rest..<high)
      {
        multiplierWord = found.multiplier
        rest = found.end
      } else if role == .money, marks == 0 || isBeforeOnly,
        let found = CurrencyMark.leading(text, rest..<high),
        mark.map({ found.mark.agrees(with: $0) }) ?? true
      {
        mark = found.mark
        marks += 1
        isBeforeOnly = false
        rest = found.end
      } else {
        return .invalid(refused)
      }
    }
    let currency = mark?.currency(in: context.region)
    if let multiplierWord {
      guard let known = multiplierWord.power(currency: currency, region: context.region) else {
        return .invalid(.moneyAmbiguous)
      }
      power = known
    }

    let groups = DigitGroups(
      role: role, style: context.decimalStyle,
      isScaled: multiplierWord != nil, isScientific: hasExponent,
      groupsInThrees: mark?.isWrittenWithoutFraction(in: context.region) ?? false)
    return groups.read(text, core, shift: power + exponent).map { magnitude in
      var decimal = magnitude
      if negative { decimal.mantissa = -decimal.mantissa }
      return ScannedNumber(
        decimal: decimal, currency: currency,
        candidates: currency == nil ? mark?.sharedBy ?? [] : [], hasPercentSign: percent)
    }
  }
}
