// Header row of Event.csv in a Salesforce Data Export:
// Id,WhoId,WhatId,WhoCount,WhatCount,Subject,Location,IsAllDayEvent,ActivityDateTime,
// ActivityDate,DurationInMinutes,Description,AccountId,OwnerId,CurrencyIsoCode,Type,IsPrivate,
// ShowAs,IsDeleted,IsChild,IsGroupEvent,GroupEventType,CreatedDate,CreatedById,LastModifiedDate,
// LastModifiedById,SystemModstamp,IsArchived,RecurrenceActivityId,IsRecurrence,
// RecurrenceStartDateTime,RecurrenceEndDateOnly,RecurrenceTimeZoneSidKey,RecurrenceType,
// RecurrenceInterval,RecurrenceDayOfWeekMask,RecurrenceDayOfMonth,RecurrenceInstance,
// RecurrenceMonthOfYear,ReminderDateTime,IsReminderSet,ProposedEventTimeframe

extension Profile {
  package static let salesforceEvent = Profile(
    "salesforce-event", .salesforce, "Salesforce Data Export, Event", .records(.activity),
    required: [
      ["Id"], ["WhoId", "WhatId"],
      ["ActivityDateTime", "StartDateTime", "IsAllDayEvent", "DurationInMinutes"],
    ],
    columns: [
      "Id": "id",
      "Subject": "subject",
      "StartDateTime": "due_at",
      "ActivityDateTime": "due_at",
      "ActivityDate": "due_at",
      "OwnerId": "owner_ref",
      "WhoId": "person_ref",
      "WhatId": "object_ref",
      "AccountId": "account_ref",
      "CreatedDate": "created_at",
      "LastModifiedDate": "modified_at",
      "SystemModstamp": "modified_at",
      "IsDeleted": "is_deleted",
      "_fivetran_deleted": "is_deleted",
    ],
    bookkeeping: Salesforce.bookkeeping + Salesforce.activityBookkeeping + [
      "StartDateTime", "ActivityDateTime", "ActivityDate", "EndDateTime", "ShowAs",
      "GroupEventType", "EventSubtype", "Type", "ProposedEventTimeframe", "IsGroupEvent",
    ],
    traits: .salesforce(
      prefix: "00U", dateOnly: ["ActivityDate"], activityKind: .meeting,
      kindColumns: ["Type", "Subject"]))
}
