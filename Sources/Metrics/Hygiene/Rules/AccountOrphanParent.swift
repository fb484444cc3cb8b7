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
      and case when (record.source_id, record.parent_ref) in (
          select source_id, key from account where closed_run is null)
      then 0 else 1 end
      """,
    detail: "record.parent_ref")
}
