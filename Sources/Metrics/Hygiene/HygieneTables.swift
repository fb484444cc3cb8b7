import CRM
import Cleaning

/// The tables that rules may ask beside `record`: common table expressions before the question.
///
/// `live_<entity>` are the current records that were not deleted or merged away, deals only of the
/// system of record, for looking them up by key; `all_<entity>` are the same ones in the order they
/// are stored in, for going through all of them. Those tables are views, the others are computed
/// once and only where used.
enum HygieneTables {
  /// The names and texts of all tables, each after the ones it uses.
  static let all: [(name: String, sql: String)] =
    Entity.allCases.map { ("live_" + $0.table, live($0)) }
    + Entity.allCases.map { ("all_" + $0.table, all($0)) } + [
      ("open_deal", openDeal), ("account_site", accountSite), ("deal_touch", dealTouch),
      ("dialling", dialling),
    ]

  /// `with` and the tables; of those that several rules bring along one each.
  static func clause(_ more: [(name: String, sql: String)] = []) -> String {
    var names: Set<String> = []
    return "with "
      + (all + more).filter { names.insert($0.name).inserted }
      .map { "\($0.name) as \($0.sql)" }.joined(separator: ",\n")
  }

  /// What holds for records that somebody could still mend; METRICS.md section 11, Who counts.
  ///
  /// The plus keeps SQLite from taking the deals of one source for few.
  static func alive(_ entity: Entity, _ alias: String = "record") -> String {
    let fields = EntityTable.fields(of: entity).map(\.id)
    return [
      "\(alias).closed_run is null",
      fields.contains("is_deleted") ? "and coalesce(\(alias).is_deleted, 0) = 0" : "",
      fields.contains("merged_into_ref") ? "and \(alias).merged_into_ref is null" : "",
      entity == .deal ? "and +\(alias).source_id = :deal_source" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func live(_ entity: Entity) -> String {
    """
    not materialized (
        -- one row per living \(entity.rawValue) record of a source
        select * from \(entity.table) as record where \(alive(entity)))
    """
  }

  /// Without an index, since the pages of a table lie one behind the other and those that the keys
  /// lead to lie anywhere.
  private static func all(_ entity: Entity) -> String {
    """
    not materialized (
        -- one row per living \(entity.rawValue) record of a source
        select * from \(entity.table) as record not indexed where \(alive(entity)))
    """
  }

  private static let openDeal = """
    materialized (
        -- one row per open deal
        select record.*
        from all_deal as record
        left join stage_label as stage
            on stage.source_id = record.source_id
            and stage.pipeline = coalesce(record.pipeline, '')
            and stage.label = record.stage
        where \(HygieneSQL.deals(HygieneSQL.isOpen, hasStatus: true)))
    """

  private static let accountSite = """
    materialized (
        -- one row per account with a website
        select id, source_id, key, \(HygieneSQL.host("website")) as host
        from all_account
        where website is not null)
    """

  private static let dealTouch = """
    materialized (
        -- one row per deal with an activity on it or with a contact who has a role on it
        select
            source_id, deal_ref, max(any_at) as any_at, max(done_at) as done_at,
            max(human_at) as human_at
        from (\(touches))
        group by source_id, deal_ref)
    """

  /// One row per activity on a deal, or with a contact who has a role on it: the deal, when it was
  /// planned or done, done by now, and planned or done by people.
  static let touches = """
    select
        source_id,
        deal_ref,
        coalesce(done_at, due_at, created_at, '-') as any_at,
        case when done_at <= case when length(done_at) > 10 then :as_of else :today end
            then done_at end as done_at,
        case when coalesce(kind, '') <> 'automatic' then coalesce(done_at, due_at) end as human_at
    from (
        select source_id, deal_ref, kind, done_at, due_at, created_at
        from all_activity
        where deal_ref is not null
        union all
        select
            activity.source_id, role.deal_ref, activity.kind, activity.done_at,
            activity.due_at, activity.created_at
        from all_activity as activity
        cross join live_contact_role as role
            on +role.source_id = activity.source_id
            and role.contact_ref = activity.person_ref
        where role.deal_ref is not null and activity.deal_ref is null)
    """

  /// Only a column whose type is told can be looked up in.
  private static let dialling: String = {
    let rows = Region.callingCodes.map { "('\($0.region)', '+\($0.code)')" }
    return """
      materialized (
          -- one row per country with a telephone code of its own
          select cast(column1 as text) as country, column2 as prefix
          from (values \(rows.joined(separator: ", "))))
      """
  }()
}
