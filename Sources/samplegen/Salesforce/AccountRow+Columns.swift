extension AccountRow {
  /// All columns, or those a big company keeps.
  static func columns(lean: Bool) -> [SheetColumn<AccountRow>] {
    samplegen.columns(
      header, only: lean ? leanHeader : nil,
      [
        "Id": { $2.id(.account, $0.head.number) },
        "IsDeleted": { $2.flag($0.head.isDeleted(at: $1.end)) },
        "MasterRecordId": { $2.id(.account, $0.head.master(at: $1.end)) },
        "Name": { $2.text($0.name) },
        "Type": { $2.text("Customer") },
        "ParentId": { $2.id(.account, $0.parent) },
        "BillingStreet": { $2.text($0.street) },
        "BillingCity": { $2.text($0.city) },
        "BillingState": { $2.text($0.state) },
        "BillingPostalCode": { $2.text($0.postcode) },
        "BillingCountry": { $2.text($0.country) },
        "Phone": { $2.text($0.phone) },
        "Website": { $2.text($0.website) },
        "Industry": { $2.text($0.industry) },
        "AnnualRevenue": { $2.text($0.revenue) },
        "NumberOfEmployees": { $2.text($0.employees) },
        "Rating": { $2.text($0.head.isEdited(at: $1.end) ? "Hot" : "") },
        "Description": { $2.text($0.description) },
        "CurrencyIsoCode": { $2.text($0.currency.rawValue) },
        "OwnerId": { $2.id(.user, $0.owner) },
        "CreatedDate": { $2.moment($0.head.created) },
        "CreatedById": { $2.id(.user, $0.owner) },
        "LastModifiedDate": { $2.moment($0.head.modified(at: $1.end)) },
        "SystemModstamp": { $2.moment($0.head.modified(at: $1.end)) },
        "AccountSource": { $2.text($0.source) },
      ])
  }

  private static let header = """
    Id,IsDeleted,MasterRecordId,Name,Type,RecordTypeId,ParentId,BillingStreet,BillingCity,\
    BillingState,BillingPostalCode,BillingCountry,BillingStateCode,BillingCountryCode,\
    BillingLatitude,BillingLongitude,BillingGeocodeAccuracy,ShippingStreet,ShippingCity,\
    ShippingState,ShippingPostalCode,ShippingCountry,ShippingStateCode,ShippingCountryCode,\
    ShippingLatitude,ShippingLongitude,ShippingGeocodeAccuracy,Phone,Fax,AccountNumber,Website,\
    Sic,Industry,AnnualRevenue,NumberOfEmployees,Ownership,TickerSymbol,Description,Rating,Site,\
    CurrencyIsoCode,OwnerId,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
    SystemModstamp,LastActivityDate,IsExcludedFromRealign,Jigsaw,JigsawCompanyId,AccountSource,\
    SicDesc,OperatingHoursId
    """
  private static let leanHeader = """
    Id,IsDeleted,MasterRecordId,Name,ParentId,BillingStreet,BillingCity,BillingPostalCode,\
    BillingCountry,Phone,Website,Industry,NumberOfEmployees,Rating,OwnerId,CreatedDate,\
    LastModifiedDate
    """
}

extension RowHead {
  /// The row this one was merged into by this instant; nil for none.
  func master(at instant: Moment) -> Int? { isDeleted(at: instant) ? mergedInto : nil }
}
