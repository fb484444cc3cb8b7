package import CRM
package import Metrics

/// One hygiene rule that some records break; METRICS.md section 9.
package struct Finding: Sendable, Equatable {
  /// The rule's id, stable; other languages go by it.
  package var rule: String
  /// What its records are; nil where the finding is none of a rule's.
  package var entity: Entity?
  package var severity: Severity
  /// What the rule says, in English.
  package var title: String
  /// Records that break it.
  package var count: Int
  /// Records the rule looked at; nil if that makes no sense.
  package var checked: Int?
  /// Value of the deals among them, or of the open deals that hang on them, in minor units of the
  /// reporting currency; nil where no deal is concerned.
  package var valueAtStake: Int128?
  /// Why it matters, in English.
  package var why: String
  /// What to do, in English.
  package var fix: String
  /// The list of these records beside the report, such as `rows/no-close-date.csv`; empty if none.
  package var rows: String

  /// A rule and what breaks it.
  package init(
    rule: String, severity: Severity, title: String, count: Int, checked: Int? = nil,
    valueAtStake: Int128? = nil, why: String, fix: String, rows: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.title = title
    self.count = count
    self.checked = checked
    self.valueAtStake = valueAtStake
    self.why = why
    self.fix = fix
    self.rows = rows
  }

  /// What the hygiene rules found; `checked` is the number of records they looked at and `rows` the
  /// file beside the report that lists the ones that break the rule.
  package init(_ finding: HygieneFinding, checked: Int? = nil, rows: String = "") {
    self.init(
      rule: finding.rule.id, severity: finding.rule.severity, title: finding.rule.title,
      count: finding.count, checked: checked ?? finding.checked,
      valueAtStake: finding.valueAtStake, why: finding.rule.why, fix: finding.rule.fix, rows: rows)
    entity = finding.rule.entity

  }
}
