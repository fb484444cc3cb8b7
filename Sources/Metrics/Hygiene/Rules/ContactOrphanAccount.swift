import CRM

extension HygieneRule {
  /// Contacts whose account is missing.
  static let contactOrphanAccount = HygieneRule(
    "contact-orphan-account", .contact, .structure, .warning,
    title: "Contacts whose account is missing",
    what: "The contact names an account that no export holds.",
    why: "The person hangs in the air; the account was deleted or not exported.",
    fix: "Export the accounts too, or link the contact to an account that exists.",
    needs: ["contact.account_ref", "account.key"],
    condition: """
      record.account_ref is not null
      and not known_account(record.source_id, record.account_ref)
      """)
}
