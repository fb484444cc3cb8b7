import CRM

extension HygieneRule {
  /// Tasks past their due date.
  static let activityOverdue = HygieneRule(
    "activity-overdue", .activity, .freshness, .info,
    title: "Tasks past their due date",
    what: "The task is not done and was due before the day of the report.",
    why: """
      A promise to a customer was not kept, or nobody ticks off tasks and the list is worth \
      nothing.
      """,
    fix: "Do it, move it or delete it.",
    needs: ["activity.due_at", "activity.is_done|activity.done_at"],
    condition: """
      record.due_at is not null
      and \(HygieneSQL.day("record.due_at")) < :today
      and record.done_at is null
      and coalesce(record.is_done, 0) = 0
      """,
    detail: "record.due_at")
}
