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

/// One rule of data hygiene: what it is about, words for people, and how its records are found.
///
/// A rule is judged only on records of sources that tell what it `needs`; elsewhere it is unknown.
package struct HygieneRule: Sendable {
  /// Stable id, in reports, settings and `explain`.
  package let id: String
  package let entity: Entity
  package let pillar: Pillar
  package var severity: Severity
  /// The headline: "Open deals past their close date".
  package let title: String
  /// What is wrong with the records.
  package let what: String
  /// What it does to the numbers or to the work.
  package let why: String
  /// What to do about it.
  package let fix: String
  /// Fields a source must fill at all, each `entity.field`; alternatives are parted by `|`.
  ///
  /// `entity.key` is filled by any record of the entity; `any entity.field` may be told by another
  /// source.
  package let needs: [String]
  /// How the records that break it are found.
  package let evidence: HygieneEvidence
  /// SQL that tells of a bad record what to look at, such as the other spelling; empty for nothing.
  package let detail: String

  package init(
    _ id: String, _ entity: Entity, _ pillar: Pillar, _ severity: Severity, title: String,
    what: String, why: String, fix: String, needs: [String] = [], evidence: HygieneEvidence,
    detail: String = ""
  ) {
    self.id = id
    self.entity = entity
    self.pillar = pillar
    self.severity = severity
    self.title = title
    self.what = what
    self.why = why
    self.fix = fix
    self.needs = needs
    self.evidence = evidence
    self.detail = detail
  }

  /// A rule that an SQL condition on `record` finds.
  package init(
    _ id: String, _ entity: Entity, _ pillar: Pillar, _ severity: Severity, title: String,
    what: String, why: String, fix: String, needs: [String] = [], condition: String,
    detail: String = ""
  ) {
    self.init(
      id, entity, pillar, severity, title: title, what: what, why: why, fix: fix, needs: needs,
      evidence: .condition(condition), detail: detail)
  }
}
