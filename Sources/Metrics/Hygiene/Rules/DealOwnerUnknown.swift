import CRM

extension HygieneRule {
  /// Deals whose owner is not among the users.
  static let dealOwnerUnknown = HygieneRule(
    "deal-owner-unknown", .deal, .structure, .warning,
    title: "Deals whose owner is not among the users",
    what: "The deal names an owner whom the users' export does not hold.",
    why: "Its numbers stand under an id instead of a name.",
    fix: "Export the users too, or correct the owner.",
    needs: ["deal.owner_ref", "user.key"],
    condition: """
      record.owner_ref is not null
      and not known_user(record.source_id, record.owner_ref)
      and lower(record.owner_ref) not in (select lower(name) from user where name is not null
      union select lower(email) from user where email is not null)
      """)
}
