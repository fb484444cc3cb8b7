extension Activity {
  /// The columns of Task, all or those a big company keeps.
  static func taskColumns(lean: Bool) -> [SheetColumn<Activity>] {
    samplegen.columns(
      taskHeader, only: lean ? leanTaskHeader : nil,
      shared.merging(
        [
          "Id": { $2.id(.task, $0.number) },
          "WhoCount": { $2.flag($0.withSomebody) },
          "WhatCount": { $2.flag($0.aboutSomething) },
          "ActivityDate": { $2.day($0.at.day) },
          "Status": { $2.text($0.isDone(at: $1.end) ? "Completed" : "Not Started") },
          "Priority": { $2.text($0.isEdited(at: $1.end) ? "High" : "Normal") },
          "IsClosed": { $2.flag($0.isDone(at: $1.end)) },
          "CallType": {
            $2.text($0.type == "Call" ? ($0.isOutbound ? "Outbound" : "Inbound") : "")
          },
          "IsReminderSet": { $2.flag(false) },
          "IsRecurrence": { $2.flag(false) },
          "CompletedDateTime": { row, night, line in
            if let completed = row.completed, row.isDone(at: night.end) { line.moment(completed) }
          },
        ], uniquingKeysWith: { _, new in new }))
  }

  /// The columns of Event, all or those a big company keeps.
  static func eventColumns(lean: Bool) -> [SheetColumn<Activity>] {
    samplegen.columns(
      eventHeader, only: lean ? leanEventHeader : nil,
      shared.merging(
        [
          "Id": { $2.id(.event, $0.number) },
          "WhoCount": { $2.flag($0.withSomebody) },
          "WhatCount": { $2.flag($0.aboutSomething) },
          "Location": { $2.text($0.isEdited(at: $1.end) ? "Online" : "") },
          "IsAllDayEvent": { $2.flag(false) },
          "ActivityDateTime": { $2.moment($0.at) },
          "ActivityDate": { $2.day($0.at.day) },
          "DurationInMinutes": { $2.number(30 + $0.number % 3 * 30) },
          "IsPrivate": { $2.flag(false) },
          "ShowAs": { $2.text("Busy") },
          "IsChild": { $2.flag(false) },
          "IsGroupEvent": { $2.flag(false) },
          "IsRecurrence": { $2.flag(false) },
          "IsReminderSet": { $2.flag(false) },
        ], uniquingKeysWith: { _, new in new }))
  }

  private typealias Fill = (Activity, Night, inout Line) -> Void

  private static var shared: [String: Fill] {
    [
      "WhoId": { row, _, line in
        switch row.with {
        case .contact(let number): line.id(.contact, number)
        case .lead(let number): line.id(.lead, number)
        case .missing(let number): line.id(.contact, number)
        case .none: line.id(.contact, nil)
        }
      },
      "WhatId": { row, _, line in
        switch row.target {
        case .deal(let number), .missing(let number): line.id(.opportunity, number)
        case .account(let number): line.id(.account, number)
        case .none: line.id(.opportunity, nil)
        }
      },
      "Subject": { $2.text($0.subject) },
      "OwnerId": { $2.id(.user, $0.owner) },
      "Description": { $2.text($0.description) },
      "CurrencyIsoCode": { $2.text("USD") },
      "Type": { $2.text($0.type) },
      "IsDeleted": { $2.flag($0.isDeleted(at: $1.end)) },
      "AccountId": { $2.id(.account, $0.account) },
      "CreatedDate": { $2.moment($0.created) },
      "CreatedById": { $2.id(.user, $0.owner) },
      "LastModifiedDate": { $2.moment($0.modified(at: $1.end)) },
      "SystemModstamp": { $2.moment($0.modified(at: $1.end)) },
      "IsArchived": { $2.flag(false) },
    ]
  }

  private var withSomebody: Bool {
    if case .none = with { return false }
    return true
  }

  private var aboutSomething: Bool {
    if case .none = target { return false }
    return true
  }

  private func isDone(at instant: Moment) -> Bool { completed.map { $0 <= instant } ?? false }

  private func isEdited(at instant: Moment) -> Bool { editedAt.map { $0 <= instant } ?? false }

  private func isDeleted(at instant: Moment) -> Bool { deletedAt.map { $0 <= instant } ?? false }

  private func modified(at instant: Moment) -> Moment {
    let stamps = [created, completed, editedAt, deletedAt].compactMap { $0 }
    return stamps.filter { $0 <= instant }.max() ?? created
  }

  private static let taskHeader = """
    Id,WhoId,WhatId,WhoCount,WhatCount,Subject,ActivityDate,Status,Priority,OwnerId,Description,\
    CurrencyIsoCode,Type,IsDeleted,AccountId,IsClosed,CreatedDate,CreatedById,LastModifiedDate,\
    LastModifiedById,SystemModstamp,IsArchived,EmailMessageId,ActivityOriginType,\
    CallDurationInSeconds,CallType,CallDisposition,CallObject,ReminderDateTime,IsReminderSet,\
    RecurrenceActivityId,IsRecurrence,RecurrenceStartDateOnly,RecurrenceEndDateOnly,\
    RecurrenceTimeZoneSidKey,RecurrenceType,RecurrenceInterval,RecurrenceDayOfWeekMask,\
    RecurrenceDayOfMonth,RecurrenceInstance,RecurrenceMonthOfYear,RecurrenceRegeneratedType,\
    CompletedDateTime
    """
  private static let leanTaskHeader = """
    Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,Type,CreatedDate
    """
  private static let eventHeader = """
    Id,WhoId,WhatId,WhoCount,WhatCount,Subject,Location,IsAllDayEvent,ActivityDateTime,\
    ActivityDate,DurationInMinutes,Description,AccountId,OwnerId,CurrencyIsoCode,Type,IsPrivate,\
    ShowAs,IsDeleted,IsChild,IsGroupEvent,GroupEventType,CreatedDate,CreatedById,\
    LastModifiedDate,LastModifiedById,SystemModstamp,IsArchived,RecurrenceActivityId,\
    IsRecurrence,RecurrenceStartDateTime,RecurrenceEndDateOnly,RecurrenceTimeZoneSidKey,\
    RecurrenceType,RecurrenceInterval,RecurrenceDayOfWeekMask,RecurrenceDayOfMonth,\
    RecurrenceInstance,RecurrenceMonthOfYear,ReminderDateTime,IsReminderSet,\
    ProposedEventTimeframe
    """
  private static let leanEventHeader = """
    Id,WhoId,WhatId,Subject,Location,ActivityDate,OwnerId,Type,\
    CreatedDate
    """
}
