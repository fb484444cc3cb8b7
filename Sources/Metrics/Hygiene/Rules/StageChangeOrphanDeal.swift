import CRM

extension HygieneRule {
  /// Stage history of deals that are missing.
  static let stageChangeOrphanDeal = HygieneRule(
    "stage-change-orphan-deal", .stageChange, .structure, .info,
    title: "Stage history of deals that are missing",
    what: "The history tells of a deal that no export holds.",
    why: "The deal was erased; the funnel of its month is too low.",
    fix: "Export deleted deals too, or accept that the past has holes.",
    needs: ["stage_change.deal_ref", "deal.key"],
    condition: """
      record.deal_ref is not null
      and not known_deal(record.source_id, record.deal_ref)
      """,
    detail: "record.deal_ref")
}
