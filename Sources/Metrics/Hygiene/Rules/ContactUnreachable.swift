import CRM

extension HygieneRule {
  /// Contacts without e-mail and phone.
  static let contactUnreachable = HygieneRule(
    "contact-unreachable", .contact, .completeness, .warning,
    title: "Contacts without e-mail and phone",
    what: "The contact has neither an e-mail address nor a phone number.",
    why: "Nobody can reach this person.",
    fix: "Add one of the two, or remove the contact.",
    needs: ["contact.email|contact.phone|contact.mobile"],
    condition: """
      record.email is null
      and record.phone is null
      and record.mobile is null
      """)
}
