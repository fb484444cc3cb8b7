import CRM

extension HygieneRule {
  /// Open leads of people who have left.
  static let leadOwnerInactive = HygieneRule(
    "lead-owner-inactive", .lead, .ownership, .warning,
    title: "Open leads of people who have left",
    what: "The lead is open and its owner is deactivated.",
    why: "Nobody will ever answer it.",
    fix: "Hand it over to somebody who works here.",
    needs: ["lead.owner_ref", "user.is_active"],
    condition: """
      \(HygieneSQL.isOwnedByLeaver)
      and \(HygieneSQL.isOpenLead)
      """)
}
