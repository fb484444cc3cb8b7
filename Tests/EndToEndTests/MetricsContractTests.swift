import Foundation
import Testing

/// metrics.json as scripts rely on it: METRICS.md section 10.
@Suite struct MetricsContractTests {
  private static let units: Set<String> = [
    "money", "money_per_day", "count", "rate", "days", "hours", "ratio",
  ]

  @Test func theDocumentHasTheKeysOfTheContract() async throws {
    let metrics = try await Nights.sample.value.metrics
    #expect(metrics["schema"].integer == 1)
    let day = try Regex("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$")
    #expect(metrics["as_of"].string?.contains(day) == true)
    #expect(metrics["currency"] == .string("USD"))
    #expect(metrics["run"]["id"].integer == 1)
    for key in ["metrics", "balances", "files", "findings"] {
      #expect(!metrics[key].items.isEmpty, "\(key)")
    }
    for view in ["entered", "reached", "snapshot"] {
      #expect(!metrics["funnel"][view].items.isEmpty, "\(view)")
    }
  }

  @Test func everyMetricHasTheKeysAndKindsOfTheContract() async throws {
    let metrics = try await Nights.sample.value.metrics["metrics"].items
    #expect(metrics.count > 500)
    let keys: Set<String> = [
      "id", "title", "unit", "value", "n", "interval", "period", "group", "policy", "status",
      "reason",
    ]
    let wrong = metrics.filter { metric in
      let group = metric["group"]
      let isGroup = group.isNull || (group["by"].string != nil && group["key"].string != nil)
      return !Set(metric.members.map(\.key)).isSuperset(of: keys) || !isGroup
        || metric["id"].string?.isEmpty != false || metric["title"].string?.isEmpty != false
        || !Self.units.contains(metric["unit"].string ?? "") || (metric["n"].integer ?? -1) < 0
        || metric["period"]["to"].string?.count != 10
    }
    #expect(wrong.map(Self.name) == [])
  }

  @Test func moneyIsDecimalTextAndRatesAreFractions() async throws {
    let decimal = try Regex("^-?\\d+\\.\\d\\d$")
    var wrong: [String] = []
    for metric in try await Nights.sample.value.metrics["metrics"].items {
      for key in ["value", "previous", "year_ago"] where !metric[key].isNull {
        let (text, number) = (metric[key].string, metric[key].decimal)
        let isRight =
          switch metric["unit"].string {
          case "money", "money_per_day": text?.contains(decimal) == true
          case "rate": text == nil && number.map { $0 >= 0 && $0 <= 1 } == true
          default: text == nil && number != nil
          }
        if !isRight { wrong.append("\(Self.name(metric)) \(key): \(metric[key])") }
      }
    }
    #expect(wrong == [])
  }

  /// A metric as a failure tells of it.
  private static func name(_ metric: JSON) -> String {
    "\(metric["id"]) \(metric["unit"]) \(metric["group"]) \(metric["period"])"
  }

  @Test func intervalsSurroundTheirRates() async throws {
    for metric in try await Nights.sample.value.metrics["metrics"].items
    where !metric["interval"].isNull {
      let bounds = metric["interval"].items.compactMap(\.decimal)
      try #require(bounds.count == 2)
      let value = try #require(metric["value"].decimal)
      #expect(0 <= bounds[0] && bounds[0] <= value && value <= bounds[1] && bounds[1] <= 1)
    }
  }

  @Test func aWithheldNumberIsNullAndSaysWhy() async throws {
    let metrics = try await Nights.sample.value.metrics["metrics"].items
    #expect(metrics.contains { $0["status"] == .string("withheld") })
    let wrong = metrics.filter { metric in
      switch metric["status"].string {
      case "withheld": !metric["value"].isNull || metric["reason"].string?.isEmpty != false
      case "ok", "floor": metric["value"].isNull
      default: true
      }
    }
    #expect(wrong.map(Self.name) == [])
  }

  @Test func everyBalanceHolds() async throws {
    for night in KeyedNight.all {
      let (run, _) = try await night.numbers()
      for balance in run.metrics["balances"].items {
        #expect(balance["holds"] == .bool(true), "\(night.testDescription): \(balance)")
      }
      #expect(run.execution.output.contains("balances: all hold"))
    }
  }

  @Test func everyRecordThatWasReadIsAccountedFor() async throws {
    for night in KeyedNight.all {
      let (run, _) = try await night.numbers()
      for file in run.metrics["files"].items {
        let parts = ["new", "changed", "unchanged", "quarantined", "ignored"]
        let sum = parts.reduce(0) { $0 + (file[$1].integer ?? 0) }
        #expect(file["read"].integer == sum, "\(file["path"])")
      }
    }
  }
}
