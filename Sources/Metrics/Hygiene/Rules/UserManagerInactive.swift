import CRM

extension HygieneRule {
  /// Active users whose manager has left.
  static let userManagerInactive = HygieneRule(
    "user-manager-inactive", .user, .ownership, .info,
    title: "Active users whose manager has left",
    what: "The user is active and the manager is deactivated.",
    why: "Approvals and team reports lead to nobody.",
    fix: "Enter the new manager.",
    needs: ["user.manager_ref", "user.is_active"],
    condition: """
      coalesce(record.is_active, 1) = 1
      and (record.source_id, record.manager_ref) in (
          select source_id, key from all_user where is_active = 0)
      """)
}
