import CRM

extension HygieneRule {
  /// Campaigns that end before they start.
  static let campaignEndsBeforeStart = HygieneRule(
    "campaign-ends-before-start", .campaign, .validity, .info,
    title: "Campaigns that end before they start",
    what: "The end date lies before the start date.",
    why: "No lead can fall into the campaign's time, so its return is nothing.",
    fix: "Correct the dates.",
    needs: ["campaign.starts_on", "campaign.ends_on"],
    condition: """
      record.ends_on < record.starts_on
      """)
}
