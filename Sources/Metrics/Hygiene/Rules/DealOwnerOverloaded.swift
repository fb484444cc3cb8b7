import CRM

extension HygieneRule {
  /// Open deals of an owner who carries far more than the others.
  static let dealOwnerOverloaded = HygieneRule(
    "deal-owner-overloaded", .deal, .ownership, .info,
    title: "Open deals of an owner who carries far more than the others",
    what: "The owner has at least ten open deals and twice as many as owners have on average.",
    why: "Too much hangs on one person: deals wait, and an illness costs the quarter.",
    fix: "Spread the deals over the team.",
    needs: ["deal.owner_ref"],
    condition: """
      record.id in (
          select open_deal.id
          from open_deal
          inner join (
              select source_id, owner_ref, count(*) as carried,
                  sum(count(*)) over (partition by source_id) as total,
                  count(*) over (partition by source_id) as owners
              from open_deal
              where owner_ref is not null
              group by source_id, owner_ref) as load
              on load.source_id = open_deal.source_id
              and load.owner_ref = open_deal.owner_ref
          where load.carried >= 10 and load.carried * load.owners >= load.total * 2)
      """)
}
