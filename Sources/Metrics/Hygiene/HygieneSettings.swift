package import CRM

/// What a user may decide about hygiene: which rules hold, how bad they are, and the limits.
package struct HygieneSettings: Sendable {
  /// Rules that are not asked, by id.
  package var off: Set<String> = []
  /// Severity by rule id, in place of the rule's own.
  package var severity: [String: Severity] = [:]
  /// Fields that fall due with a stage, beside the default table.
  package var required: [CanonicalStage: [String]] = [:]
  /// Limits by name, in place of `defaultLimits`.
  package var limits: [String: Int] = [:]
  /// Rules the user adds.
  package var rules: [HygieneRule] = []

  package init() {}

  /// Days and counts that rules measure against.
  package static let defaultLimits = [
    "lead_days": 7, "pushes": 3, "quiet_days": 14, "stale_days": 60,
  ]

  /// The fields that fall due with a stage where no setting says more.
  ///
  /// Amount, close date, account, owner, contact, next step and loss reason have rules of their own.
  package static let defaultRequired: [CanonicalStage: [String]] = [
    .prospecting: ["name", "source"], .qualification: ["type"],
    .proposal: ["need", "budget", "authority", "timeline"],
  ]

  /// Fields a stage may require: those of a deal, and `contact` for a contact or a role.
  package static let requirable = EntityTable.fields(of: .deal).map(\.id) + ["contact"]

  /// A limit by name.
  package func limit(_ name: String) -> Int { limits[name] ?? Self.defaultLimits[name] ?? 0 }

  /// The rules in force with the severities in force, the user's last.
  package var active: [HygieneRule] {
    (HygieneRules.all + rules).filter { !off.contains($0.id) }.map { rule in
      var rule = rule
      rule.severity = severity[rule.id] ?? rule.severity
      return rule
    }
  }

  /// The fields due in each stage, defaults first, each once.
  package var due: [(stage: CanonicalStage, fields: [String])] {
    CanonicalStage.allCases.compactMap { stage in
      let fields = (Self.defaultRequired[stage] ?? []) + (required[stage] ?? [])
      let unique = fields.enumerated().filter { fields.firstIndex(of: $0.element) == $0.offset }
      return unique.isEmpty ? nil : (stage, unique.map(\.element))
    }
  }
}
