import CRM
import Cleaning
import Metrics

/// The policies of the metrics as settings: names, and how a text becomes a policy.
enum PolicySettings {
  /// What may stand under `policies` in dealpipe.yaml.
  static let names = [
    "entries", "exclude_backfilled", "fiscal_year_start", "load_band", "nurture", "period",
    "skips", "target_period", "touch_reference",
  ]

  /// What a stage label may be mapped to.
  static let canonicalStages = CanonicalStage.allCases.map(\.rawValue)

  /// The metrics' policy under the given settings.
  ///
  /// - Throws: `JobError.unknown` for a value that the policy does not know.
  static func policy(_ settings: [String: String]) throws -> MetricPolicy {
    var policy = MetricPolicy()
    for (name, text) in settings.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "nurture": policy.nurture = try choice(text, name, MetricPolicy.Nurture.self)
      case "skips": policy.skips = try choice(text, name, MetricPolicy.Skips.self)
      case "entries": policy.entries = try choice(text, name, MetricPolicy.Entries.self)
      case "period": policy.period = try choice(text, name, PeriodName.self)
      case "target_period": policy.targetPeriod = try choice(text, name, PeriodName.self)
      case "exclude_backfilled": policy.excludeBackfilled = try flag(text, name)
      case "touch_reference": policy.touchReference = try number(text, name, 1...1000)
      case "fiscal_year_start": policy.fiscalYear.startMonth = try number(text, name, 1...12)
      case "load_band":
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2 else { throw wrong(text, name, ["15-20"]) }
        policy.loadFrom = try number(parts[0], name, 0...100_000)
        policy.loadTo = try number(parts[1], name, policy.loadFrom...100_000)
      default: throw wrong(text, name, names)
      }
    }
    return policy
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ name: String, _ type: Choice.Type
  ) throws -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      throw wrong(text, name, Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private static func flag(_ text: String, _ name: String) throws -> Bool {
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw wrong(text, name, ["true", "false"])
    }
  }

  private static func number(
    _ text: String, _ name: String, _ range: ClosedRange<Int>
  ) throws -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw wrong(text, name, ["\(range.lowerBound) to \(range.upperBound)"])
    }
    return number
  }

  private static func wrong(_ text: String, _ name: String, _ known: [String]) -> JobError {
    JobError.unknown(what: "value of the policy `\(name)`", name: text, known: known)
  }
}
