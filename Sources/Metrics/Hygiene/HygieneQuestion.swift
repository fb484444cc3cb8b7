import CRM
import Warehouse

/// The one query that asks all rules of an entity at once.
struct HygieneQuestion {
  let entity: Entity
  /// The rules with the sources that tell what they need.
  let rules: [(rule: HygieneRule, sources: [Int64])]
  let settings: HygieneSettings
  /// What the sources tell.
  let told: FieldsTold
  /// Whether deals have statuses that may say how they ended.
  let hasStatus: Bool

  /// How many columns stand before those of the rules.
  static let leading = 8

  /// All rules, asked of all records, in no order: to bring wide rows into one costs more than to
  /// sort what is made of them.
  ///
  /// Columns: row id, key, name, owner, file, line, source, and by what deals hang on the record;
  /// then two a rule: 0/1 and the detail.
  var sql: String {
    let asked = rules.map { RuleQuestion($0.rule, settings, told, hasStatus: hasStatus) }
    // Right behind `when`, SQLite need not tell false from unknown; elsewhere it walks the whole
    // list for every row value that is not in it. For the same reason rules ask `case when ... in`.
    let everywhere = told.sources(with: entity)
    let flags = zip(rules, asked).map { pair, question in
      let sources = pair.sources.map(String.init).joined(separator: ", ")
      let isAsked =
        everywhere.isSubset(of: pair.sources) ? "" : "record.source_id in (\(sources)) and "
      return "case when \(isAsked)(\(question.condition)) then 1 else 0 end"
    }
    let details = zip(asked, flags.indices).map { question, index in
      "case when rule_\(index) then \(question.detail) end"
    }
    let columns = flags.indices.map { "\(flags[$0]) as rule_\($0)" }
    // The details are asked only of the records found, so `record` is joined again to few; a cross
    // join keeps SQLite from going through all of them once more. The limit, which is none, has it
    // judge a record once and keep nothing of those that break no rule.
    return """
      \(HygieneTables.clause(asked.flatMap(\.tables))),
      found as materialized (
          select *
          from (
              select
                  record.id as row_id,
                  \(columns.joined(separator: ",\n            "))
              from \(entity.table) as record not indexed
              \(joins(askedBy: asked.map(\.condition)))
              where \(HygieneTables.alive(entity))
              limit -1)
          where \(flags.indices.map { "rule_\($0)" }.joined(separator: " or "))
      )
      select
          record.id, record.key, \(name), \(owner), file.path, record.line,
          record.source_id, \(stake),
          \(details.indices.map { "rule_\($0), \(details[$0])" }.joined(separator: ",\n    "))
      from found
      cross join \(entity.table) as record on record.id = found.row_id
      inner join file on file.id = record.file_id
      \(joins(askedBy: asked.map(\.detail) + [owner]))
      """
  }

  /// The lookups that the question calls.
  var lookups: [Lookup] {
    let sql = sql
    return HygieneLookups.all.filter { $0.isUsed(in: sql) }
  }

  /// Source and owner's id of every living record; nil for records that nobody owns.
  var owners: String? {
    if !hasOwner { return nil }
    return """
      select record.source_id, record.owner_ref
      from \(entity.table) as record not indexed
      where \(HygieneTables.alive(entity))
      """
  }

  private var name: String {
    switch entity {
    case .contact, .lead:
      "coalesce(record.full_name, trim(coalesce(record.given_name, '') || ' ' || "
        + "coalesce(record.family_name, '')))"
    case .activity: "record.subject"
    case .account, .deal, .user, .campaign, .product: "record.name"
    case .stageChange, .contactRole, .rate, .target: "record.key"
    }
  }

  /// The reference that `HygieneStakes` finds the deals of a record by.
  private var stake: String {
    switch entity {
    case .account, .contact: "record.key"
    case .activity, .stageChange, .contactRole: "record.deal_ref"
    case .deal, .lead, .user, .campaign, .product, .rate, .target: "null"
    }
  }

  private var hasOwner: Bool {
    switch entity {
    case .account, .contact, .lead, .deal, .activity: true
    case .user, .campaign, .product, .stageChange, .contactRole, .rate, .target: false
    }
  }

  private var owner: String { hasOwner ? "coalesce(owner.name, record.owner_ref)" : "null" }

  /// The tables that a part of the question asks beside `record`: each costs a look-up a record.
  private func joins(askedBy texts: [String]) -> String {
    let tables: [(alias: String, join: String)] = [
      ("owner", Self.owner), ("stage", Self.stage), ("dialling", Self.dialling),
    ]
    return tables.filter { table in texts.contains { $0.contains(table.alias + ".") } }
      .map(\.join).joined(separator: "\n")
  }

  private static let owner = """
    left join user as owner
        on owner.source_id = record.source_id
        and owner.key = record.owner_ref
        and owner.closed_run is null
    """

  private static let stage = """
    left join stage_label as stage
        on stage.source_id = record.source_id
        and stage.pipeline = coalesce(record.pipeline, '')
        and stage.label = record.stage
    """

  private static let dialling = """
    left join dialling on dialling.country = record.country
    """
}
