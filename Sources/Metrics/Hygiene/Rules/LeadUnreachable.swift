import CRM

extension HygieneRule {
  /// Leads without e-mail and phone.
  static let leadUnreachable = HygieneRule(
    "lead-unreachable", .lead, .completeness, .warning,
    title: "Leads without e-mail and phone",
    what: "The lead has neither an e-mail address nor a phone number.",
    why: "Nobody can answer it.",
    fix: "Add one of the two, or remove the lead.",
    needs: ["lead.email|lead.phone|lead.mobile"],
    condition: """
      record.email is null
      and record.phone is null
      and record.mobile is null
      """)
}
