/// What the objects of Salesforce exports have in common.
enum Salesforce {
  /// Technical columns that nearly every object has.
  static let bookkeeping = [
    "SystemModstamp", "CreatedById", "LastModifiedById", "LastViewedDate", "LastReferencedDate",
    "PhotoUrl", "Jigsaw", "JigsawCompanyId", "_fivetran_synced", "_fivetran_active",
    "_fivetran_start", "_fivetran_end", "_fivetran_deleted", "attributes.type", "attributes.url",
  ]

  /// Technical columns of tasks and events: recurrence, reminders and counts.
  static let activityBookkeeping = [
    "WhoCount", "WhatCount", "IsArchived", "ReminderDateTime", "IsReminderSet",
    "RecurrenceActivityId", "IsRecurrence", "RecurrenceStartDateOnly", "RecurrenceStartDateTime",
    "RecurrenceEndDateOnly", "RecurrenceTimeZoneSidKey", "RecurrenceType", "RecurrenceInterval",
    "RecurrenceDayOfWeekMask", "RecurrenceDayOfMonth", "RecurrenceInstance",
    "RecurrenceMonthOfYear", "RecurrenceRegeneratedType", "CurrencyIsoCode",
  ]
}
