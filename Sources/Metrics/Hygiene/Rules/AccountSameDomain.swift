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
          select site.id
          from account_site as site
          inner join (
              select source_id, host from account_site
              group by source_id, host having count(*) > 1) as shared
              on shared.source_id = site.source_id and shared.host = site.host)
      """,
    detail: "record.website")
}
