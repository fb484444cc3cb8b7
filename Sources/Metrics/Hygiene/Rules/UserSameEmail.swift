import CRM

extension HygieneRule {
  /// Users that share an e-mail address.
  static let userSameEmail = HygieneRule(
    "user-same-email", .user, .uniqueness, .warning,
    title: "Users that share an e-mail address",
    what: "Another user has the same e-mail address.",
    why: "One person sells under two names; no result is complete.",
    fix: "Deactivate one of the two and hand its records over.",
    needs: ["user.email"],
    condition: """
      record.id in (
          select id
          from (
              select id, count(*) over (partition by source_id, lower(email)) as sharing
              from all_user
              where email is not null)
          where sharing > 1)
      """)
}
