import CRM

/// A rule as SQL: the condition, what to tell of a record that meets it, and the tables it asks.
struct RuleQuestion {
  private(set) var condition: String
  private(set) var detail: String
  var tables: [(name: String, sql: String)] = []

  /// A rule as SQL.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - settings: which fields are due.
  ///   - told: what the sources tell.
  ///   - hasStatus: whether deals have statuses that may say how they ended.
  init(
    _ rule: HygieneRule, _ settings: HygieneSettings, _ told: FieldsTold, hasStatus: Bool = false
  ) {
    self.init(rule, settings, told)
    condition = HygieneSQL.deals(condition, hasStatus: hasStatus)
    detail = HygieneSQL.deals(detail, hasStatus: hasStatus)
  }

  private init(_ rule: HygieneRule, _ settings: HygieneSettings, _ told: FieldsTold) {
    let detail = rule.detail.isEmpty ? "null" : rule.detail
    switch rule.evidence {
    case .condition(let condition):
      self.init(condition, detail)
    case .query(let query):
      self.init("record.id in (select id from (\n\(query)\n))", detail)
    case .stuck:
      self.init(Self.openDeals(":stuck"), detail)
    case .pushed:
      self.init(Self.openDeals(":pushed"), detail)
    case .unreadable(let fields):
      self.init(unreadable: fields)
    case .required:
      self.init(required: settings.due, told)
    case .rareSpellings(let entity, let fields):
      self.init(rareSpellings: fields, of: entity)
    case .singleValues(let entity, let fields):
      self.init(singleValues: fields, of: entity)
    }
  }

  /// The open deals among those whose rows a parameter lists.
  private static func openDeals(_ list: String) -> String {
    "record.id in (select value from json_each(\(list))) and \(HygieneSQL.isOpen)"
  }

  private init(_ condition: String, _ detail: String) {
    self.condition = condition
    self.detail = detail
  }

  /// The cleaner refused the text; a word that stands for a blank is a blank, and a number whose
  /// country nobody knows may be right.
  private init(unreadable fields: [String]) {
    let refused = fields.map { field in
      """
      (record.\(field) is null
          and json_extract(record.raw, '$.\(field)[1]')
              not in ('text.placeholder', 'phone.region-unknown'))
      """
    }
    let texts = fields.map { field in
      "case when record.\(field) is null then json_extract(record.raw, '$.\(field)[0]') end"
    }
    condition = refused.joined(separator: " or ")
    detail = texts.count == 1 ? texts[0] : "coalesce(\(texts.joined(separator: ", ")))"
  }

  /// A stage on the way asks for its own fields and those of the stages before it; another stage
  /// for its own only.
  private init(required due: [(stage: CanonicalStage, fields: [String])], _ told: FieldsTold) {
    let role = "deal_with_role(record.source_id, record.key)"
    var missing: [(field: String, condition: String)] = []
    for (stage, fields) in due {
      let stages =
        stage.rank.map { rank in
          CanonicalStage.allCases.filter { ($0.rank ?? 0) >= rank }
        } ?? [stage]
      let list = stages.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      for field in fields {
        let columns =
          field == "contact"
          ? ["deal.contact_ref", "contact_role.deal_ref"] : ["deal." + field]
        let sources = Set(columns.flatMap { told.sources(of: $0) }).sorted()
        if sources.isEmpty { continue }
        let blank =
          field == "contact"
          ? "record.contact_ref is null and not \(role)" : "record.\(field) is null"
        missing.append(
          (
            field,
            """
            (\(HygieneSQL.state) in (\(list))
                and record.source_id in (\(sources.map(String.init).joined(separator: ", ")))
                and \(blank))
            """
          ))
      }
    }
    condition = missing.isEmpty ? "0" : missing.map(\.condition).joined(separator: " or ")
    let names = missing.map { "case when \($0.condition) then '\($0.field) ' else '' end" }
    detail = names.isEmpty ? "null" : "rtrim(\(names.joined(separator: " || ")))"
  }

  private init(rareSpellings fields: [String], of entity: Entity) {
    let rare = fields.map { PicklistSpellings.rareTable($0, of: entity) }
    tables = rare.map { ($0.name, $0.sql) }
    condition = Self.among(fields, tables)
    let texts = zip(fields, rare).map { field, table in
      """
      coalesce((select '\(field): ' || common || ' ' from \(table.name) as rare
          where rare.source_id = record.source_id and rare.value = record.\(field)), '')
      """
    }
    detail = "rtrim(\(texts.joined(separator: " || ")))"
  }

  private init(singleValues fields: [String], of entity: Entity) {
    let single = fields.map { PicklistSpellings.singleTable($0, of: entity) }
    tables = single.map { ($0.name, $0.sql) }
    condition = Self.among(fields, tables)
    let texts = zip(fields, single).map { field, table in
      """
      case when (record.source_id, record.\(field)) in (select source_id, value from \(table.name))
          then '\(field): ' || record.\(field) || ' ' else '' end
      """
    }
    detail = "rtrim(\(texts.joined(separator: " || ")))"
  }

  private static func among(
    _ fields: [String], _ tables: [(name: String, sql: String)]
  ) -> String {
    zip(fields, tables).map { field, table in
      "(record.source_id, record.\(field)) in (select source_id, value from \(table.name))"
    }.joined(separator: " or ")
  }
}
