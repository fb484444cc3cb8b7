extension Campaign {
  /// The columns of Campaign.
  static func columns() -> [SheetColumn<Campaign>] {
    samplegen.columns(
      header, only: nil,
      [
        "Id": { $2.id(.campaign, $0.index) },
        "IsDeleted": { $2.flag(false) },
        "Name": { $2.text($0.name) },
        "Type": { $2.text($0.type) },
        "Status": { campaign, night, line in
          line.text(campaign.end < night.day ? "Completed" : "In Progress")
        },
        "StartDate": { $2.day($0.start) },
        "EndDate": { $2.day($0.end) },
        "CurrencyIsoCode": { $2.text("USD") },
        "BudgetedCost": { $2.money($0.budget * 100) },
        "ActualCost": { $2.money($0.budget * 97) },
        "IsActive": { campaign, night, line in line.flag(campaign.end >= night.day) },
        "OwnerId": { $2.id(.user, Team.insideSeller) },
        "CreatedDate": { $2.moment(Moment($0.start + -20, hour: 3)) },
        "CreatedById": { $2.id(.user, Team.insideSeller) },
        "LastModifiedDate": { $2.moment(Moment($0.start + -10, hour: 3)) },
        "LastModifiedById": { $2.id(.user, Team.insideSeller) },
        "SystemModstamp": { $2.moment(Moment($0.start + -10, hour: 3)) },
      ])
  }

  private static let header = """
    Id,IsDeleted,Name,ParentId,Type,Status,StartDate,EndDate,CurrencyIsoCode,ExpectedRevenue,\
    BudgetedCost,ActualCost,ExpectedResponse,NumberSent,IsActive,Description,NumberOfLeads,\
    NumberOfConvertedLeads,NumberOfContacts,NumberOfResponses,NumberOfOpportunities,\
    NumberOfWonOpportunities,AmountAllOpportunities,AmountWonOpportunities,\
    HierarchyNumberOfLeads,HierarchyNumberOfConvertedLeads,HierarchyNumberOfContacts,\
    HierarchyNumberOfResponses,HierarchyNumberOfOpportunities,HierarchyNumberOfWonOpportunities,\
    HierarchyAmountAllOpportunities,HierarchyAmountWonOpportunities,HierarchyNumberSent,\
    HierarchyExpectedRevenue,HierarchyBudgetedCost,HierarchyActualCost,OwnerId,CreatedDate,\
    CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,\
    CampaignMemberRecordTypeId
    """
}
