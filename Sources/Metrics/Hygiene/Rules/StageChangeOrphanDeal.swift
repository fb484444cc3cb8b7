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
      and case when (record.source_id, record.deal_ref) in (
          select source_id, key from deal where closed_run is null)
      then 0 else 1 end
      """,
    detail: "record.deal_ref")
}
