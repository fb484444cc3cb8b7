import Metrics
import Testing

@Suite struct StatisticsTests {
  struct WilsonCase: CustomTestStringConvertible, Sendable {
    let part: Int
    let of: Int
    let low: Double
    let high: Double
    var testDescription: String { "\(part) of \(of)" }
  }

  /// Values from Newcombe 1998, table I, method 3, and from the closed form by hand.
  @Test(arguments: [
    WilsonCase(part: 81, of: 263, low: 0.2553, high: 0.3662),
    WilsonCase(part: 15, of: 148, low: 0.0624, high: 0.1605),
    WilsonCase(part: 0, of: 20, low: 0.0, high: 0.1611),
    WilsonCase(part: 1, of: 29, low: 0.0061, high: 0.1718),
    WilsonCase(part: 20, of: 20, low: 0.8389, high: 1.0),
  ])
  func wilsonIntervalsAreThePublishedOnes(_ example: WilsonCase) throws {
    let interval = try #require(wilsonInterval(example.part, of: example.of))
    #expect(abs(interval.low - example.low) < 0.00005)
    #expect(abs(interval.high - example.high) < 0.00005)
  }

  @Test func noTrialsHaveNoInterval() {
    #expect(wilsonInterval(0, of: 0) == nil)
  }

  @Test func quantilesInterpolateLinearly() {
    let values: [Int64] = [1, 2, 4, 8]
    #expect(quantile(sorted: values, percent: 50) == Rational(3))
    #expect(quantile(sorted: values, percent: 25) == Rational(7, 4))
    #expect(quantile(sorted: values, percent: 90) == Rational(68, 10))
    #expect(quantile(sorted: [], percent: 50) == nil)
    #expect(quantile(sorted: [7], percent: 95) == Rational(7))
  }

  @Test func spreadsHaveFloors() {
    #expect(Spread([1, 2, 3, 4]).median == nil)
    #expect(Spread([5, 1, 3, 2, 4]).median == Rational(3))
    #expect(Spread((1...19).map { Int64($0) }).p90 == nil)
    #expect(Spread((1...21).map { Int64($0) }).p90 == Rational(19))
  }

  /// The remission times of 6-MP patients (Freireich and others 1963); the median is 23 weeks.
  @Test func kaplanMeierGivesTheTextbookMedian() {
    let events: [Int32] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    let censored: [Int32] = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    let durations =
      events.map { Duration($0, isEvent: true) }
      + censored.map { Duration($0, isEvent: false) }
    #expect(kaplanMeierMedian(durations) == 23)
  }

  @Test func kaplanMeierMedianMayNeverCome() {
    let durations = [
      Duration(1, isEvent: true), Duration(2, isEvent: false),
      Duration(3, isEvent: false),
    ]
    #expect(kaplanMeierMedian(durations) == nil)
    #expect(
      kaplanMeierMedian([Duration(4, isEvent: true), Duration(9, isEvent: false)]) == 4)
  }

  /// Worked by hand.
  ///
  /// 4 deals at risk on day 10 (one won), 3 on day 20 (one lost), 2 on day 30 (one
  /// won): 1/4 + 3/4 x 2/3 x 1/2 = 0.5. Repeated tenfold so that enough are at risk.
  @Test func aalenJohansenWeighsWinsByThoseLeft() throws {
    let once = [
      CycleSpan(days: 10, ending: .won), CycleSpan(days: 20, ending: .lost),
      CycleSpan(days: 30, ending: .won), CycleSpan(days: 400, ending: .censored),
    ]
    let spans = Array(repeating: once, count: 20).flatMap { $0 }
    let incidence = cumulativeIncidence(spans, horizons: [9, 10, 25, 180])
    let won = incidence.map(\.won)
    #expect(won[0] == 0)
    #expect(abs(try #require(won[1]) - 0.25) < 1e-12)
    #expect(abs(try #require(won[2]) - 0.25) < 1e-12)
    #expect(abs(try #require(won[3]) - 0.5) < 1e-12)
    #expect(incidence.map(\.atRisk) == [80, 80, 40, 20])
  }

  @Test func horizonsWithFewAtRiskAreWithheld() {
    let spans = (0..<25).map { CycleSpan(days: Int32($0), ending: .won) }
    let incidence = cumulativeIncidence(spans, horizons: [5, 6])
    #expect(incidence[0].won != nil)
    #expect(incidence[1].won == nil)
  }

  @Test(arguments: [
    (5, 2, 2), (7, 2, 4), (-5, 2, -2), (-7, 2, -4), (6, 4, 2), (1, 3, 0), (2, 3, 1), (9, 3, 3),
  ])
  func halvesRoundToEven(_ dividend: Int, _ divisor: Int, _ expected: Int) {
    #expect(dividedHalfEven(Int128(dividend), by: Int128(divisor)) == Int128(expected))
  }

  @Test func rationalsPrintDecimals() {
    #expect(Rational(1, 3)?.decimalText(digits: 6) == "0.333333")
    #expect(Rational(-1, 8)?.decimalText(digits: 2) == "-0.12")
    #expect(Rational(1, 2)?.decimalText(digits: 6, trimmed: true) == "0.5")
    #expect(Rational(12).decimalText(digits: 1, trimmed: true) == "12")
    #expect(Rational(5, 100)?.decimalText(digits: 2) == "0.05")
  }

  /// Fisher's tea: 3 of 4 right gives 34/70; the second table is from Agresti 2002, 3.5.1.
  @Test func fisherExactGivesTheTextbookValue() {
    #expect(abs(fisherExact(3, 1, 1, 3) - 34.0 / 70.0) < 1e-9)
    #expect(abs(fisherExact(10, 0, 0, 10) - 2.0 / 184756.0) < 1e-9)
  }

  /// Benjamini and Hochberg 1995, section 3.2: four of fifteen stand at 5 %.
  @Test func benjaminiHochbergKeepsThePublishedFour() {
    let values = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    #expect(benjaminiHochberg(values, rate: 0.05).filter { $0 }.count == 4)
  }
}
