// Header row of Task.csv in a Salesforce Data Export:
// Id,WhoId,WhatId,WhoCount,WhatCount,Subject,ActivityDate,Status,Priority,OwnerId,Description,
// CurrencyIsoCode,Type,IsDeleted,AccountId,IsClosed,CreatedDate,CreatedById,LastModifiedDate,
// LastModifiedById,SystemModstamp,IsArchived,EmailMessageId,ActivityOriginType,
// CallDurationInSeconds,CallType,CallDisposition,CallObject,ReminderDateTime,IsReminderSet,
// RecurrenceActivityId,IsRecurrence,RecurrenceStartDateOnly,RecurrenceEndDateOnly,
// RecurrenceTimeZoneSidKey,RecurrenceType,RecurrenceInterval,RecurrenceDayOfWeekMask,
// RecurrenceDayOfMonth,RecurrenceInstance,RecurrenceMonthOfYear,RecurrenceRegeneratedType,
// CompletedDateTime

extension Profile {
  package static let salesforceTask = Profile(
    "salesforce-task", .salesforce, "Salesforce Data Export, Task", .records(.activity),
    required: [
      ["Id"], ["WhoId", "WhatId"], ["Subject", "ActivityDate", "Status"],
      ["IsClosed", "Priority", "TaskSubtype", "CallType", "Status"],
    ],
    forbidden: ["IsAllDayEvent", "DurationInMinutes", "ActivityDateTime", "ShowAs"],
    columns: [
      "Id": "id",
      "Subject": "subject",
      "Status": "status",
      "ActivityDate": "due_at",
      "CompletedDateTime": "done_at",
      "IsClosed": "is_done",
      "OwnerId": "owner_ref",
      "WhoId": "person_ref",
      "WhatId": "object_ref",
      "AccountId": "account_ref",
      "CreatedDate": "created_at",
      "LastModifiedDate": "modified_at",
      "SystemModstamp": "modified_at",
      "_fivetran_start": "modified_at",
      "IsDeleted": "is_deleted",
      "_fivetran_deleted": "is_deleted",
    ],
    bookkeeping: Salesforce.bookkeeping + Salesforce.activityBookkeeping + [
      "Priority", "CallObject", "TaskSubtype", "Type", "IsHighPriority", "EmailMessageId",
      "ActivityOriginType",
    ],
    traits: .salesforce(
      prefix: "00T", dateOnly: ["ActivityDate"], kindColumns: ["TaskSubtype", "Type", "Subject"]))
}
