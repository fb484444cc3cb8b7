import CRM

extension HygieneRule {
  /// Accounts whose parent is missing.
  static let accountOrphanParent = HygieneRule(
    "account-orphan-parent", .account, .structure, .warning,
    title: "Accounts whose parent is missing",
    what: "The account names a parent account that no export holds.",
    why: "The group's total is too low.",
    fix: "Export the parent too, or correct the link.",
    needs: ["account.parent_ref"],
    condition: """
      record.parent_ref is not null
      and not known_account(record.source_id, record.parent_ref)
      """,
    detail: "record.parent_ref")
}
