import CRM

extension HygieneRule {
  /// Activities about nobody and nothing.
  static let activityWithoutTarget = HygieneRule(
    "activity-without-target", .activity, .structure, .info,
    title: "Activities about nobody and nothing",
    what: "The activity is linked to no person, no deal and no account.",
    why: "It counts as work on nothing.",
    fix: "Link it to the person or the deal it was about.",
    needs: ["activity.person_ref|activity.deal_ref|activity.account_ref|activity.object_ref"],
    condition: """
      record.person_ref is null
      and record.object_ref is null
      and record.deal_ref is null
      and record.account_ref is null
      """)
}
