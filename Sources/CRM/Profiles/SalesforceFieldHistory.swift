// Header row of OpportunityFieldHistory, as Data Loader and the Bulk API write it:
// Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue
// A report of the type "Opportunity Field History":
// Opportunity ID,Opportunity Name,Field / Event,Old Value,New Value,Edit Date,Edited By

extension Profile {
  package static let salesforceFieldHistory = Profile(
    "salesforce-opportunity-field-history", .salesforce, "Salesforce OpportunityFieldHistory",
    .records(.stageChange),
    required: [["OpportunityId"], ["Field"], ["OldValue"], ["NewValue"], ["CreatedDate"]],
    columns: [
      "Id": "id",
      "OpportunityId": "deal_ref",
      "CreatedDate": "at",
      "Field": "stage",
      "NewValue": "stage",
      "OldValue": "from_stage",
    ],
    bookkeeping: Salesforce.bookkeeping + ["IsDeleted", "DataType"],
    traits: .salesforce(prefix: "017"),
    changes: ChangeLog(
      record: ["OpportunityId"], at: ["CreatedDate"], property: ["Field"], new: ["NewValue"],
      old: ["OldValue"], id: ["Id"], names: Salesforce.trackedFields))

  package static let salesforceReportFieldHistory = Profile(
    "salesforce-report-field-history", .salesforce, "Salesforce report, Opportunity Field History",
    .records(.stageChange),
    required: [
      ["Field / Event"], ["Old Value"], ["New Value"], ["Edit Date"],
      ["Opportunity ID", "Opportunity Name"],
    ],
    columns: [
      "Opportunity ID": "deal_ref",
      "Opportunity Name": "deal_ref",
      "Edit Date": "at",
      "Field / Event": "stage",
      "New Value": "stage",
      "Old Value": "from_stage",
    ],
    bookkeeping: ["Edited By"],
    traits: .salesforceReport,
    changes: ChangeLog(
      record: ["Opportunity ID", "Opportunity Name"], at: ["Edit Date"],
      property: ["Field / Event"], new: ["New Value"], old: ["Old Value"],
      names: Salesforce.trackedFields))
}

extension Salesforce {
  /// Names by which a field history calls fields of an opportunity.
  static let trackedFields = [
    "StageName": "stage", "ForecastCategoryName": "forecast_category", "OwnerId": "owner_ref",
    "CloseDate": "close_date",
  ]
}
