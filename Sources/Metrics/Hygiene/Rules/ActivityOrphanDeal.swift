import CRM

extension HygieneRule {
  /// Activities whose deal is missing.
  static let activityOrphanDeal = HygieneRule(
    "activity-orphan-deal", .activity, .structure, .info,
    title: "Activities whose deal is missing",
    what: "The activity names a deal that no export holds.",
    why: "The work done counts for nothing.",
    fix: "Export the deals too, or link the activity to a deal that exists.",
    needs: ["activity.deal_ref", "deal.key"],
    condition: """
      record.deal_ref is not null
      and case when (record.source_id, record.deal_ref) in (
          select source_id, key from deal where closed_run is null)
      then 0 else 1 end
      """,
    detail: "record.deal_ref")
}
