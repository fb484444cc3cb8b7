import CRM

extension HygieneRule {
  /// Accounts that share a website.
  static let accountSameDomain = HygieneRule(
    "account-same-domain", .account, .uniqueness, .warning,
    title: "Accounts that share a website",
    what: "Another account has the same website.",
    why: "Most likely it is one company told twice, and its deals are spread over both.",
    fix: "Merge the accounts, or link them as parent and subsidiary.",
    needs: ["account.website"],
    condition: """
      record.id in (
          select id
          from (select id, count(*) over (partition by source_id, host) as sharing from account_site)
          where sharing > 1)
      """,
    detail: "record.website")
}
