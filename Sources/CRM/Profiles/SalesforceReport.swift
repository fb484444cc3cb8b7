// Header rows of reports exported from Salesforce's own pages; columns vary with the report:
// Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Expected Revenue,
// Probability (%),Age,Close Date,Created Date,Next Step,Lead Source,Type
// Opportunity ID,Opportunity Name,From Stage,To Stage,Stage Duration,Last Modified,Amount,
// Close Date,Stage,Created Date

extension Profile {
  package static let salesforceReportHistory = Profile(
    "salesforce-report-history", .salesforce, "Salesforce report, Opportunity History",
    .records(.stageChange),
    required: [["From Stage"], ["To Stage"], ["Opportunity Name", "Opportunity ID"]],
    columns: [
      "Opportunity ID": "deal_ref",
      "Opportunity Name": "deal_ref",
      "Last Modified": "at",
      "Last Modified Date": "at",
      "Edit Date": "at",
      "To Stage": "stage",
      "From Stage": "from_stage",
      "Amount": "amount",
      "Amount Currency": "currency",
      "Close Date": "close_date",
      "Probability (%)": "probability",
      "Opportunity Owner": "owner_ref",
    ],
    bookkeeping: ["Stage", "Stage Duration", "Created Date", "Opportunity Name"],
    traits: .salesforceReport)

  package static let salesforceReportOpportunity = Profile(
    "salesforce-report-opportunity", .salesforce, "Salesforce report, Opportunities",
    .records(.deal),
    required: [
      ["Opportunity Name"], ["Stage"], ["Amount", "Close Date"],
      ["Opportunity Owner", "Probability (%)", "Fiscal Period", "Age", "Opportunity ID"],
    ],
    forbidden: ["From Stage", "To Stage"],
    columns: [
      "Opportunity ID": "id",
      "Opportunity Name": "name",
      "Account ID": "account_ref",
      "Account Name": "account_ref",
      "Opportunity Owner": "owner_ref",
      "Owner": "owner_ref",
      "Stage": "stage",
      "Amount": "amount",
      "Amount Currency": "currency",
      "Probability (%)": "probability",
      "Close Date": "close_date",
      "Lead Source": "source",
      "Type": "type",
      "Loss Reason": "loss_reason",
      "Closed Lost Reason": "loss_reason",
      "Forecast Category": "forecast_category",
      "Next Step": "next_step",
      "Primary Campaign Source": "campaign_ref",
      "Closed": "is_closed",
      "Won": "is_won",
      "Last Activity": "last_activity_at",
      "Last Stage Change Date": "stage_changed_at",
      "Created Date": "created_at",
      "Last Modified Date": "modified_at",
    ],
    bookkeeping: ["Expected Revenue", "Fiscal Period", "Age"],
    traits: .salesforceReport)
}

extension Traits {
  /// Reports show dates as their reader's locale has them, and records without their ids.
  static let salesforceReport = Traits(
    idStyle: .salesforce(prefix: nil), probability: .percent, allowsMissingKey: true)
}
