import CRM

/// The views of one entity's golden records.
internal enum GoldenViews {
  static func statements(of entity: Entity) -> [String] {
    [record(entity), golden(entity), mart(entity), origin(entity)]
  }

  /// The views that tell of a record's place beside its values.
  static var withBytes: [(name: String, sql: String)] {
    GoldenSchema.entities.map { (name: "mart_golden_\($0.table)", sql: mart($0)) }
      + [(name: "mart_deal", sql: deal), (name: "mart_activity", sql: activity)]
  }

  /// The reference of a golden record to its owner, and of a contact to its account.
  private static func references(_ entity: Entity) -> [String] {
    entity == .contact ? ["owner_ref", "account_ref"] : ["owner_ref"]
  }

  private static func record(_ entity: Entity) -> String {
    """
    create view int_\(entity.table)_golden_id as
    -- one row per current \(entity.rawValue) record, with the golden record it is part of
    select
        record.id as row_id,
        record.source_id,
        record.key,
        coalesce(member.cluster_id, \(GoldenID.own("record", of: entity))) as golden_id,
        coalesce(member.is_survivor, 1) as is_survivor,
        member.probability
    from \(entity.table) as record
    \(GoldenID.join("cluster_member", as: "member", to: "record", of: entity))
    \(GoldenID.join("golden_heir", as: "heir", to: "record", of: entity))
    where \(GoldenID.isAlive("record"))
    """
  }

  private static func golden(_ entity: Entity) -> String {
    let fields = GoldenSchema.fields(of: entity).map(\.id)
    let told = references(entity).map { name in
      """
      coalesce(json_extract(golden.origins, '$.\(name)'), golden.survivor_id) as \(name)_row
      """
    }
    let alone = references(entity).map { "record.id as \($0)_row" }
    func list(_ columns: [String]) -> String { columns.joined(separator: ",\n    ") }
    return """
      create view int_golden_\(entity.table) as
      -- one row per golden \(entity.rawValue): of several records, or of one that is alone
      select
          golden.id as golden_id,
          golden.members as records,
          golden.survivor_id as row_id,
          \(list(told + fields.map { "golden.\($0)" }))
      from \(GoldenSchema.table(of: entity)) as golden
      union all
      select
          \(GoldenID.own("record", of: entity)) as golden_id,
          1 as records,
          record.id as row_id,
          \(list(alone + fields.map { "record.\($0)" }))
      from \(entity.table) as record
      \(GoldenID.join("golden_heir", as: "heir", to: "record", of: entity))
      where \(GoldenID.isAlive("record"))
      and not exists (
          select 1 from cluster_member as member
          where member.entity = '\(entity.rawValue)'
          and member.source_id = record.source_id
          and member.key = record.key
      )
      """
  }

  private static func mart(_ entity: Entity) -> String {
    let fields = GoldenSchema.fields(of: entity).map(\.id)
    let shown = fields.filter { !$0.hasSuffix("_ref") }.map { ",\n    golden.\($0)" }.joined()
    var columns = "coalesce(user.name, golden.owner_ref) as owner_name"
    var joins = """
      left join \(entity.table) as owned on owned.id = golden.owner_ref_row
      left join user
          on user.source_id = owned.source_id
          and user.key = golden.owner_ref
          and user.closed_run is null
      """
    if entity == .contact {
      columns = """
        account.golden_id as golden_account_id,
            coalesce(golden_account.name, employer.name, golden.account_ref) as account_name,
            \(columns)
        """
      joins += """

        left join contact as employed on employed.id = golden.account_ref_row
        left join account as employer
            on employer.source_id = employed.source_id
            and employer.key = golden.account_ref
            and employer.closed_run is null
        left join int_account_golden_id as account on account.row_id = employer.id
        left join golden_account on golden_account.id = account.golden_id
        """
    }
    return """
      create view mart_golden_\(entity.table) as
      -- one row per \(entity.rawValue) in the world: what all its records come to
      select
          golden.golden_id,
          golden.records\(shown),
          \(columns),
          -- the name of the source of the record that it starts from
          source.name as source_name,
          -- the id of that record; `mart_golden_\(entity.table)_origin` tells the place of each value
          survivor.key,
          -- the file of that record
          file.path as file_path,
          -- the line of that record
          survivor.line,
          -- the byte of the decompressed file that it begins at, from 0
          survivor.byte_offset
      from int_golden_\(entity.table) as golden
      inner join \(entity.table) as survivor on survivor.id = golden.row_id
      inner join source on source.id = survivor.source_id
      inner join file on file.id = survivor.file_id
      \(joins)
      """
  }

  private static func origin(_ entity: Entity) -> String {
    let table = GoldenSchema.table(of: entity)
    let values = GoldenSchema.fields(of: entity).map(\.id).map { field in
      """
      select
          golden.id as golden_id,
          '\(field)' as field,
          golden.\(field) as value,
          coalesce(json_extract(golden.origins, '$.\(field)'), golden.survivor_id) as row_id
      from \(table) as golden where golden.\(field) is not null
      """
    }
    return """
      create view mart_golden_\(entity.table)_origin as
      -- one row per value of a golden \(entity.rawValue) of several records: where it comes from
      select
          told.golden_id,
          -- the field's name
          told.field,
          -- the field's value
          told.value,
          source.name as source_name,
          record.key,
          file.path as file_path,
          record.line,
          record.byte_offset
      from (
      \(values.joined(separator: "\nunion all\n"))
      ) as told
      inner join \(entity.table) as record on record.id = told.row_id
      inner join source on source.id = record.source_id
      inner join file on file.id = record.file_id
      """
  }
}
