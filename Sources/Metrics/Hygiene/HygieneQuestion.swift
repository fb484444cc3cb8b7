import CRM

/// The one query that asks all rules of an entity at once.
enum HygieneQuestion {
  /// Columns: row id, key, name, owner, file, line, then one 0/1 column a rule.
  static func sql(for entity: Entity, rules: [HygieneRule]) -> String {
    let flags = rules.map { "coalesce((\($0.condition)), 0)" }
    return """
      with judged as (
          select
              record.id as row_id,
              record.key as record_key,
              \(name(of: entity)) as record_name,
              \(owner(of: entity)) as record_owner,
              file.path as file_path,
              record.line as record_line,
              \(flags.enumerated().map { "\($0.element) as rule_\($0.offset)" }
                .joined(separator: ",\n        "))
          from \(entity.table) as record
          inner join file on file.id = record.file_id
          \(joins(of: entity))
          where record.closed_run is null
          \(alive(entity))
          \(entity == .deal ? "and record.source_id = :deal_source" : "")
      )
      select * from judged
      where \(rules.indices.map { "rule_\($0)" }.joined(separator: " or "))
      order by row_id
      """
  }

  /// Deleted and merged-away records are nobody's to mend; METRICS.md section 11, Who counts.
  private static func alive(_ entity: Entity) -> String {
    let fields = EntityTable.fields(of: entity).map(\.id)
    return [
      fields.contains("is_deleted") ? "and coalesce(record.is_deleted, 0) = 0" : "",
      fields.contains("merged_into_ref") ? "and record.merged_into_ref is null" : "",
    ].joined(separator: " ")
  }

  private static func name(of entity: Entity) -> String {
    switch entity {
    case .contact, .lead:
      "coalesce(record.full_name, trim(coalesce(record.given_name, '') || ' ' || "
        + "coalesce(record.family_name, '')))"
    case .activity: "record.subject"
    case .account, .deal, .user, .campaign, .product: "record.name"
    case .stageChange, .contactRole, .rate, .target: "record.key"
    }
  }

  private static func owner(of entity: Entity) -> String {
    switch entity {
    case .account, .contact, .lead, .deal, .activity:
      "coalesce(owner.name, record.owner_ref)"
    case .user, .campaign, .product, .stageChange, .contactRole, .rate, .target: "null"
    }
  }

  private static func joins(of entity: Entity) -> String {
    switch entity {
    case .deal: [owner, member(entity), account, stage].joined(separator: "\n")
    case .contact: [owner, member(entity), account].joined(separator: "\n")
    case .account, .lead: [owner, member(entity)].joined(separator: "\n")
    case .activity: owner
    case .user, .campaign, .product, .stageChange, .contactRole, .rate, .target: ""
    }
  }

  private static let owner = """
    left join user as owner
        on owner.source_id = record.source_id
        and owner.key = record.owner_ref
        and owner.closed_run is null
    """

  private static let account = """
    left join account
        on account.source_id = record.source_id
        and account.key = record.account_ref
        and account.closed_run is null
    """

  private static let stage = """
    left join stage_label as stage
        on stage.source_id = record.source_id
        and stage.pipeline = coalesce(record.pipeline, '')
        and stage.label = record.stage
    """

  private static func member(_ entity: Entity) -> String {
    """
    left join cluster_member as member
        on member.entity = '\(entity.rawValue)'
        and member.source_id = record.source_id
        and member.key = record.key
    """
  }
}
