extension ContactRow {
  /// All columns, or the fifteen a big company keeps.
  static func columns(lean: Bool) -> [SheetColumn<ContactRow>] {
    samplegen.columns(
      header, only: lean ? leanHeader : nil,
      [
        "Id": { $2.id(.contact, $0.head.number) },
        "IsDeleted": { $2.flag($0.head.isDeleted(at: $1.end)) },
        "MasterRecordId": { $2.id(.contact, $0.head.master(at: $1.end)) },
        "AccountId": { $2.id(.account, $0.account) },
        "Salutation": { $2.text($0.salutation) },
        "FirstName": { $2.text($0.given) },
        "LastName": { $2.text($0.family) },
        "Suffix": { $2.text($0.suffix) },
        "MailingStreet": { $2.text($0.street) },
        "MailingCity": { $2.text($0.city) },
        "MailingCountry": { $2.text($0.country) },
        "Phone": { $2.text($0.phone) },
        "MobilePhone": { $2.text($0.mobile) },
        "Email": { $2.text($0.email) },
        "Title": { $2.text($0.head.isEdited(at: $1.end) ? "Head of " + $0.title : $0.title) },
        "LeadSource": { $2.text($0.source) },
        "Description": { $2.text($0.description) },
        "CurrencyIsoCode": { $2.text($0.currency.rawValue) },
        "OwnerId": { $2.id(.user, $0.owner) },
        "HasOptedOutOfEmail": { $2.flag($0.optedOut) },
        "HasOptedOutOfFax": { $2.flag(false) },
        "DoNotCall": { $2.flag(false) },
        "CreatedDate": { $2.moment($0.head.statedCreated ?? $0.head.created) },
        "CreatedById": { $2.id(.user, $0.owner) },
        "LastModifiedDate": { $2.moment($0.head.modified(at: $1.end)) },
        "SystemModstamp": { $2.moment($0.head.modified(at: $1.end)) },
      ])
  }

  private static let header = """
    Id,IsDeleted,MasterRecordId,AccountId,Salutation,FirstName,LastName,MiddleName,Suffix,\
    RecordTypeId,OtherStreet,OtherCity,OtherState,OtherPostalCode,OtherCountry,OtherStateCode,\
    OtherCountryCode,OtherLatitude,OtherLongitude,OtherGeocodeAccuracy,MailingStreet,\
    MailingCity,MailingState,MailingPostalCode,MailingCountry,MailingStateCode,\
    MailingCountryCode,MailingLatitude,MailingLongitude,MailingGeocodeAccuracy,Phone,Fax,\
    MobilePhone,HomePhone,OtherPhone,AssistantPhone,ReportsToId,Email,Title,Department,\
    AssistantName,LeadSource,Birthdate,Description,CurrencyIsoCode,OwnerId,HasOptedOutOfEmail,\
    HasOptedOutOfFax,DoNotCall,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
    SystemModstamp,LastActivityDate,LastCURequestDate,LastCUUpdateDate,EmailBouncedReason,\
    EmailBouncedDate,Jigsaw,JigsawContactId,Pronouns,GenderIdentity
    """
  private static let leanHeader = """
    Id,IsDeleted,AccountId,Salutation,FirstName,LastName,MailingCity,MailingCountry,Phone,\
    MobilePhone,Email,Title,OwnerId,CreatedDate,LastModifiedDate
    """
}
