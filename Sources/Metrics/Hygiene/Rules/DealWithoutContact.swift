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
      and case when (record.source_id, record.key) in (
          select source_id, deal_ref from all_contact_role where deal_ref is not null)
      then 0 else 1 end
      """)
}
