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
      record.id in (
          select id
          from (
              select
                  id,
                  count(*) over (
                      partition by source_id, account_ref, currency, amount, close_date) as alike
              from all_deal
              where account_ref is not null and amount <> 0 and close_date is not null)
          where alike > 1)
      """)
}
