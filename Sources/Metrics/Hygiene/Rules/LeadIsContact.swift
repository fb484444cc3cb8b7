import CRM

extension HygieneRule {
  /// Open leads who are contacts already.
  static let leadIsContact = HygieneRule(
    "lead-is-contact", .lead, .uniqueness, .info,
    title: "Open leads who are contacts already",
    what: "A contact with the same e-mail address exists, and the lead was not converted.",
    why: "A customer is treated as a stranger.",
    fix: "Convert the lead into the contact.",
    needs: ["lead.email", "any contact.email"],
    condition: """
      coalesce(record.is_converted, 0) = 0
      and contact_email(record.email)
      """)
}
