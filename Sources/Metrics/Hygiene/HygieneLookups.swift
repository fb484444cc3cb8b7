import CRM
import Warehouse

/// What rules look other records up by: functions that their conditions call with the source and
/// what a record tells.
///
/// Each is asked once before the question of an entity whose rules use it, and kept in memory.
enum HygieneLookups {
  /// All of them, in no order that matters.
  static let all: [Lookup] =
    [Entity.account, .contact, .deal, .user].map(known) + [
      // Whoever an activity may be with.
      lookup(
        "known_person", keys: 2, .any,
        """
        select source_id, key from contact not indexed where closed_run is null
        union all
        select source_id, key from lead not indexed where closed_run is null
        """),
      lookup(
        "leaver", keys: 2, .any,
        "select source_id, key from user where closed_run is null and is_active = 0"),
      lookup(
        "touched_person", keys: 2, .any,
        """
        select source_id, person_ref
        from all_activity
        where person_ref is not null and coalesce(kind, '') <> 'automatic'
        """),
      lookup(
        "deal_with_role", keys: 2, .any,
        "select source_id, deal_ref from all_contact_role where deal_ref is not null"),
      lookup(
        "account_with_contact", keys: 2, .any,
        "select source_id, account_ref from all_contact where account_ref is not null"),
      lookup(
        "account_currency", keys: 2, .greatest(["code"]),
        "select source_id, key, currency from account not indexed where closed_run is null"),
      lookup(
        "account_site", keys: 2, .greatest(["host"]),
        "select source_id, key, host from account_site"),
      lookup("account_host", keys: 2, .any, "select source_id, host from account_site"),
      lookup(
        "shared_account_host", keys: 2, .several, "select source_id, host from account_site"),
      // A contact that was merged into another one is still somebody's.
      lookup(
        "contact_email", keys: 1, .any,
        """
        select email
        from contact not indexed
        where closed_run is null and coalesce(is_deleted, 0) = 0
        """),
      lookup(
        "shared_contact_email", keys: 2, .several, "select source_id, email from all_contact"),
      lookup(
        "deal_twin", keys: 5, .several,
        """
        select source_id, account_ref, coalesce(currency, ''), amount, close_date
        from all_deal
        where amount <> 0
        """),
      lookup(
        "deal_touch", keys: 2, .greatest(["any_at", "done_at", "human_at"]), HygieneTables.touches),
    ]

  /// The records that an export holds, those that were deleted or merged away among them.
  private static func known(_ entity: Entity) -> Lookup {
    lookup(
      "known_\(entity.table)", keys: 2, .any,
      "select source_id, key from \(entity.table) not indexed where closed_run is null")
  }

  private static func lookup(
    _ name: String, keys: Int, _ content: Lookup.Content, _ query: String
  ) -> Lookup {
    Lookup(name, keys: keys, content, query: HygieneTables.clause() + "\n" + query)
  }
}
