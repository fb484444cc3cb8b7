import CRM
import Cleaning
import Metrics
import Reporting

/// The hygiene index in metrics.json: `hygiene`, 0 to 100 as numbers with two decimals.
struct HygieneJSON {
  private let result: HygieneResult
  private let trend: [HygieneTrendPoint]

  init(_ result: HygieneResult, _ trend: [HygieneTrendPoint]) {
    self.result = result
    self.trend = trend
  }

  /// The whole object.
  var json: JSONValue {
    let index = result.index
    return .members(
      ends(index.overall) + [
        ("entities", .array(index.entities.map(entity))),
        (
          "owners",
          .array(
            index.owners.map { owner in
              .members(
                [("owner", .string(owner.owner)), ("records", .integer(owner.records))]
                  + ends(owner.range))
            })
        ),
        (
          "unknown_rules",
          .array(result.findings.filter(\.isUnknown).map { .string($0.rule.id) })
        ),
        (
          "trend",
          .array(
            trend.map { point in
              .members([("day", .string(point.day.description))] + ends(point.overall))
            })
        ),
      ])
  }

  private func entity(_ score: HygieneIndex.EntityScore) -> JSONValue {
    let pillars = score.pillars.map { pillar -> JSONValue in
      .members(
        [
          ("pillar", .string(pillar.pillar.rawValue)),
          ("weight", .integer(HygieneIndex.weight(of: pillar.pillar))),
          ("failing", .integer(pillar.failing)), ("doubtful", .integer(pillar.doubtful)),
        ] + ends(pillar.range))
    }
    return .members(
      [("entity", .string(score.entity.rawValue)), ("records", .integer(score.records))]
        + ends(score.range) + [("pillars", .array(pillars))])
  }

  private func ends(_ range: HygieneRange?) -> [(String, JSONValue)] {
    [("low", number(range?.low)), ("high", number(range?.high))]
  }

  private func number(_ value: Rational?) -> JSONValue {
    value.map { .number($0.decimalText(digits: 2, trimmed: true)) } ?? .null
  }
}
