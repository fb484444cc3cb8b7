// Header row of Campaign.csv in a Salesforce Data Export:
// Id,IsDeleted,Name,ParentId,Type,Status,StartDate,EndDate,CurrencyIsoCode,ExpectedRevenue,
// BudgetedCost,ActualCost,ExpectedResponse,NumberSent,IsActive,Description,NumberOfLeads,
// NumberOfConvertedLeads,NumberOfContacts,NumberOfResponses,NumberOfOpportunities,
// NumberOfWonOpportunities,AmountAllOpportunities,AmountWonOpportunities,HierarchyNumberOfLeads,
// HierarchyNumberOfConvertedLeads,HierarchyNumberOfContacts,HierarchyNumberOfResponses,
// HierarchyNumberOfOpportunities,HierarchyNumberOfWonOpportunities,
// HierarchyAmountAllOpportunities,HierarchyAmountWonOpportunities,HierarchyNumberSent,
// HierarchyExpectedRevenue,HierarchyBudgetedCost,HierarchyActualCost,OwnerId,CreatedDate,
// CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,
// CampaignMemberRecordTypeId

extension Profile {
  package static let salesforceCampaign = Profile(
    "salesforce-campaign", .salesforce, "Salesforce Data Export, Campaign", .records(.campaign),
    required: [
      ["Id"], ["Name"],
      [
        "BudgetedCost", "ActualCost", "NumberSent", "ExpectedResponse", "NumberOfLeads",
        "NumberOfResponses",
      ],
    ],
    columns: [
      "Id": "id",
      "Name": "name",
      "Type": "kind",
      "Status": "status",
      "StartDate": "starts_on",
      "EndDate": "ends_on",
      "BudgetedCost": "budget",
      "CurrencyIsoCode": "currency",
      "CreatedDate": "created_at",
      "LastModifiedDate": "modified_at",
      "SystemModstamp": "modified_at",
      "IsDeleted": "is_deleted",
      "_fivetran_deleted": "is_deleted",
    ],
    bookkeeping: Salesforce.bookkeeping + ["CampaignMemberRecordTypeId"],
    traits: .salesforce(prefix: "701", dateOnly: ["StartDate", "EndDate"]))
}
