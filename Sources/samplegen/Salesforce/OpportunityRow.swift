/// A deal as the CRM shows it one evening.
struct OpportunityRow {
  let deal: Deal
  let number: Int
  let account: Int?
  let state: DealEvent
  let end: Moment

  /// The deal's row at an instant; nil before its creation.
  init?(_ deal: Deal, in story: AccountStory, at end: Moment) {
    guard let state = deal.state(at: end) else { return nil }
    self.deal = deal
    self.state = state
    self.end = end
    number = story.dealNumber(deal.slot)
    account =
      deal.flaws.contains(.accountMissing)
      ? 9_100_000_000 + number
      : deal.flaws.contains(.accountBlank) ? nil : story.accountNumber(deal.accountRow)
  }

  /// True when the deal is in the recycle bin.
  var isDeleted: Bool { deal.deletedAt.map { $0 <= end } ?? false }

  /// The newest touch by this evening.
  var modified: Moment {
    let touches = [state.at, deal.deletedAt, deal.noteAt].compactMap { $0 }
    return touches.filter { $0 <= end }.max() ?? state.at
  }

  /// When the deal entered its stage.
  var stageSince: Moment {
    var since = deal.events[0].at
    for (event, next) in zip(deal.events, deal.events.dropFirst()) where next.at <= end {
      if next.stage != event.stage { since = next.at }
    }
    return since
  }

  /// All columns, or those a big company keeps.
  static func columns(lean: Bool) -> [SheetColumn<OpportunityRow>] {
    samplegen.columns(
      header, only: lean ? leanHeader : nil,
      [
        "Id": { $2.id(.opportunity, $0.number) },
        "IsDeleted": { $2.flag($0.isDeleted) },
        "AccountId": { $2.id(.account, $0.account) },
        "IsPrivate": { $2.flag(false) },
        "Name": { $2.text($0.deal.name) },
        "StageName": { row, _, line in
          let label = row.state.stage.salesforceLabel
          line.text(row.deal.flaws.contains(.lowerCaseStage) ? label.lowercased() : label)
        },
        "StageSortOrder": { $2.number($0.state.stage.rawValue) },
        "Amount": { row, _, line in
          if row.deal.flaws.contains(.amountUnreadable) { return line.text("see contract") }
          guard let amount = row.state.amount else { return }
          if row.deal.flaws.contains(.floatAmount) {
            line.floatMoney(amount)
          } else {
            line.money(amount)
          }
        },
        "Probability": { $2.number($0.probability) },
        "ExpectedRevenue": { row, _, line in
          guard let amount = row.state.amount else { return }
          line.money(amount * row.state.stage.probability / 100)
        },
        "CloseDate": { if let day = $0.closeDate { $2.day(day) } },
        "Type": { $2.text($0.type) },
        "NextStep": { $2.text($0.nextStep) },
        "LeadSource": { $2.text($0.source) },
        "Loss_Reason__c": { $2.text($0.lossReason) },
        "IsClosed": { $2.flag($0.state.stage.isClosed) },
        "IsWon": { $2.flag($0.isMarkedWon) },
        "ForecastCategory": { $2.text($0.state.stage.forecastName) },
        "ForecastCategoryName": { $2.text($0.state.stage.forecastLabel) },
        "CurrencyIsoCode": { $2.text($0.deal.currency.rawValue) },
        "CampaignId": { $2.id(.campaign, $0.deal.campaign) },
        "HasOpportunityLineItem": { $2.flag(false) },
        "OwnerId": { row, _, line in
          line.id(.user, row.owner)
        },
        "CreatedDate": { $2.moment($0.deal.created) },
        "CreatedById": { $2.id(.user, $0.deal.events[0].by) },
        "LastModifiedDate": { $2.moment($0.modified) },
        "LastModifiedById": { $2.id(.user, $0.state.by) },
        "SystemModstamp": { $2.moment($0.modified) },
        "LastStageChangeDate": { $2.moment($0.stageSince) },
        "FiscalYear": { $2.number($0.state.close.civil.year) },
        "FiscalQuarter": { $2.number(($0.state.close.civil.month + 2) / 3) },
      ])
  }

  private static let header = """
    Id,IsDeleted,AccountId,IsPrivate,Name,Description,StageName,StageSortOrder,Amount,Probability,\
    ExpectedRevenue,TotalOpportunityQuantity,CloseDate,Type,NextStep,LeadSource,IsClosed,IsWon,\
    ForecastCategory,ForecastCategoryName,CurrencyIsoCode,CampaignId,HasOpportunityLineItem,\
    Pricebook2Id,OwnerId,Territory2Id,IsExcludedFromTerritory2Filter,CreatedDate,CreatedById,\
    LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,LastStageChangeDate,FiscalYear,\
    FiscalQuarter,ContactId,PrimaryPartnerAccountId,SyncedQuoteId,ContractId,\
    LastAmountChangedHistoryId,LastCloseDateChangedHistoryId,Loss_Reason__c
    """
  private static let leanHeader = """
    Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,Type,LeadSource,IsClosed,\
    IsWon,ForecastCategory,CurrencyIsoCode,OwnerId,CreatedDate,LastModifiedDate
    """
}

extension Stage {
  /// The company's label for the stage.
  var salesforceLabel: String {
    switch self {
    case .prospecting: "Prospecting"
    case .qualification: "Qualification"
    case .meeting: "Meeting Scheduled"
    case .proposal: "Proposal/Price Quote"
    case .negotiation: "Negotiation/Review"
    case .won: "Closed Won"
    case .lost: "Closed Lost"
    case .nurture: "Nurture"
    }
  }

  /// The forecast category as the Opportunity object writes it.
  var forecastName: String {
    switch self {
    case .prospecting, .qualification, .meeting: "Pipeline"
    case .proposal: "BestCase"
    case .negotiation: "Forecast"
    case .won: "Closed"
    case .lost, .nurture: "Omitted"
    }
  }

  /// The forecast category as the history writes it.
  var forecastLabel: String {
    switch self {
    case .prospecting, .qualification, .meeting: "Pipeline"
    case .proposal: "Best Case"
    case .negotiation: "Commit"
    case .won: "Closed"
    case .lost, .nurture: "Omitted"
    }
  }
}
