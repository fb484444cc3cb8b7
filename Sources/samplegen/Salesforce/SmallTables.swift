extension ContactRole {
  /// The columns of OpportunityContactRole.
  static func columns() -> [SheetColumn<ContactRole>] {
    samplegen.columns(
      header, only: nil,
      [
        "Id": { $2.id(.role, $0.number) },
        "OpportunityId": { $2.id(.opportunity, $0.deal) },
        "ContactId": { $2.id(.contact, $0.contact) },
        "Role": { $2.text($0.role) },
        "CreatedDate": { $2.moment($0.created) },
        "CreatedById": { $2.id(.user, $0.by) },
        "LastModifiedDate": { $2.moment($0.created) },
        "LastModifiedById": { $2.id(.user, $0.by) },
        "SystemModstamp": { $2.moment($0.created) },
        "IsDeleted": { $2.flag(false) },
        "CurrencyIsoCode": { $2.text("USD") },
      ])
  }

  private static let header = """
    Id,OpportunityId,ContactId,Role,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
    SystemModstamp,IsDeleted,CurrencyIsoCode
    """
}

/// One row of CurrencyType: the rate of the day.
struct CurrencyRow {
  let number: Int
  let currency: Currency
  let rate: String
  let since: Day

  /// The currencies with the rates that hold on a day.
  static func rows(on day: Day) -> [CurrencyRow] {
    Currency.allCases.enumerated().map { number, currency in
      let step = RateStep.all.last { $0.currency == currency && $0.from <= day }
      return CurrencyRow(
        number: number, currency: currency, rate: step?.text ?? "1.0",
        since: step?.from ?? Season.start)
    }
  }

  /// The columns of CurrencyType.
  static func columns() -> [SheetColumn<CurrencyRow>] {
    samplegen.columns(
      header, only: nil,
      [
        "Id": { $2.id(.currency, $0.number) },
        "IsoCode": { $2.text($0.currency.rawValue) },
        "ConversionRate": { $2.text($0.rate) },
        "DecimalPlaces": { row, _, line in line.number(row.currency == .idr ? 0 : 2) },
        "IsActive": { $2.flag(true) },
        "IsCorporate": { row, _, line in line.flag(row.currency == .usd) },
        "CreatedDate": { $2.moment(Moment(Season.start, hour: 2)) },
        "CreatedById": { $2.id(.user, Team.administrator) },
        "LastModifiedDate": { $2.moment(Moment($0.since.workday, hour: 2)) },
        "LastModifiedById": { $2.id(.user, Team.administrator) },
        "SystemModstamp": { $2.moment(Moment($0.since.workday, hour: 2)) },
      ])
  }

  private static let header = """
    Id,IsoCode,ConversionRate,DecimalPlaces,IsActive,IsCorporate,CreatedDate,CreatedById,\
    LastModifiedDate,LastModifiedById,SystemModstamp
    """
}
