package import CRM

/// How bad a finding is; `check` and `--fail-on` compare by this order.
package enum Severity: String, CaseIterable, Codable, Sendable, Comparable {
  case info
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    (Self.allCases.firstIndex(of: left) ?? 0) < (Self.allCases.firstIndex(of: right) ?? 0)
  }
}

/// The pillar of data quality a rule belongs to; METRICS.md section 9.
package enum Pillar: String, CaseIterable, Codable, Sendable {
  case uniqueness
  case completeness
  case validity
  case ownership
  case freshness
  case structure
}

/// One rule of data hygiene: an SQL condition that is true for the records that break it.
///
/// All rules of an entity are asked in one pass over its records. A condition may use `record` (the
/// entity's current rows) and what `HygieneQuestion` joins to it, and three parameters: `:today`
/// (day), `:as_of` (instant), `:zone_shift` (what `date()` adds to an instant to tell it in the
/// organisation's zone, with the offset that holds at as-of). What it asks about other records must
/// not refer to `record`, or it is asked anew for each of them.
package struct HygieneRule: Sendable {
  /// Stable id, in reports, settings and `explain`.
  package let id: String
  package let entity: Entity
  package let pillar: Pillar
  package let severity: Severity
  /// The headline: "Open deals past their close date".
  package let title: String
  /// What is wrong with the records.
  package let what: String
  /// What it does to the numbers or to the work.
  package let why: String
  /// What to do about it.
  package let fix: String
  /// SQL, true for a record that breaks the rule.
  package let condition: String

  package init(
    _ id: String, _ entity: Entity, _ pillar: Pillar, _ severity: Severity, title: String,
    what: String, why: String, fix: String, condition: String
  ) {
    self.id = id
    self.entity = entity
    self.pillar = pillar
    self.severity = severity
    self.title = title
    self.what = what
    self.why = why
    self.fix = fix
    self.condition = condition
  }
}
