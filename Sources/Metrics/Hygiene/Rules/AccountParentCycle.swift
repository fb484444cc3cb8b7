import CRM

extension HygieneRule {
  /// Accounts that are their own parent.
  static let accountParentCycle = HygieneRule(
    "account-parent-cycle", .account, .structure, .error,
    title: "Accounts that are their own parent",
    what: "Following the parents leads back to the account itself.",
    why: "No total over the group ever ends.",
    fix: "Clear the parent of the account at the top.",
    needs: ["account.parent_ref"],
    condition: """
      record.id in (
          with recursive walk (start, source_id, at, steps) as (
              select id, source_id, parent_ref, 1 from all_account where parent_ref is not null
              union all
              select walk.start, walk.source_id, parent.parent_ref, walk.steps + 1
              from walk
              inner join account as parent
                  on parent.source_id = walk.source_id
                  and parent.key = walk.at
                  and parent.closed_run is null
              where parent.parent_ref is not null and parent.id <> walk.start and walk.steps < 32)
          select walk.start
          from walk
          inner join account as self
              on self.id = walk.start
              and self.source_id = walk.source_id
              and self.key = walk.at)
      """,
    detail: "record.parent_ref")
}
