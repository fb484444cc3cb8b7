/// Header rows of real Salesforce Data Export files, column by column.
enum SalesforceHeaders {
  /// File name, profile and columns.
  static let all: [(file: String, profile: String, columns: String)] = [
    (
      "Opportunity.csv", "salesforce-opportunity",
      """
      Id,IsDeleted,AccountId,IsPrivate,Name,Description,StageName,StageSortOrder,\
      Amount,Probability,ExpectedRevenue,TotalOpportunityQuantity,CloseDate,Type,\
      NextStep,LeadSource,IsClosed,IsWon,ForecastCategory,ForecastCategoryName,\
      CurrencyIsoCode,CampaignId,HasOpportunityLineItem,Pricebook2Id,OwnerId,\
      Territory2Id,IsExcludedFromTerritory2Filter,CreatedDate,CreatedById,\
      LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,\
      LastStageChangeDate,FiscalYear,FiscalQuarter,ContactId,PrimaryPartnerAccountId,\
      SyncedQuoteId,ContractId,LastAmountChangedHistoryId,LastCloseDateChangedHistoryId
      """
    ),
    (
      "OpportunityHistory.csv", "salesforce-opportunity-history",
      """
      Id,OpportunityId,CreatedById,CreatedDate,CreatedDateForInsert,StageName,Amount,\
      ExpectedRevenue,CloseDate,Probability,FromForecastCategory,ForecastCategory,\
      PrevForecastUpdate,FromOpportunityStageName,PrevOpportunityStageUpdate,\
      CurrencyIsoCode,ValidThroughDate,SystemModstamp,IsDeleted,PrevAmount,PrevCloseDate
      """
    ),
    (
      "Account.csv", "salesforce-account",
      """
      Id,IsDeleted,MasterRecordId,Name,Type,RecordTypeId,ParentId,BillingStreet,\
      BillingCity,BillingState,BillingPostalCode,BillingCountry,BillingStateCode,\
      BillingCountryCode,BillingLatitude,BillingLongitude,BillingGeocodeAccuracy,\
      ShippingStreet,ShippingCity,ShippingState,ShippingPostalCode,ShippingCountry,\
      ShippingStateCode,ShippingCountryCode,ShippingLatitude,ShippingLongitude,\
      ShippingGeocodeAccuracy,Phone,Fax,AccountNumber,Website,Sic,Industry,\
      AnnualRevenue,NumberOfEmployees,Ownership,TickerSymbol,Description,Rating,Site,\
      CurrencyIsoCode,OwnerId,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
      SystemModstamp,LastActivityDate,IsExcludedFromRealign,Jigsaw,JigsawCompanyId,\
      AccountSource,SicDesc,OperatingHoursId
      """
    ),
    (
      "Contact.csv", "salesforce-contact",
      """
      Id,IsDeleted,MasterRecordId,AccountId,Salutation,FirstName,LastName,MiddleName,\
      Suffix,RecordTypeId,OtherStreet,OtherCity,OtherState,OtherPostalCode,OtherCountry,\
      OtherStateCode,OtherCountryCode,OtherLatitude,OtherLongitude,OtherGeocodeAccuracy,\
      MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,\
      MailingStateCode,MailingCountryCode,MailingLatitude,MailingLongitude,\
      MailingGeocodeAccuracy,Phone,Fax,MobilePhone,HomePhone,OtherPhone,AssistantPhone,\
      ReportsToId,Email,Title,Department,AssistantName,LeadSource,Birthdate,\
      Description,CurrencyIsoCode,OwnerId,HasOptedOutOfEmail,HasOptedOutOfFax,DoNotCall,\
      CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,\
      LastActivityDate,LastCURequestDate,LastCUUpdateDate,EmailBouncedReason,\
      EmailBouncedDate,Jigsaw,JigsawContactId,Pronouns,GenderIdentity
      """
    ),
    (
      "Lead.csv", "salesforce-lead",
      """
      Id,IsDeleted,MasterRecordId,Salutation,FirstName,LastName,MiddleName,Suffix,\
      RecordTypeId,Title,Company,Street,City,State,PostalCode,Country,StateCode,\
      CountryCode,Latitude,Longitude,GeocodeAccuracy,Phone,MobilePhone,Fax,Email,\
      Website,Description,LeadSource,Status,Industry,Rating,CurrencyIsoCode,\
      AnnualRevenue,NumberOfEmployees,OwnerId,HasOptedOutOfEmail,IsConverted,\
      ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId,\
      IsUnreadByOwner,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
      SystemModstamp,LastActivityDate,DoNotCall,HasOptedOutOfFax,LastTransferDate,Jigsaw,\
      JigsawContactId,EmailBouncedReason,EmailBouncedDate,Pronouns,GenderIdentity
      """
    ),
    (
      "Task.csv", "salesforce-task",
      """
      Id,WhoId,WhatId,WhoCount,WhatCount,Subject,ActivityDate,Status,Priority,\
      OwnerId,Description,CurrencyIsoCode,Type,IsDeleted,AccountId,IsClosed,\
      CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,\
      IsArchived,EmailMessageId,ActivityOriginType,CallDurationInSeconds,CallType,\
      CallDisposition,CallObject,ReminderDateTime,IsReminderSet,RecurrenceActivityId,\
      IsRecurrence,RecurrenceStartDateOnly,RecurrenceEndDateOnly,RecurrenceTimeZoneSidKey,\
      RecurrenceType,RecurrenceInterval,RecurrenceDayOfWeekMask,RecurrenceDayOfMonth,\
      RecurrenceInstance,RecurrenceMonthOfYear,RecurrenceRegeneratedType,CompletedDateTime
      """
    ),
    (
      "Event.csv", "salesforce-event",
      """
      Id,WhoId,WhatId,WhoCount,WhatCount,Subject,Location,IsAllDayEvent,\
      ActivityDateTime,ActivityDate,DurationInMinutes,Description,AccountId,OwnerId,\
      CurrencyIsoCode,Type,IsPrivate,ShowAs,IsDeleted,IsChild,IsGroupEvent,\
      GroupEventType,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
      SystemModstamp,IsArchived,RecurrenceActivityId,IsRecurrence,RecurrenceStartDateTime,\
      RecurrenceEndDateOnly,RecurrenceTimeZoneSidKey,RecurrenceType,RecurrenceInterval,\
      RecurrenceDayOfWeekMask,RecurrenceDayOfMonth,RecurrenceInstance,\
      RecurrenceMonthOfYear,ReminderDateTime,IsReminderSet,ProposedEventTimeframe
      """
    ),
    (
      "User.csv", "salesforce-user",
      """
      Id,Username,FirstName,LastName,MiddleName,Suffix,CompanyName,Division,\
      Department,Title,Street,City,State,PostalCode,Country,StateCode,CountryCode,\
      Latitude,Longitude,GeocodeAccuracy,Email,SenderEmail,SenderName,Signature,\
      StayInTouchSubject,StayInTouchSignature,StayInTouchNote,Phone,Fax,MobilePhone,\
      Alias,CommunityNickname,IsActive,IsSystemControlled,TimeZoneSidKey,UserRoleId,\
      LocaleSidKey,ReceivesInfoEmails,ReceivesAdminInfoEmails,EmailEncodingKey,\
      DefaultCurrencyIsoCode,CurrencyIsoCode,ProfileId,UserType,UserSubtype,StartDay,\
      EndDay,LanguageLocaleKey,EmployeeNumber,DelegatedApproverId,ManagerId,\
      LastLoginDate,LastPasswordChangeDate,CreatedDate,CreatedById,LastModifiedDate,\
      LastModifiedById,SystemModstamp,NumberOfFailedLogins,SuAccessExpirationDate,\
      SuOrgAdminExpirationDate,OfflineTrialExpirationDate,WirelessTrialExpirationDate,\
      OfflinePdaTrialExpirationDate,ForecastEnabled,ContactId,AccountId,CallCenterId,\
      Extension,FederationIdentifier,AboutMe,LoginLimit,ProfilePhotoId,DigestFrequency,\
      DefaultGroupNotificationFrequency,WorkspaceId,SharingType,ChatterAdoptionStage,\
      ChatterAdoptionStageModifiedDate,BannerPhotoId,IsProfilePhotoActive,GlobalIdentity
      """
    ),
    (
      "UserRole.csv", "salesforce-user-role",
      """
      Id,Name,ParentRoleId,RollupDescription,OpportunityAccessForAccountOwner,\
      CaseAccessForAccountOwner,ContactAccessForAccountOwner,ForecastUserId,\
      MayForecastManagerShare,LastModifiedDate,LastModifiedById,SystemModstamp,\
      PortalAccountId,PortalType,PortalRole,PortalAccountOwnerId
      """
    ),
    (
      "Campaign.csv", "salesforce-campaign",
      """
      Id,IsDeleted,Name,ParentId,Type,Status,StartDate,EndDate,CurrencyIsoCode,\
      ExpectedRevenue,BudgetedCost,ActualCost,ExpectedResponse,NumberSent,IsActive,\
      Description,NumberOfLeads,NumberOfConvertedLeads,NumberOfContacts,NumberOfResponses,\
      NumberOfOpportunities,NumberOfWonOpportunities,AmountAllOpportunities,\
      AmountWonOpportunities,HierarchyNumberOfLeads,HierarchyNumberOfConvertedLeads,\
      HierarchyNumberOfContacts,HierarchyNumberOfResponses,HierarchyNumberOfOpportunities,\
      HierarchyNumberOfWonOpportunities,HierarchyAmountAllOpportunities,\
      HierarchyAmountWonOpportunities,HierarchyNumberSent,HierarchyExpectedRevenue,\
      HierarchyBudgetedCost,HierarchyActualCost,OwnerId,CreatedDate,CreatedById,\
      LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,\
      CampaignMemberRecordTypeId
      """
    ),
    (
      "CampaignMember.csv", "salesforce-campaign-member",
      """
      Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,IsPrimary,\
      CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,\
      FirstRespondedDate,CurrencyIsoCode
      """
    ),
    (
      "OpportunityContactRole.csv", "salesforce-contact-role",
      """
      Id,OpportunityId,ContactId,Role,CreatedDate,CreatedById,LastModifiedDate,\
      LastModifiedById,SystemModstamp,IsDeleted,CurrencyIsoCode
      """
    ),
    (
      "CurrencyType.csv", "salesforce-currency-type",
      """
      Id,IsoCode,ConversionRate,DecimalPlaces,IsActive,IsCorporate,CreatedDate,\
      CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp
      """
    ),
    (
      "DatedConversionRate.csv", "salesforce-dated-conversion-rate",
      """
      Id,IsoCode,StartDate,NextStartDate,ConversionRate,CreatedDate,CreatedById,\
      LastModifiedDate,LastModifiedById,SystemModstamp
      """
    ),
    (
      "ForecastingQuota.csv", "salesforce-quota",
      """
      Id,CompositeKeyId,CurrencyIsoCode,QuotaAmount,QuotaQuantity,CreatedDate,\
      CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp
      """
    ),
    (
      "FiscalYearSettings.csv", "salesforce-fiscal-year-settings",
      """
      Id,PeriodId,Name,IsStandardYear,YearType,QuarterLabelScheme,PeriodLabelScheme,\
      WeekLabelScheme,QuarterPrefix,PeriodPrefix,WeekStartDay,Description,SystemModstamp
      """
    ),
    (
      "Period.csv", "salesforce-period",
      """
      Id,FiscalYearSettingsId,Type,StartDate,EndDate,SystemModstamp,IsForecastPeriod,\
      QuarterLabel,PeriodLabel,Number
      """
    ),
    (
      "RecordType.csv", "salesforce-record-type",
      """
      Id,Name,ModuleNamespace,Description,BusinessProcessId,SobjectType,IsActive,\
      CreatedById,CreatedDate,LastModifiedById,LastModifiedDate,SystemModstamp,IsDeleted
      """
    ),
  ]
}
