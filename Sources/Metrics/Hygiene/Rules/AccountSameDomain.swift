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
      shared_account_host(record.source_id, \(HygieneSQL.host("record.website")))
      """,
    detail: "record.website")
}
