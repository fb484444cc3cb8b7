import CRM

extension HygieneRule {
  /// Deals in another currency than their account.
  static let dealCurrencyMismatch = HygieneRule(
    "deal-currency-mismatch", .deal, .structure, .info,
    title: "Deals in another currency than their account",
    what: "The deal is in one currency, its account in another.",
    why: """
      An amount in the wrong currency is off by the rate, which for some is ten thousand \
      times.
      """,
    fix: "Check the order's currency; correct the deal or the account.",
    needs: ["deal.currency", "account.currency"],
    condition: """
      record.currency is not null
      and case when (record.source_id, record.account_ref, record.currency) in (
          select source_id, key, currency from account where closed_run is null)
      then 0 else 1 end
      and case when (record.source_id, record.account_ref) in (
          select source_id, key from account where closed_run is null and currency is not null)
      then 1 else 0 end
      """,
    detail: "record.currency || ' / ' || account.currency")
}
