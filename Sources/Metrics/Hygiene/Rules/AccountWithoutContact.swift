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
      case when (record.source_id, record.key) in (
          select source_id, account_ref from all_contact where account_ref is not null)
      then 0 else 1 end
      """)
}
