// Objects of a Salesforce export that tell nothing a pipeline report rests on; each is recognised by
// its header set, so that it is listed with a reason instead of being called unknown.
//
// UserRole: Id,Name,ParentRoleId,RollupDescription,OpportunityAccessForAccountOwner,...
// CampaignMember: Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,IsPrimary,...
// OpportunityLineItem: id,opportunity_id,pricebook_entry_id,product_2_id,quantity,unit_price,...
// Order: id,account_id,order_number,effective_date,status,total_amount,...
// FieldHistory: Id,TableEnumOrId,FieldEnumOrId,... (tracking configuration, not a change log)
// FiscalYearSettings: Id,PeriodId,Name,IsStandardYear,YearType,QuarterLabelScheme,...
// Period: Id,FiscalYearSettingsId,Type,StartDate,EndDate,SystemModstamp,IsForecastPeriod,...

extension Profile {
  package static let salesforceNotUsed: [Profile] = [
    notUsed(
      "user-role", "UserRole", "roles only order access; teams come from the users' department",
      [["Id"], ["ParentRoleId"], ["OpportunityAccessForAccountOwner", "RollupDescription"]]),
    notUsed(
      "campaign-member", "CampaignMember", "campaign membership is not part of any figure yet",
      [["Id"], ["CampaignId"], ["LeadId", "ContactId"], ["HasResponded", "FirstRespondedDate"]]),
    notUsed(
      "opportunity-line-item", "OpportunityLineItem",
      "line items split an amount that the opportunity already has",
      [["Id"], ["OpportunityId"], ["PricebookEntryId", "Product2Id"], ["Quantity", "UnitPrice"]]),
    notUsed(
      "order", "Order", "orders come after the sale; bookings are counted from won opportunities",
      [["Id"], ["OrderNumber", "EffectiveDate"], ["TotalAmount", "Pricebook2Id"], ["AccountId"]]),
    notUsed(
      "order-item", "OrderItem", "order items come after the sale",
      [["Id"], ["OrderId"], ["Quantity", "UnitPrice"]]),
    notUsed(
      "pricebook-entry", "PricebookEntry", "list prices are not part of any figure",
      [["Id"], ["Pricebook2Id"], ["Product2Id"], ["UnitPrice"]]),
    notUsed(
      "field-tracking", "FieldHistory",
      "it lists which fields are tracked; it holds no changes",
      [["Id"], ["TableEnumOrId"], ["FieldEnumOrId"]]),
    notUsed(
      "fiscal-year-settings", "FiscalYearSettings",
      "the fiscal year is a setting of dealpipe (fiscal_year_start)",
      [["Id"], ["IsStandardYear", "YearType"], ["QuarterLabelScheme", "PeriodLabelScheme"]]),
    notUsed(
      "period", "Period", "periods follow from the fiscal year setting",
      [["Id"], ["FiscalYearSettingsId"], ["StartDate"], ["EndDate"]]),
    notUsed(
      "record-type", "RecordType", "record types only name variants of other objects",
      [["Id"], ["SobjectType"], ["BusinessProcessId", "ModuleNamespace", "DeveloperName"]]),
    notUsed(
      "opportunity-stage", "OpportunityStage",
      "stages are mapped by label; their order and outcome follow from the opportunities",
      [["MasterLabel"], ["DefaultProbability"], ["ForecastCategoryName", "ForecastCategory"]]),
    notUsed(
      "organization", "Organization", "it holds settings of the organisation itself",
      [["Id"], ["OrganizationType", "FiscalYearStartMonth"], ["DefaultLocaleSidKey", "Name"]]),
    notUsed(
      "other", "object without a profile", "no figure rests on this object of Salesforce",
      [["Id"], ["SystemModstamp"], ["LastModifiedById", "CreatedById"]]),
  ]

  private static func notUsed(
    _ id: String, _ object: String, _ reason: String, _ required: [[String]]
  ) -> Profile {
    Profile(
      "salesforce-\(id)", .salesforce, "Salesforce \(object)", .notUsed(reason),
      required: required, traits: .salesforce(prefix: nil))
  }
}
