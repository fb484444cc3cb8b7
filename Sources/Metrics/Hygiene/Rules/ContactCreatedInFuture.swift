import CRM

extension HygieneRule {
  /// Contacts created in the future.
  static let contactCreatedInFuture = HygieneRule(
    "contact-created-in-future", .contact, .freshness, .warning,
    title: "Contacts created in the future",
    what: "The contact was created after the instant of the report.",
    why: "The clock of an import was wrong, and ages and response times are wrong with it.",
    fix: "Mend the clock or the time zone of the import.",
    needs: ["contact.created_at"],
    condition: """
      record.created_at > case when length(record.created_at) > 10 then :as_of else :today end
      """,
    detail: "record.created_at")
}
