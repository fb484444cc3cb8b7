extension LeadRow {
  /// The conversion, once it has happened by this instant.
  func conversion(at instant: Moment) -> Conversion? {
    conversion.flatMap { $0.at <= instant ? $0 : nil }
  }

  /// All columns, or those a big company keeps.
  static func columns(lean: Bool) -> [SheetColumn<LeadRow>] {
    samplegen.columns(
      header, only: lean ? leanHeader : nil,
      [
        "Id": { $2.id(.lead, $0.head.number) },
        "IsDeleted": { $2.flag($0.head.isDeleted(at: $1.end)) },
        "MasterRecordId": { $2.id(.lead, $0.head.master(at: $1.end)) },
        "Salutation": { $2.text($0.salutation) },
        "FirstName": { $2.text($0.given) },
        "LastName": { $2.text($0.family) },
        "Title": { $2.text($0.title) },
        "Company": { $2.text($0.company) },
        "Street": { $2.text($0.street) },
        "City": { $2.text($0.city) },
        "Country": { $2.text($0.country) },
        "Phone": { $2.text($0.phone) },
        "MobilePhone": { $2.text($0.mobile) },
        "Email": { $2.text($0.email) },
        "Website": { $2.text($0.website) },
        "Description": { $2.text($0.description) },
        "LeadSource": { $2.text($0.source) },
        "Status": { row, night, line in
          let isLate = row.conversion != nil && row.conversion(at: night.end) == nil
          line.text(isLate ? "Working - Contacted" : row.status)
        },
        "Industry": { $2.text($0.industry) },
        "Rating": { $2.text($0.head.isEdited(at: $1.end) ? "Warm" : "") },
        "CurrencyIsoCode": { $2.text($0.currency.rawValue) },
        "OwnerId": { $2.id(.user, $0.owner) },
        "HasOptedOutOfEmail": { $2.flag(false) },
        "IsConverted": { $2.flag($0.conversion(at: $1.end) != nil) },
        "ConvertedDate": { row, night, line in
          if let conversion = row.conversion(at: night.end) { line.day(conversion.at.day) }
        },
        "ConvertedAccountId": { $2.id(.account, $0.conversion(at: $1.end)?.account) },
        "ConvertedContactId": { $2.id(.contact, $0.conversion(at: $1.end)?.contact) },
        "ConvertedOpportunityId": { row, night, line in
          line.id(.opportunity, row.conversion(at: night.end)?.deal)
        },
        "IsUnreadByOwner": { $2.flag(false) },
        "CreatedDate": { $2.moment($0.head.created) },
        "CreatedById": { $2.id(.user, Team.insideSeller) },
        "LastModifiedDate": { $2.moment($0.modifiedShown(at: $1.end)) },
        "SystemModstamp": { $2.moment($0.modifiedShown(at: $1.end)) },
        "DoNotCall": { $2.flag(false) },
        "HasOptedOutOfFax": { $2.flag(false) },
      ])
  }

  private func modifiedShown(at instant: Moment) -> Moment {
    let stamp = head.modified(at: instant)
    return stamp <= instant ? stamp : head.created
  }

  private static let header = """
    Id,IsDeleted,MasterRecordId,Salutation,FirstName,LastName,MiddleName,Suffix,RecordTypeId,\
    Title,Company,Street,City,State,PostalCode,Country,StateCode,CountryCode,Latitude,Longitude,\
    GeocodeAccuracy,Phone,MobilePhone,Fax,Email,Website,Description,LeadSource,Status,Industry,\
    Rating,CurrencyIsoCode,AnnualRevenue,NumberOfEmployees,OwnerId,HasOptedOutOfEmail,\
    IsConverted,ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId,\
    IsUnreadByOwner,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,\
    LastActivityDate,DoNotCall,HasOptedOutOfFax,LastTransferDate,Jigsaw,JigsawContactId,\
    EmailBouncedReason,EmailBouncedDate,Pronouns,GenderIdentity
    """
  private static let leanHeader = """
    Id,IsDeleted,FirstName,LastName,Title,Company,City,Country,MobilePhone,Email,LeadSource,Status,\
    OwnerId,IsConverted,ConvertedOpportunityId,CreatedDate,LastModifiedDate
    """
}
