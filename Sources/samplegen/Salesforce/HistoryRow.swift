/// One row of OpportunityHistory: the deal's state after a change, and what it was before.
struct HistoryRow {
  let number: Int
  let deal: Int
  let event: DealEvent
  let previous: DealEvent?
  let currency: Currency
  let isDeleted: Bool
  let hasFloatAmount: Bool
  let hasLowerCaseStage: Bool

  /// All columns, or those a big company keeps.
  static func columns(lean: Bool) -> [SheetColumn<HistoryRow>] {
    samplegen.columns(
      header, only: lean ? leanHeader : nil,
      [
        "Id": { $2.id(.history, $0.number) },
        "OpportunityId": { $2.id(.opportunity, $0.deal) },
        "CreatedById": { $2.id(.user, $0.event.by) },
        "CreatedDate": { $2.moment($0.event.at) },
        "StageName": { row, _, line in
          let label = row.event.stage.salesforceLabel
          line.text(row.hasLowerCaseStage ? label.lowercased() : label)
        },
        "Amount": { row, _, line in
          guard let amount = row.event.amount else { return }
          if row.hasFloatAmount { line.floatMoney(amount) } else { line.money(amount) }
        },
        "CloseDate": { $2.day($0.event.close) },
        "Probability": { $2.number($0.event.stage.probability) },
        "ForecastCategory": { $2.text($0.event.stage.forecastLabel) },
        "FromOpportunityStageName": { $2.text($0.previous?.stage.salesforceLabel ?? "") },
        "CurrencyIsoCode": { $2.text($0.currency.rawValue) },
        "SystemModstamp": { $2.moment($0.event.at) },
        "IsDeleted": { $2.flag($0.isDeleted) },
        "PrevAmount": { row, _, line in
          guard let before = row.previous?.amount, before != row.event.amount else { return }
          line.money(before)
        },
        "PrevCloseDate": { row, _, line in
          guard let before = row.previous?.close, before != row.event.close else { return }
          line.day(before)
        },
      ])
  }

  private static let header = """
    Id,OpportunityId,CreatedById,CreatedDate,CreatedDateForInsert,StageName,Amount,ExpectedRevenue,\
    CloseDate,Probability,FromForecastCategory,ForecastCategory,PrevForecastUpdate,\
    FromOpportunityStageName,PrevOpportunityStageUpdate,CurrencyIsoCode,ValidThroughDate,\
    SystemModstamp,IsDeleted,PrevAmount,PrevCloseDate
    """
  private static let leanHeader = """
    Id,OpportunityId,CreatedDate,StageName,Amount,CloseDate,CurrencyIsoCode
    """
}

/// Two history rows whose deal was erased from the CRM for good.
enum OrphanHistory {
  /// The account after whose rows they are written.
  static let account = 110

  /// The rows themselves.
  static let rows: [HistoryRow] = [0, 1].map { place in
    HistoryRow(
      number: 700_000_000 + place, deal: 800_000_000,
      event: DealEvent(
        at: Moment(Day(2025, 5, 6 + place), hour: 4), stage: place == 0 ? .qualification : .lost,
        amount: 1_900_000, close: Day(2025, 9, 30), by: 1),
      previous: nil, currency: .usd, isDeleted: false, hasFloatAmount: false,
      hasLowerCaseStage: false)
  }
}
