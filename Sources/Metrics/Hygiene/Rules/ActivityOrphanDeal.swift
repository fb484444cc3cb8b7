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
      and not known_deal(record.source_id, record.deal_ref)
      """,
    detail: "record.deal_ref")
}
