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
      record.currency <> account_currency_code(record.source_id, record.account_ref)
      """,
    detail: """
      record.currency || ' / ' || account_currency_code(record.source_id, record.account_ref)
      """)
}
