import Cleaning
import Document
import Metrics

/// Tells the numbers of one report in one language: with unit, `n`, interval and a way to the rows.
struct Numbers {
  let words: Words
  let currency: CurrencyFact
  /// Paths from the report of the files that list rows.
  private let rowFiles: Set<String>
  private let evaluation: Evaluation

  init(_ input: ReportInput, _ words: Words) {
    self.words = words
    evaluation = input.evaluation
    currency = input.evaluation.currency
    rowFiles = input.rowPaths
  }

  var format: NumberFormat { words.format }

  /// The file of the rows behind `id`, nil where there is none.
  func rows(_ id: String) -> String? {
    let path = "rows/" + id + ".csv"
    return rowFiles.contains(path) ? path : nil
  }

  /// `text` leading to the rows behind `id`, where there are any.
  func linked(_ text: RichText, _ id: String) -> RichText {
    rows(id).map { .link(text, to: $0) } ?? text
  }

  /// Minor units of the reporting currency, shortened: `USD 1.24 M`.
  func money(_ minor: Int128) -> String {
    format.shortMoney(
      minor: Int64(clamping: minor), digits: currency.digits, currency: currency.code)
  }

  /// The same; a dash where there is none.
  func money(_ minor: Int128?) -> String { text(minor.map(Quantity.money)) }

  /// The head of a column of money, with the currency that its cells leave out.
  func moneyHead(_ key: String) -> Table.Column {
    .number(words(key) + .muted(RichText(" " + currency.code)))
  }

  /// A number in its unit; a dash where there is none.
  func text(_ quantity: Quantity?, places: Int = 0) -> String {
    guard let quantity else { return NumberFormat.dash }
    return switch quantity.unit {
    case .count: format.integer(Int64(clamping: quantity.rounded))
    case .money: money(quantity.rounded)
    case .moneyPerDay:
      words.plain("unit.per-day", ["value": .string(money(quantity.rounded))])
    case .rate: format.percent(quantity.double, places: places)
    case .days: days(quantity.value)
    case .hours:
      words.plain("unit.hours", ["value": .string(format.decimal(quantity.double, places: 1))])
    case .ratio:
      words.plain("unit.times", ["value": .string(format.decimal(quantity.double, places: 2))])
    }
  }

  /// Days with at most one decimal and their word; a dash where there are none.
  func days(_ value: Rational?) -> String {
    guard let value else { return NumberFormat.dash }
    let isWhole = value.denominator == 1
    return words.plain(
      "unit.days",
      [
        "value": .string(dayNumber(value)),
        "days": .count(isWhole ? Int(clamping: value.rounded) : 0),
      ])
  }

  /// Days as a bare number; a dash where there are none.
  func dayNumber(_ value: Rational?) -> String {
    guard let value else { return NumberFormat.dash }
    return format.decimal(value.double, places: value.denominator == 1 ? 0 : 1)
  }

  /// A measurement as a headline may say it: `63.2%`, `12 of 17`, `at least 14`, or a dash.
  func headline(_ measurement: Measurement) -> RichText {
    guard let quantity = measurement.quantity, !isUnpriced(measurement) else {
      return RichText(NumberFormat.dash)
    }
    if let part = measurement.part, measurement.isSmall {
      return words("rate.of", ["part": .count(part), "n": .count(measurement.n)])
    }
    let value = headline(quantity, places: Numbers.places(measurement.n))
    return measurement.status == .floor ? words("value.floor", ["value": .text(value)]) : value
  }

  /// Decimals of a percentage: as many as its denominator can carry.
  private static func places(_ n: Int) -> Int { n >= 5000 ? 2 : n >= 500 ? 1 : 0 }

  /// A number with its unit in a quieter voice.
  private func headline(_ quantity: Quantity, places: Int) -> RichText {
    switch quantity.unit {
    case .count, .money, .rate, .ratio: RichText(text(quantity, places: places))
    case .moneyPerDay:
      words("unit.per-day", ["value": .string(money(quantity.rounded))], around: "value")
    case .days:
      words(
        "unit.days",
        [
          "value": .string(dayNumber(quantity.value)),
          "days": .count(quantity.value == Rational(1) ? 1 : 0),
        ], around: "value")
    case .hours:
      words(
        "unit.hours", ["value": .string(format.decimal(quantity.double, places: 1))],
        around: "value")
    }
  }

  /// Whether a sum of money has records behind it and a value for none of them: blank is not zero.
  func isUnpriced(_ measurement: Measurement) -> Bool {
    if measurement.reason == .noValue { return true }
    guard measurement.quantity?.unit == .money, measurement.quantity?.value == .zero,
      let unpriced = measurement.input("unpriced")?.rounded
    else { return false }
    return unpriced > 0 && unpriced >= Int128(measurement.n)
  }

  /// `n`, the interval of a rate, or why there is no number.
  func basis(_ measurement: Measurement) -> String {
    var parts: [String] = []
    if measurement.status == .withheld || measurement.status == .floor, let why = measurement.reason
    {
      parts.append(words.plain("reason." + why.rawValue))
    }
    if measurement.n > 0 || measurement.status == .ok {
      parts.append(words.plain("basis.n", ["n": .count(measurement.n)]))
    }
    if let unpriced = measurement.input("unpriced")?.rounded, unpriced > 0 {
      parts.append(words.plain("basis.unpriced", ["n": .count(Int(clamping: unpriced))]))
    }
    if measurement.quantity != nil, let interval = measurement.interval {
      parts.append(words.plain("basis.interval", ["range": .string(range(interval))]))
    }
    return parts.joined(separator: words.plain("list.separator"))
  }

  /// An interval as percentages: `57–69%`.
  func range(_ interval: Interval) -> String {
    format.decimal(interval.low * 100, places: 0) + "–" + format.percent(interval.high)
  }

  /// A rate with its interval in one cell: `63% (57–69%)` or `12 of 17`.
  func rate(_ measurement: Measurement) -> RichText {
    let value = headline(measurement)
    guard measurement.quantity != nil, !measurement.isSmall, let interval = measurement.interval
    else { return value }
    return value + .muted(RichText(" (" + range(interval) + ")"))
  }

  /// Words, or a dash where there are none.
  func orDash(_ words: String) -> RichText { RichText(words.isEmpty ? NumberFormat.dash : words) }

  /// The name of a step; an unmapped stage keeps its own.
  func step(_ step: FunnelStep) -> String {
    step.isMapped ? words.plain("stage." + step.key, or: step.key) : step.key
  }

  /// A KPI of this report by id.
  func kpi(_ id: String) -> KPIResult? { evaluation.kpi(id) }

  /// A KPI's name: by id, else as the metrics call it.
  func title(_ kpi: KPIResult) -> String { words.plain("kpi-title." + kpi.id, or: kpi.title) }
}

extension Numbers {
  /// Minor units of the reporting currency, shortened, without the code: `1.24 M`.
  func amount(_ minor: Int128) -> String {
    format.shortMoney(minor: Int64(clamping: minor), digits: currency.digits, currency: "")
  }

  /// The same; a dash where there is none.
  func amount(_ minor: Int128?) -> String { cell(minor.map(Quantity.money)) }
}

extension Numbers {
  /// A number for a column whose head names the currency; a dash where there is none.
  func cell(_ quantity: Quantity?) -> String {
    guard let quantity else { return NumberFormat.dash }
    switch quantity.unit {
    case .money, .moneyPerDay: return amount(quantity.rounded)
    case .days: return dayNumber(quantity.value)
    case .count, .rate, .hours, .ratio: return text(quantity)
    }
  }

  /// A number in full, as a formula's input: no shortened money, rates with two decimals.
  func exact(_ quantity: Quantity?) -> String {
    guard let quantity else { return NumberFormat.dash }
    return switch quantity.unit {
    case .money:
      format.money(
        minor: Int64(clamping: quantity.rounded), digits: currency.digits, currency: currency.code)
    case .rate: format.percent(quantity.double, places: 2)
    case .count, .moneyPerDay, .days, .hours, .ratio: text(quantity)
    }
  }
}
