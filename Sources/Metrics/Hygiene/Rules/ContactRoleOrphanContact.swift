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
      and not known_contact(record.source_id, record.contact_ref)
      """,
    detail: "record.contact_ref")
}
