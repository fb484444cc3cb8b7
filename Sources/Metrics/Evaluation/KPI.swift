/// One headline number: what it is called, what it means, and how it is computed.
package struct KPI: Sendable {
  /// Whether a number belongs to a period or to the instant at its end.
  package enum Kind: String, Sendable {
    case flow
    case stock
  }

  /// Which policy's period it is asked for.
  package enum Span: Sendable {
    /// `MetricPolicy.period`.
    case main
    /// `MetricPolicy.targetPeriod`.
    case target
  }

  /// Stable: scripts know it.
  package let id: String
  /// English; other languages go by id.
  package let title: String
  package let unit: MetricUnit
  package let kind: Kind
  package let span: Span
  /// The formula in words, with the names of the inputs.
  package let formula: String
  /// Groups in which it means something.
  package let groups: [GroupBy]
  /// Names of the settings it depends on, printed beside it.
  package let policies: [String]
  /// The number for a population and a period.
  package let compute: @Sendable (Question) -> Measurement

  package init(
    _ id: String, title: String, unit: MetricUnit, kind: Kind, span: Span = .main,
    groups: [GroupBy] = GroupBy.allCases, policies: [String] = [], formula: String,
    compute: @escaping @Sendable (Question) -> Measurement
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.kind = kind
    self.span = span
    self.groups = groups
    self.policies = policies
    self.formula = formula
    self.compute = compute
  }
}

/// What a KPI is asked: of whom, when, and whether the rows are wanted.
package struct Question {
  package let population: Population
  /// Ends at as-of at the latest.
  package let period: Period
  /// The whole period where `period` is the elapsed part of a running one.
  package let whole: Period
  package let policy: MetricPolicy
  /// Whether the records behind the number are to be listed.
  package let wantsRows: Bool

  package init(
    _ population: Population, _ period: Period, whole: Period? = nil, policy: MetricPolicy,
    wantsRows: Bool = false
  ) {
    self.population = population
    self.period = period
    self.whole = whole ?? period
    self.policy = policy
    self.wantsRows = wantsRows
  }
}
