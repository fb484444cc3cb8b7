import CRM

extension HygieneRule {
  /// Contact roles on deals that are missing.
  static let contactRoleOrphanDeal = HygieneRule(
    "contact-role-orphan-deal", .contactRole, .structure, .info,
    title: "Contact roles on deals that are missing",
    what: "The role is one on a deal that no export holds.",
    why: "The person seems to be involved in something that is not there.",
    fix: "Delete the role.",
    needs: ["contact_role.deal_ref", "deal.key"],
    condition: """
      record.deal_ref is not null
      and not known_deal(record.source_id, record.deal_ref)
      """,
    detail: "record.deal_ref")
}
