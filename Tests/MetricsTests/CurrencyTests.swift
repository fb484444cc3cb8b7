import Cleaning
import Metrics
import Testing

@Suite struct CurrencyTests {
  private let usd = CurrencyFact(code: "USD", digits: 2)
  private let idr = CurrencyFact(code: "IDR", digits: 2)
  private let jpy = CurrencyFact(code: "JPY", digits: 0)
  private let eur = CurrencyFact(code: "EUR", digits: 2)

  private func table() -> RateTable {
    var table = RateTable(base: "USD")
    for (code, from, rate) in [
      ("IDR", "2026-01-01", "15000"), ("IDR", "2026-03-01", "16000.5"),
      ("EUR", "2026-01-01", "0.9"), ("JPY", "2026-01-01", "150"),
    ] {
      guard let rate = ExactDecimal(rate) else { continue }
      table.add(code, from: DealTable.day(from), rate: rate)
    }
    return table
  }

  @Test func amountsAreMultipliedByTheTargetsRateAndDividedByTheirOwn() {
    let day = DealTable.day("2026-02-01")
    #expect(table().convert(1_500_000_00, from: idr, to: usd, on: day) == 100_00)
    #expect(table().convert(100_00, from: usd, to: eur, on: day) == 90_00)
    #expect(table().convert(90_00, from: eur, to: jpy, on: day) == 15_000)
    #expect(table().convert(15_000, from: jpy, to: eur, on: day) == 90_00)
  }

  @Test func theLatestRateUpToTheDayHolds() {
    #expect(
      table().rate(of: "IDR", on: DealTable.day("2026-02-28"))
        == ExactDecimal(mantissa: 15000, scale: 0))
    #expect(
      table().rate(of: "IDR", on: DealTable.day("2026-03-01"))
        == ExactDecimal(mantissa: 160_005, scale: 1))
    #expect(table().rate(of: "IDR", on: DealTable.day("2025-12-31")) == nil)
  }

  @Test func halfAMinorUnitRoundsToEven() {
    var table = RateTable(base: "USD")
    table.add("XXA", from: DealTable.day("2026-01-01"), rate: ExactDecimal(mantissa: 2, scale: 0))
    let other = CurrencyFact(code: "XXA", digits: 2)
    let day = DealTable.day("2026-01-01")
    #expect(table.convert(1, from: other, to: usd, on: day) == 0)
    #expect(table.convert(3, from: other, to: usd, on: day) == 2)
    #expect(table.convert(5, from: other, to: usd, on: day) == 2)
    #expect(table.convert(-3, from: other, to: usd, on: day) == -2)
  }

  @Test func aMissingRateMeansCountedButNotPriced() {
    var table = DealTable()
    table.deal(["2026-01-05 prospecting", "2026-03-01 won"], amount: 100)
    table.edit { $0.rates = RateTable(base: "USD") }
    var krw = Ref.none
    table.edit { krw = $0.currency("KRW", digits: 0) }
    table.deal(["2026-01-05 prospecting", "2026-03-01 won"], amount: 7) { $0.currency = krw }
    let bookings = table.measure("bookings")
    #expect(bookings?.told == "100.00")
    #expect(bookings?.n == 2)
    #expect(bookings?.told("unpriced") == "1")
    #expect(table.measure("average-deal-size")?.told == "100.00")
    #expect(table.facts.notes.contains { $0.kind == .noRate && $0.count == 1 })
  }

  @Test func dealsArePricedByTheRateOfTheirCloseDate() {
    var table = DealTable()
    var idr = Ref.none
    table.edit { builder in
      idr = builder.currency("IDR", digits: 2)
      builder.rates = RateTable(base: "USD")
      builder.rates.add(
        "IDR", from: DealTable.day("2026-01-01"), rate: ExactDecimal(mantissa: 10_000, scale: 0))
      builder.rates.add(
        "IDR", from: DealTable.day("2026-05-01"), rate: ExactDecimal(mantissa: 20_000, scale: 0))
    }
    table.deal(["2026-01-05 prospecting", "2026-03-01 won"], amount: 1_000_000) {
      $0.currency = idr
    }
    table.deal(["2026-01-05 prospecting", "2026-05-02 won"], amount: 1_000_000) {
      $0.currency = idr
    }
    // Still open: closes after as-of, so as-of's rate.
    table.deal(["2026-01-05 prospecting"], amount: 2_000_000, close: "2026-12-01") {
      $0.currency = idr
    }
    #expect(table.measure("bookings")?.told == "150.00")
    #expect(table.measure("open-value")?.told == "100.00")
  }

  @Test(arguments: [
    ("15750.25", 1_575_025, 2), ("1", 1, 0), ("0.000061", 61, 6), ("-3.5", -35, 1),
  ])
  func decimalsAreReadExactly(_ text: String, _ mantissa: Int64, _ scale: Int) {
    #expect(ExactDecimal(text) == ExactDecimal(mantissa: mantissa, scale: scale))
  }

  @Test(arguments: ["", "1,5", "1e3", "1.2.3", "."])
  func otherTextIsNoDecimal(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }
}
