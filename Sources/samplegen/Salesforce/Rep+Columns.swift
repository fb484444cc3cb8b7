extension Rep {
  /// The columns of User.
  static func columns() -> [SheetColumn<Rep>] {
    samplegen.columns(
      header, only: nil,
      [
        "Id": { $2.id(.user, $0.index) },
        "Username": { $2.text($0.email) },
        "FirstName": { $2.text($0.given) },
        "LastName": { $2.text($0.family) },
        "CompanyName": { $2.text("PT Cakrawala Otomasi") },
        "Department": { $2.text($0.department) },
        "Title": { $2.text($0.title) },
        "Email": { $2.text($0.email) },
        "Alias": { $2.text("user\($0.index)") },
        "IsActive": { rep, night, line in line.flag(rep.left.map { $0 >= night.day } ?? true) },
        "TimeZoneSidKey": { $2.text("Asia/Jakarta") },
        "LocaleSidKey": { $2.text("en_US") },
        "EmailEncodingKey": { $2.text("UTF-8") },
        "DefaultCurrencyIsoCode": { $2.text("USD") },
        "CurrencyIsoCode": { $2.text("000") },
        "ProfileId": { $2.id(.profile, 1) },
        "UserRoleId": { rep, _, line in line.id(.userRole, rep.weight > 0 ? 2 : 3) },
        "UserType": { $2.text("Standard") },
        "LanguageLocaleKey": { $2.text("en_US") },
        "ManagerId": { rep, _, line in line.id(.user, rep.manager ?? (rep.weight > 2 ? 0 : nil)) },
        "CreatedDate": { $2.moment(Moment($0.joined, hour: 2)) },
        "CreatedById": { $2.id(.user, Team.administrator) },
        "LastModifiedDate": { $2.moment(Moment($0.left ?? $0.joined, hour: 10)) },
        "LastModifiedById": { $2.id(.user, Team.administrator) },
        "SystemModstamp": { $2.moment(Moment($0.left ?? $0.joined, hour: 10)) },
        "ForecastEnabled": { rep, _, line in line.flag(rep.weight > 0) },
      ])
  }

  private static let header = """
    Id,Username,FirstName,LastName,MiddleName,Suffix,CompanyName,Division,Department,Title,\
    Street,City,State,PostalCode,Country,StateCode,CountryCode,Latitude,Longitude,\
    GeocodeAccuracy,Email,SenderEmail,SenderName,Signature,StayInTouchSubject,\
    StayInTouchSignature,StayInTouchNote,Phone,Fax,MobilePhone,Alias,CommunityNickname,IsActive,\
    IsSystemControlled,TimeZoneSidKey,UserRoleId,LocaleSidKey,ReceivesInfoEmails,\
    ReceivesAdminInfoEmails,EmailEncodingKey,DefaultCurrencyIsoCode,CurrencyIsoCode,ProfileId,\
    UserType,UserSubtype,StartDay,EndDay,LanguageLocaleKey,EmployeeNumber,DelegatedApproverId,\
    ManagerId,LastLoginDate,LastPasswordChangeDate,CreatedDate,CreatedById,LastModifiedDate,\
    LastModifiedById,SystemModstamp,NumberOfFailedLogins,SuAccessExpirationDate,\
    SuOrgAdminExpirationDate,OfflineTrialExpirationDate,WirelessTrialExpirationDate,\
    OfflinePdaTrialExpirationDate,ForecastEnabled,ContactId,AccountId,CallCenterId,Extension,\
    FederationIdentifier,AboutMe,LoginLimit,ProfilePhotoId,DigestFrequency,\
    DefaultGroupNotificationFrequency,WorkspaceId,SharingType,ChatterAdoptionStage,\
    ChatterAdoptionStageModifiedDate,BannerPhotoId,IsProfilePhotoActive,GlobalIdentity
    """
}
