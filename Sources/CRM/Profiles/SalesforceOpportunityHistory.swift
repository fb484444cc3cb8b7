// Header row of OpportunityHistory.csv in a Salesforce Data Export:
// Id,OpportunityId,CreatedById,CreatedDate,CreatedDateForInsert,StageName,Amount,ExpectedRevenue,
// CloseDate,Probability,FromForecastCategory,ForecastCategory,PrevForecastUpdate,
// FromOpportunityStageName,PrevOpportunityStageUpdate,CurrencyIsoCode,ValidThroughDate,
// SystemModstamp,IsDeleted,PrevAmount,PrevCloseDate

extension Profile {
  package static let salesforceOpportunityHistory = Profile(
    "salesforce-opportunity-history", .salesforce, "Salesforce Data Export, OpportunityHistory",
    .records(.stageChange),
    required: [["OpportunityId"], ["StageName"], ["CreatedDate", "SystemModstamp"]],
    forbidden: ["AccountId", "OwnerId", "Field", "ContactId", "UnitPrice"],
    columns: [
      "Id": "id",
      "OpportunityId": "deal_ref",
      "CreatedDate": "at",
      "SystemModstamp": "at",
      "StageName": "stage",
      "FromOpportunityStageName": "from_stage",
      "Amount": "amount",
      "CurrencyIsoCode": "currency",
      "CloseDate": "close_date",
      "Probability": "probability",
      "ForecastCategory": "forecast_category",
      "IsDeleted": "is_deleted",
      "_fivetran_deleted": "is_deleted",
    ],
    bookkeeping: Salesforce.bookkeeping + [
      "CreatedDateForInsert", "ExpectedRevenue", "FromForecastCategory", "PrevForecastUpdate",
      "PrevOpportunityStageUpdate", "ValidThroughDate", "PrevAmount", "PrevCloseDate",
    ],
    traits: .salesforce(prefix: "008", dateOnly: ["CloseDate"]))
}
