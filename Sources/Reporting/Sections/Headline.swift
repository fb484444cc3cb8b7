import Document
import Metrics

extension Section {
  /// What matters, in five sentences, and the numbers that carry them.
  static let headline = Section("headline") { input, words in
    let numbers = Numbers(input, words)
    let evaluation = input.evaluation
    guard evaluation.totals.deals > 0 else {
      let removed = evaluation.totals.removed
      let lede = words(
        removed > 0 ? "headline.all-removed" : "headline.no-deals", ["n": .count(removed)])
      return [.lede(lede), .list([dataSentence(input, numbers)])]
    }
    var points = [rateSentence(evaluation, numbers), pipelineSentence(evaluation, numbers)]
    if let sentence = bottleneckSentence(evaluation, numbers) { points.append(sentence) }
    points.append(dataSentence(input, numbers))
    return [
      .lede(bookingsSentence(evaluation, numbers)), .list(points),
      .cards(numbers.cards(Self.headlineCards)),
      .table(totalsTable(evaluation.totals, numbers)),
    ]
  }
}

extension Section {
  /// The KPIs that page one shows.
  static let headlineCards = [
    "bookings", "win-rate", "open-value", "overdue-value", "weighted-pipeline", "coverage",
    "sales-cycle", "velocity",
  ]
}

/// What was won in the period, and against the period before.
private func bookingsSentence(_ evaluation: Evaluation, _ numbers: Numbers) -> RichText {
  let words = numbers.words
  let totals = evaluation.totals
  let period = words.periodName(evaluation.period.current.name)
  guard let bookings = numbers.kpi("bookings"), let won = bookings.current.quantity,
    bookings.current.n > 0
  else {
    let value = RichText.strong(RichText(numbers.money(totals.wonValue)))
    return words(
      totals.won > 0 ? "headline.won-before" : "headline.won-never",
      ["period": .string(period), "value": .text(value), "n": .count(totals.won)])
  }
  let value = numbers.linked(.strong(RichText(numbers.text(won))), "bookings")
  let said = words(
    "headline.won",
    ["value": .text(value), "n": .count(bookings.current.n), "period": .string(period)])
  guard let previous = bookings.previous?.quantity, previous.double > 0 else { return said + "." }
  let change = (won.double - previous.double) / previous.double
  let key = change >= 0 ? "headline.more" : "headline.less"
  return said
    + words(
      key,
      [
        "change": .string(numbers.format.percent(change.magnitude)),
        "before": .string(numbers.text(previous)),
      ])
}

/// Of those that closed, how many were won.
private func rateSentence(_ evaluation: Evaluation, _ numbers: Numbers) -> RichText {
  let words = numbers.words
  let kpi = numbers.kpi("win-rate")
  let isCurrent = kpi?.current.quantity != nil
  let rate = isCurrent ? kpi?.current ?? evaluation.totals.winRate : evaluation.totals.winRate
  guard rate.quantity != nil, let part = rate.part else { return words("headline.nothing-closed") }
  let period = isCurrent ? evaluation.period.current.name : .all
  var arguments: [String: Words.Argument] = [
    "won": .count(part), "n": .count(rate.n), "period": .string(words.periodName(period)),
  ]
  if rate.isSmall { return words("headline.rate-small", arguments) }
  arguments["rate"] = .text(numbers.linked(.strong(numbers.headline(rate)), "win-rate"))
  arguments["range"] = .string(rate.interval.map(numbers.range) ?? "")
  return words("headline.rate", arguments)
}

/// What is open, and how much of it is late, on the day that the numbers below are of: the end of
/// the period, which a period that is over has behind it.
private func pipelineSentence(_ evaluation: Evaluation, _ numbers: Numbers) -> RichText {
  let words = numbers.words
  let day = evaluation.period.current.to
  let date = Words.Argument.string(words.shortDate(day))
  func key(_ now: String, past: String) -> String { day < evaluation.today ? past : now }
  guard let count = numbers.kpi("open-count")?.current.quantity, count.rounded > 0 else {
    return words(key("headline.nothing-open", past: "headline.nothing-open-on"), ["day": date])
  }
  let worth = numbers.kpi("open-value")?.current
  let isPriced = !(worth.map { numbers.isUnpriced($0) } ?? false)
  let value = numbers.linked(.strong(RichText(numbers.text(worth?.quantity))), "open-value")
  let isFloor = numbers.kpi("open-count")?.current.status == .floor
  let open = words(
    isPriced
      ? isFloor ? "headline.open-floor-on" : key("headline.open", past: "headline.open-on")
      : key("headline.open-unpriced", past: "headline.open-unpriced-on"),
    ["n": .count(Int(clamping: count.rounded)), "value": .text(value), "day": date])
  guard let late = numbers.kpi("overdue-count")?.current.quantity else { return open + "." }
  if late.rounded == 0 {
    return open + words(key("headline.none-overdue", past: "headline.none-overdue-on"))
  }
  let lateValue = numbers.kpi("overdue-value")?.current.quantity
  return open
    + words(
      isPriced
        ? key("headline.overdue", past: "headline.overdue-on")
        : key("headline.overdue-count", past: "headline.overdue-count-on"),
      [
        "n": .count(Int(clamping: late.rounded)),
        "value": .text(numbers.linked(RichText(numbers.text(lateValue)), "overdue-value")),
      ])
}

/// Where deals are lost and where the time goes.
private func bottleneckSentence(_ evaluation: Evaluation, _ numbers: Numbers) -> RichText? {
  let words = numbers.words
  let bottlenecks = evaluation.bottlenecks
  var parts: [RichText] = []
  if let loss = bottlenecks.loss, let rate = bottlenecks.lossRate, rate.quantity != nil {
    parts.append(
      words(
        "headline.loss-bottleneck",
        [
          "stage": .text(.strong(RichText(numbers.step(loss)))),
          "rate": .text(numbers.headline(rate)), "n": .count(rate.n),
        ]))
  }
  if let time = bottlenecks.time, let share = bottlenecks.timeShare {
    parts.append(
      words(
        "headline.time-bottleneck",
        [
          "stage": .text(.strong(RichText(numbers.step(time)))),
          "share": .string(numbers.text(share)), "n": .count(bottlenecks.timeCount),
        ]))
  }
  return parts.isEmpty ? nil : .joined(parts, separator: " ")
}

/// What the numbers rest on.
private func dataSentence(_ input: ReportInput, _ numbers: Numbers) -> RichText {
  let words = numbers.words
  let run = input.run
  var result = words(
    "headline.data",
    [
      "records": .count(run.files.reduce(0) { $0 + $1.read }), "files": .count(run.files.count),
      "set-aside": .count(run.files.reduce(0) { $0 + $1.quarantined }),
    ])
  let merged = run.duplicates.reduce(0) { $0 + $1.mergedAway }
  if merged > 0 { result += words("headline.duplicates", ["n": .count(merged)]) }
  let balances = input.allBalances
  let failed = balances.filter { !$0.holds }.count
  result += words(
    balances.isEmpty
      ? "headline.no-balances" : failed == 0 ? "headline.balanced" : "headline.unbalanced",
    ["n": .count(balances.count), "failed": .count(failed)])
  return result
}

/// All deals of the files, whatever the period.
private func totalsTable(_ totals: Totals, _ numbers: Numbers) -> Table {
  let words = numbers.words
  let counts = [totals.deals, totals.won, totals.lost, totals.open, totals.nurture, totals.removed]
  let names = ["deals", "won", "lost", "open", "nurture", "removed"]
  return Table(
    caption: words("totals.caption"),
    columns: names.map { .number(words("column." + $0)) }
      + [.number(words("column.won-value")), .number(words("column.win-rate"))],
    rows: [
      Table.Row(
        counts.map { RichText(numbers.format.integer($0)) }
          + [
            RichText(numbers.exact(totals.wonValue.map(Quantity.money))),
            numbers.rate(totals.winRate),
          ])
    ],
    note: totals.unpriced > 0
      ? words("totals.unpriced", ["n": .count(totals.unpriced)]) : words("totals.note"),
    hasRowHeads: false)
}
