import CRM

extension HygieneRule {
  /// Activities whose person is missing.
  static let activityOrphanPerson = HygieneRule(
    "activity-orphan-person", .activity, .structure, .info,
    title: "Activities whose person is missing",
    what: "The activity names a contact or lead that no export holds.",
    why: "Nobody can tell with whom it was.",
    fix: "Export contacts and leads too, or correct the link.",
    needs: ["activity.person_ref", "contact.key|lead.key"],
    condition: """
      record.person_ref is not null
      and not known_person(record.source_id, record.person_ref)
      """,
    detail: "record.person_ref")
}
