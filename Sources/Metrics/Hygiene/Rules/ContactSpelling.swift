import CRM

extension HygieneRule {
  /// Contacts with a source in a rare spelling.
  static let contactSpelling = HygieneRule(
    "contact-spelling", .contact, .validity, .info,
    title: "Contacts with a source in a rare spelling",
    what: "The source is written like another, commoner value but for case or spaces.",
    why: "Reports of the CRM show two lines for one thing.",
    fix: """
      Replace the spelling by the commoner one, which is named, and make the field a picklist.
      """,
    needs: ["contact.source"],
    evidence: .rareSpellings(of: .contact, ["source"]))
}
