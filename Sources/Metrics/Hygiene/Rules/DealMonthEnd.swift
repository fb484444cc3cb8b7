import CRM

extension HygieneRule {
  /// Close dates heaped on the last day of the month.
  static let dealMonthEnd = HygieneRule(
    "deal-month-end", .deal, .structure, .info,
    title: "Close dates heaped on the last day of the month",
    what: """
      More than half of the owner's open deals, and at least five, are to close on the last \
      day of a month; this is one of them.
      """,
    why: "The date was not agreed with the customer; it is the default of whoever typed it.",
    fix: "Set the day on which the customer means to sign.",
    needs: ["deal.close_date", "deal.owner_ref"],
    condition: """
      record.id in (
          select id
          from (
              select
                  id,
                  is_last_day,
                  sum(is_last_day) over (partition by source_id, owner_ref) as heaped,
                  count(*) over (partition by source_id, owner_ref) as dated
              from (
                  select
                      id,
                      source_id,
                      owner_ref,
                      close_date = date(close_date, 'start of month', '+1 month', '-1 day')
                          as is_last_day
                  from open_deal
                  where owner_ref is not null and close_date is not null))
          where is_last_day and heaped >= 5 and heaped * 2 > dated)
      """)
}
