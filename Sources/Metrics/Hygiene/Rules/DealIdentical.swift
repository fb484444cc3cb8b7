import CRM

extension HygieneRule {
  /// Deals alike in account, amount and close date.
  static let dealIdentical = HygieneRule(
    "deal-identical", .deal, .uniqueness, .warning,
    title: "Deals alike in account, amount and close date",
    what: "Another deal of the same account has the same amount and the same close date.",
    why: "One sale that is entered twice is counted twice.",
    fix: "Compare the deals; delete the copy, or tell them apart by name.",
    needs: ["deal.account_ref", "deal.amount", "deal.close_date"],
    condition: """
      deal_twin(
          record.source_id, record.account_ref, coalesce(record.currency, ''), record.amount,
          record.close_date)
      """)
}
