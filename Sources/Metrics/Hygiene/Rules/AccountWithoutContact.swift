import CRM

extension HygieneRule {
  /// Accounts without a contact.
  static let accountWithoutContact = HygieneRule(
    "account-without-contact", .account, .structure, .info,
    title: "Accounts without a contact",
    what: "Nobody who works at the company is known.",
    why: "There is nobody to call.",
    fix: "Add a contact, or remove the account.",
    needs: ["contact.account_ref"],
    condition: """
      not account_with_contact(record.source_id, record.key)
      """)
}
