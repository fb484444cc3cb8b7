import CRM

extension HygieneRule {
  /// Contacts without an account.
  static let contactWithoutAccount = HygieneRule(
    "contact-without-account", .contact, .structure, .info,
    title: "Contacts without an account",
    what: "The contact belongs to no account.",
    why: "Its activities count for no customer.",
    fix: "Link it to its account.",
    needs: ["contact.account_ref"],
    condition: """
      record.account_ref is null
      """)
}
