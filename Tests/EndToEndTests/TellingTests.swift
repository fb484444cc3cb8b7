import Foundation
import Testing

/// Each vendor's telling of the sample company in a database of its own, against the key that
/// `samplegen` writes beside it.
@Suite struct TellingTests {
  /// One vendor's exports in one format.
  struct Told: CustomTestStringConvertible, Sendable {
    let vendor: String
    let format: String
    let history: String
    var testDescription: String { "\(vendor), \(format)" }
    let night: Task<Published, any Error>

    init(_ vendor: String, _ format: String, history: String) {
      self.vendor = vendor
      self.format = format
      self.history = history
      night = Task {
        let folder = try Scratch()
        let written = try await Execution.of(
          .samplegen, ["--vendor", vendor, "--format", format, "--out", "told"], in: folder)
        try #require(written.status == 0, "\(written.errors)")
        return try await Published(["told"], in: folder)
      }
    }

    /// The finished run and the answers of its evening.
    func numbers() async throws -> (run: Published, key: JSON) {
      let run = try await night.value
      try #require(run.execution.status == 0, "\(run.execution.errors)")
      let key = try JSON(file: run.folder.path("told/answer-key.json"))
      #expect(key["history"] == .string(history))
      return (run, key["nights"][0])
    }
  }

  static let all = [
    Told("salesforce", "json", history: "changes"), Told("hubspot", "csv", history: "floor"),
    Told("hubspot", "json", history: "full"),
    Told("pipedrive", "json", history: "full"),
    Told("pipedrive", "csv", history: "current only"), Told("zoho", "csv", history: "moves"),
    Told("zoho", "json", history: "moves"),
    Told("dynamics", "csv", history: "current only"),
    Told("dynamics", "json", history: "current only"),
  ]

  @Test(arguments: all)
  func countsValuesWinRatesAndCyclesAreExact(told: Told) async throws {
    let (run, key) = try await told.numbers()
    var comparison = Comparison()
    for (inKey, inReport) in [
      ("total", "deals"), ("won", "won"), ("lost", "lost"), ("open", "open"),
      ("nurture", "nurture"), ("deleted", "removed"), ("unpriced", "unpriced"),
    ] {
      comparison.expect(inKey, key["deals"][inKey], is: run.metrics["totals"][inReport])
    }
    for (period, answers) in key["periods"].members {
      for id in [
        "created-count", "created-value", "bookings", "won-count", "lost-count",
        "average-deal-size", "median-deal-size",
      ] {
        comparison.expect("\(id) \(period)", answers[id], is: run.metric(id, period)["value"])
      }
      let rate = run.metric("win-rate", period)
      comparison.expect("won \(period)", answers["win-rate"]["won"], is: rate["part"])
      comparison.expect("closed \(period)", answers["win-rate"]["closed"], is: rate["n"])
      let byValue = run.metric("win-rate-value", period)["inputs"]
      let closed = (byValue["won_value"].decimal ?? 0) + (byValue["lost_value"].decimal ?? 0)
      comparison.expect(
        "closed value \(period)", answers["win-rate-value"]["closed"], is: .number(closed))
      let cycle = run.metric("sales-cycle", period)
      comparison.expect("cycles \(period)", answers["sales-cycle"]["n"], is: cycle["n"])
      comparison.expect("cycle \(period)", answers["sales-cycle"]["median"], is: cycle["value"])
    }
    for id in ["open-count", "open-value", "weighted-pipeline", "overdue-count", "overdue-value"] {
      comparison.expect(id, key["stock"][id], is: run.metric(id)["value"])
    }
    for truth in key["snapshot"].items {
      let stage = run.metrics["funnel"]["snapshot"].items.stage(truth["stage"])
      comparison.expect("\(truth["stage"]) open", truth["count"], is: stage["count"])
      comparison.expect("\(truth["stage"]) value", truth["value"], is: stage["value"])
    }
    #expect(comparison.differences == [])
    #expect(comparison.count == 7 + 15 * 12 + 5 + 5 * 2)
  }

  @Test(arguments: all)
  func conversionsAreExactAsFarAsTheHistoryGoes(told: Told) async throws {
    let (run, key) = try await told.numbers()
    let funnel = run.metrics["funnel"]
    let expected = ["moves", "changes"].contains(told.history) ? "full" : told.history
    #expect(funnel["completeness"] == .string(expected))
    guard told.history != "current only" else {
      for stage in funnel["entered"].items + funnel["reached"].items.dropFirst() {
        #expect(stage["conversion"].isNull && stage["of_first"].isNull, "no history, but a rate")
      }
      return
    }
    var comparison = Comparison()
    for truth in key["entered"].items {
      let stage = funnel["entered"].items.stage(truth["stage"])
      for name in [
        "entries", "advanced", "lost", "nurture", "removed", "moved_back", "still_here",
      ] {
        comparison.expect("\(truth["stage"]) \(name)", truth[name], is: stage[name])
      }
      let numbers = ["advanced", "lost", "nurture"].map { truth[$0].integer ?? 0 }
      comparison.expect(
        "\(truth["stage"]) conversion", numbers.first, of: numbers.reduce(0, +),
        is: stage["conversion"])
    }
    for step in key["reached"]["reached"].items {
      let stage = funnel["reached"].items.stage(step["stage"])
      comparison.expect("\(step["stage"]) count", step["count"], is: stage["count"])
      comparison.expect("\(step["stage"]) value", step["value"], is: stage["value"])
    }
    comparison.expect("unknown", key["reached"]["unknown"], is: funnel["cohort"]["unknown"])
    #expect(comparison.differences == [])
    #expect(comparison.count == 5 * 8 + 6 * 2 + 1)
  }

  @Test(arguments: all)
  func pushesAreExactWhereChangesAreToldAndElseWithheld(told: Told) async throws {
    let (run, key) = try await told.numbers()
    var comparison = Comparison()
    for (period, answers) in key["periods"].members {
      let truth =
        ["full", "changes"].contains(told.history) ? answers["push-count"]["pushes"] : .null
      comparison.expect("pushes \(period)", truth, is: run.metric("push-count", period)["value"])
    }
    #expect(comparison.differences == [])
    #expect(comparison.count == 15)
  }

  @Test(arguments: all)
  func everyRecordIsAccountedForAndAllBalancesHold(told: Told) async throws {
    let (run, _) = try await told.numbers()
    for file in run.metrics["files"].items {
      let parts = ["new", "changed", "unchanged", "quarantined", "ignored"]
      let sum = parts.reduce(0) { $0 + (file[$1].integer ?? 0) }
      #expect(file["read"].integer == sum, "\(file["path"])")
      #expect(file["quarantined"] == .number(0), "\(file["path"])")
    }
    for balance in run.metrics["balances"].items {
      #expect(balance["holds"] == .bool(true), "\(balance)")
    }
  }
}
