import Foundation
import Testing

/// The report of the sample company against the answer key, which `samplegen` computes from the
/// simulated truth with code of its own: no number may differ.
@Suite struct AnswerKeyTests {
  /// What a period of the key and a metric call the same number.
  private static let plain = [
    "created-count", "created-value", "bookings", "won-count", "lost-count", "average-deal-size",
    "median-deal-size",
  ]

  @Test(arguments: KeyedNight.all)
  func everyDealHasTheOutcomeItHadInTruth(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    var comparison = Comparison()
    let names = [
      "total": "deals", "won": "won", "lost": "lost", "open": "open", "nurture": "nurture",
      "deleted": "removed", "unpriced": "unpriced",
    ]
    for (inKey, inReport) in names.sorted(by: { $0.key < $1.key }) {
      comparison.expect(inKey, key["deals"][inKey], is: run.metrics["totals"][inReport])
    }
    #expect(comparison.differences == [])
    #expect(run.metrics["as_of"].string?.hasPrefix(key["as_of"].string ?? "?") == true)
  }

  @Test(arguments: KeyedNight.all)
  func countsAndMoneyOfEveryPeriodAreExact(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    var comparison = Comparison()
    for (period, answers) in key["periods"].members {
      for id in Self.plain {
        let metric = run.metric(id, period)
        comparison.expect("\(id) \(period)", answers[id], is: metric["value"])
        comparison.expect("\(id) \(period) ends", answers["to"], is: metric["period"]["to"])
      }
      let priced = run.metric("average-deal-size", period)["n"]
      comparison.expect("priced-won \(period)", answers["priced-won"], is: priced)
    }
    #expect(comparison.differences == [])
    #expect(comparison.count == 15 * 15)
  }

  @Test(arguments: KeyedNight.all)
  func winRatesOfEveryPeriodAreExact(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    var comparison = Comparison()
    for (period, answers) in key["periods"].members {
      let rate = run.metric("win-rate", period)
      let (won, closed) = (answers["win-rate"]["won"], answers["win-rate"]["closed"])
      comparison.expect("won \(period)", won, is: rate["part"])
      comparison.expect("closed \(period)", closed, is: rate["n"])
      comparison.expect(
        "win-rate \(period)", won.integer, of: closed.integer, is: rate["value"])
      let byValue = run.metric("win-rate-value", period)["inputs"]
      let value = answers["win-rate-value"]
      comparison.expect("won value \(period)", value["won"], is: byValue["won_value"])
      let closedValue = (byValue["won_value"].decimal ?? 0) + (byValue["lost_value"].decimal ?? 0)
      comparison.expect("closed value \(period)", value["closed"], is: .number(closedValue))
    }
    #expect(comparison.differences == [])
    #expect(comparison.count == 15 * 5)
  }

  @Test(arguments: KeyedNight.all)
  func salesCyclesAndPushesOfEveryPeriodAreExact(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    var comparison = Comparison()
    for (period, answers) in key["periods"].members {
      let cycle = run.metric("sales-cycle", period)
      let truth = answers["sales-cycle"]
      comparison.expect("cycles \(period)", truth["n"], is: cycle["n"])
      comparison.expect("median cycle \(period)", truth["median"], is: cycle["value"])
      for quantile in ["p25", "p75"] {
        comparison.expect(
          "\(quantile) cycle \(period)", truth[quantile], is: cycle["inputs"][quantile])
      }
      let pushes = run.metric("push-count", period)
      let pushed = answers["push-count"]
      comparison.expect("pushes \(period)", pushed["pushes"], is: pushes["value"])
      comparison.expect("days pushed \(period)", pushed["days"], is: pushes["inputs"]["days"])
      comparison.expect(
        "quarters \(period)", pushed["quarters"], is: pushes["inputs"]["quarters_crossed"])
    }
    #expect(comparison.differences == [])
    #expect(comparison.count == 15 * 7)
  }

  @Test(arguments: KeyedNight.all)
  func whatIsOpenTonightIsExact(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    var comparison = Comparison()
    for id in ["open-count", "open-value", "weighted-pipeline", "overdue-count", "overdue-value"] {
      comparison.expect(id, key["stock"][id], is: run.metric(id)["value"])
    }
    let unpriced = run.metric("open-value")["inputs"]["unpriced"]
    comparison.expect("open-unpriced", key["stock"]["open-unpriced"], is: unpriced)
    #expect(comparison.differences == [])
  }

  @Test(arguments: KeyedNight.all)
  func leadConversionIsRightButForAFewWrongMerges(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    // Golden leads rest on the duplicates found, which are scored elsewhere: a twentieth is allowed.
    for period in ["all_time", "last_12_months"] {
      let (metric, truth) = (
        run.metric("lead-conversion", period),
        key["periods"][period]["lead-conversion"]["golden_all"]
      )
      for (inKey, inReport) in [("leads", "n"), ("deals", "part")] {
        let expected = try #require(truth[inKey].integer)
        let found = try #require(metric[inReport].integer)
        #expect(abs(expected - found) * 20 <= expected, "\(period) \(inKey) \(expected), \(found)")
      }
    }
  }

  @Test(arguments: KeyedNight.all)
  func everyFileOfTheCompanyIsLoadedAndNothingElse(night: KeyedNight) async throws {
    let (run, key) = try await night.numbers()
    let loaded = run.metrics["files"].items.filter { $0["entity"].string != "" }
    let paths = Set(loaded.compactMap { $0["path"].string })
    let known = try Scratch.files(below: Repository.sampleData).keys.filter { $0.hasSuffix(".csv") }
    #expect(paths.subtracting(known) == [], "no export, but loaded")
    let evenings = night.evenings
    #expect(paths.count == evenings * 12 + 2)
    for fair in run.metrics["files"].items where fair["path"].string?.contains("Messe") == true {
      #expect(fair["entity"] == .string("lead"))
      #expect(fair["read"] == key["objects"]["trade_fair_lines"])
    }
  }
}
