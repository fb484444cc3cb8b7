import CRM

extension HygieneRule {
  /// Contacts that share an e-mail address.
  static let contactSameEmail = HygieneRule(
    "contact-same-email", .contact, .uniqueness, .warning,
    title: "Contacts that share an e-mail address",
    what: "Another contact has the same e-mail address.",
    why: "It is one person twice, or a mailbox that is nobody's; consent can't be kept apart.",
    fix: "Merge the contacts, or give each an address of their own.",
    needs: ["contact.email"],
    condition: """
      shared_contact_email(record.source_id, record.email)
      """,
    detail: "record.email")
}
