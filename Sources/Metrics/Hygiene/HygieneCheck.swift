package import CRM
import Cleaning
package import Warehouse

/// Asks every rule in force, gathers the records that break it and sums up the index.
///
/// In steps, so that questions can be asked at the same time, and most of them while the facts are
/// computed: what the sources tell first, then the rules of every entity, those of deals when the
/// facts are known; at the end records get a value.
package struct HygieneCheck: Sendable {
  private let settings: HygieneSettings
  private let parameters: [String: Parameter]

  /// A check of one database.
  ///
  /// - Parameters:
  ///   - request: for as-of, the zone and the system of record for deals.
  ///   - settings: which rules hold.
  package init(_ request: FactsRequest, settings: HygieneSettings = HygieneSettings()) {
    self.settings = settings
    var parameters: [String: Parameter] = [
      ":today": .text(request.asOf.day(in: request.zone).description),
      ":as_of": .text(request.asOf.description),
      ":deal_source": .integer(request.dealsFrom ?? 0),
      ":zone_shift": .text("\(request.zone.offset(at: request.asOf)) seconds"),
    ]
    for name in HygieneSettings.defaultLimits.keys {
      parameters[":" + name] = .integer(Int64(settings.limit(name)))
    }
    self.parameters = parameters.merging(ClosedStatuses().parameters) { $1 }
  }

  /// What a rule's query may ask beside the tables and views of the database: the tables that
  /// stand before every question.
  package static var clause: String { HygieneTables.clause() }

  /// Looks at what the sources tell.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func survey(_ store: Store) throws -> HygieneSurvey {
    let active = settings.active
    let needs = active.flatMap { $0.needs.flatMap { $0.split(separator: "|") } }
    var fields = Set(needs.map { String($0.hasPrefix("any ") ? $0.dropFirst(4) : $0) })
    for due in settings.due { fields.formUnion(due.fields.map { "deal." + $0 }) }
    fields.formUnion(["deal.contact_ref", "deal.status", "contact_role.deal_ref"])
    let told = try FieldsTold(fields, in: store, parameters: parameters)
    let statuses =
      told.sources(of: "deal.status").isEmpty
      ? ClosedStatuses() : try ClosedStatuses(in: store, parameters: parameters)
    return HygieneSurvey(
      told: told, statuses: statuses,
      stakes: try HygieneStakes(
        in: store, parameters: parameters.merging(statuses.parameters) { $1 }))
  }

  /// Asks the rules of an entity.
  ///
  /// - Parameters:
  ///   - entity: the entity.
  ///   - survey: what the sources tell.
  ///   - lists: for deals, those that rules know from the facts.
  ///   - store: the warehouse.
  /// - Returns: nil for an entity without rules.
  /// - Throws: `WarehouseError.sqlite`.
  package func ask(
    _ entity: Entity, _ survey: HygieneSurvey, lists: [String: Parameter] = [:], in store: Store
  ) throws -> HygieneAnswer? {
    let parameters = parameters.merging(survey.statuses.parameters) { $1 }
    return try ask(entity, survey, parameters.merging(lists) { $1 }, in: store)
  }

  /// Tells what everything found is worth.
  ///
  /// - Parameters:
  ///   - answers: of all entities.
  ///   - facts: for the value of deals.
  /// - Returns: one finding a rule in force, and the index.
  package func result(_ answers: [Entity: HygieneAnswer], _ facts: Facts) -> HygieneResult {
    var values: [Int64: Int64] = [:]
    for deal in facts.deals { if let value = deal.value { values[deal.row] = value } }
    var findings: [String: HygieneFinding] = [:]
    for answer in answers.values {
      for finding in answer.findings(values: values) { findings[finding.rule.id] = finding }
    }
    return HygieneResult(
      findings: settings.active.compactMap { findings[$0.id] },
      index: HygieneIndex(answers.mapValues(\.tally)))
  }

  /// The deals that rules know from the facts, as parameters of their question.
  package func lists(_ facts: Facts, stuck: [StuckDeal]) -> [String: Parameter] {
    var pushes: [Int32: Int] = [:]
    for push in findPushes(in: facts) { pushes[push.deal, default: 0] += 1 }
    let pushed = facts.deals.indices.filter { index in
      facts.deals[index].outcome == .open
        && pushes[Int32(index), default: 0] >= settings.limit("pushes")
    }
    func list(_ deals: [Int]) -> Parameter {
      let rows = deals.map { String(facts.deals[$0].row) }
      return .text("[\(rows.joined(separator: ","))]")
    }
    return [":stuck": list(stuck.map { Int($0.deal) }), ":pushed": list(pushed)]
  }

  private func ask(
    _ entity: Entity, _ survey: HygieneSurvey, _ parameters: [String: Parameter], in store: Store
  ) throws -> HygieneAnswer? {
    let rules = settings.active.filter { $0.entity == entity }
      .map { ($0, survey.told.sources(for: $0)) }
    if rules.isEmpty { return nil }
    var answer = HygieneAnswer(entity, rules)
    let question = HygieneQuestion(
      entity: entity, rules: answer.askable, settings: settings, told: survey.told,
      hasStatus: survey.statuses.hasStatus)
    if let sql = question.owners {
      for owned in try OwnedRecords.count(sql, in: store, parameters: parameters) {
        answer.count(owned.records, source: owned.source, owner: owned.owner)
      }
    } else {
      let records = try survey.told.records(of: entity, in: store, parameters: parameters)
      for (source, count) in records {
        answer.count(count, source: source, owner: "")
      }
    }
    answer.noteRules()
    if !answer.askable.isEmpty {
      let spellings = try PicklistSpellings(
        of: entity, PicklistSpellings.fields(of: answer.askable.map(\.rule)), in: store,
        parameters: parameters)
      let parameters = parameters.merging(spellings.parameters(of: entity)) { $1 }
      try store.with(question.lookups, parameters: parameters) {
        let statement = try store.statement(
          question.sql, doing: "checking \(entity.rawValue) records")
        try statement.forEachRow(named: parameters) { row in
          answer.add(row, deals: survey.stakes.deals(of: entity, row))
        }
      }
    }
    return answer
  }
}

/// What is known before any rule is asked.
package struct HygieneSurvey: Sendable {
  /// What the sources tell.
  let told: FieldsTold
  let statuses: ClosedStatuses
  let stakes: HygieneStakes
}
