import CRM

extension HygieneRule {
  /// Contact roles of contacts that are missing.
  static let contactRoleOrphanContact = HygieneRule(
    "contact-role-orphan-contact", .contactRole, .structure, .info,
    title: "Contact roles of contacts that are missing",
    what: "The role is that of a contact whom no export holds.",
    why: "The deal seems to have a contact and has none.",
    fix: "Give the role to somebody who exists.",
    needs: ["contact_role.contact_ref", "contact.key"],
    condition: """
      record.contact_ref is not null
      and case when (record.source_id, record.contact_ref) in (
          select source_id, key from contact where closed_run is null)
      then 0 else 1 end
      """,
    detail: "record.contact_ref")
}
