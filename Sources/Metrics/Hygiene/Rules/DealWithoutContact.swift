import CRM

extension HygieneRule {
  /// Open deals without a contact.
  static let dealWithoutContact = HygieneRule(
    "deal-without-contact", .deal, .structure, .warning,
    title: "Open deals without a contact",
    what: "No person at the customer is linked to the open deal.",
    why: """
      Nobody knows whom to call, and mails and calls with the customer don't count for the \
      deal.
      """,
    fix: "Give a contact a role on the deal.",
    needs: ["deal.contact_ref|contact_role.deal_ref"],
    condition: """
      record.contact_ref is null
      and \(HygieneSQL.isOpen)
      and not deal_with_role(record.source_id, record.key)
      """)
}
