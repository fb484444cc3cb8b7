import CRM

extension HygieneRule {
  /// Contacts of people who have left.
  static let contactOwnerInactive = HygieneRule(
    "contact-owner-inactive", .contact, .ownership, .info,
    title: "Contacts of people who have left",
    what: "The owner of the contact is deactivated.",
    why: "Answers to mails and calls reach nobody.",
    fix: "Hand the contact over with its account.",
    needs: ["contact.owner_ref", "user.is_active"],
    condition: """
      \(HygieneSQL.isOwnedByLeaver)
      """)
}
