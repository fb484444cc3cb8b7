import CRM
import Cleaning
package import Warehouse

/// Asks every rule in force, gathers the records that break it and sums up the index.
package struct HygieneCheck {
  private let facts: Facts
  private let store: Store
  private let settings: HygieneSettings
  private let parameters: [String: Parameter]
  private let values: [Int64: Int64]

  /// A check of one database.
  ///
  /// - Parameters:
  ///   - facts: for as-of, the value of deals and what was pushed.
  ///   - stuck: the deals that are stuck.
  ///   - settings: which rules hold.
  ///   - store: the warehouse.
  ///   - dealSource: the system of record for deals.
  package init(
    _ facts: Facts, stuck: [StuckDeal] = [], settings: HygieneSettings = HygieneSettings(),
    in store: Store, dealSource: Int64
  ) {
    self.facts = facts
    self.store = store
    self.settings = settings
    var values: [Int64: Int64] = [:]
    for deal in facts.deals { if let value = deal.value { values[deal.row] = value } }
    self.values = values
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
    var parameters: [String: Parameter] = [
      ":today": .text(facts.today.description), ":as_of": .text(facts.asOf.description),
      ":deal_source": .integer(dealSource),
      ":zone_shift": .text("\(facts.zone.offset(at: facts.asOf)) seconds"),
      ":stuck": list(stuck.map { Int($0.deal) }), ":pushed": list(pushed),
    ]
    for name in HygieneSettings.defaultLimits.keys {
      parameters[":" + name] = .integer(Int64(settings.limit(name)))
    }
    self.parameters = parameters
  }

  /// What a rule's query may ask beside the tables and views of the database: the tables that
  /// stand before every question.
  package static var clause: String { HygieneTables.clause() }

  /// Runs the check.
  ///
  /// - Returns: one finding a rule in force, and the index.
  /// - Throws: `WarehouseError.sqlite`.
  package func run() throws -> HygieneResult {
    let active = settings.active
    let needs = active.flatMap { $0.needs.flatMap { $0.split(separator: "|") } }
    var fields = Set(needs.map { String($0.hasPrefix("any ") ? $0.dropFirst(4) : $0) })
    for due in settings.due { fields.formUnion(due.fields.map { "deal." + $0 }) }
    fields.formUnion(["deal.contact_ref", "contact_role.deal_ref"])
    let told = try FieldsTold(fields, in: store, parameters: parameters)
    var findings: [String: HygieneFinding] = [:]
    var tallies: [Entity: HygieneTally] = [:]
    for entity in Entity.allCases {
      let rules = active.filter { $0.entity == entity }.map { ($0, told.sources(for: $0)) }
      if rules.isEmpty { continue }
      tallies[entity] = try ask(rules, of: entity, told, into: &findings)
    }
    return HygieneResult(
      findings: active.compactMap { findings[$0.id] }, index: HygieneIndex(tallies))
  }

  private func ask(
    _ rules: [(rule: HygieneRule, sources: [Int64])], of entity: Entity, _ told: FieldsTold,
    into findings: inout [String: HygieneFinding]
  ) throws -> HygieneTally {
    let askable = rules.filter { !$0.sources.isEmpty }
    let question = HygieneQuestion(entity: entity, rules: askable, settings: settings, told: told)
    var tally = HygieneTally(entity)
    let totals = try store.statement(question.totals, doing: "counting \(entity.rawValue) records")
    try totals.forEachRow(named: parameters) { row in
      tally.add(Int(row.integer(2) ?? 0), source: row.integer(0) ?? 0, owner: row.text(1) ?? "")
    }
    for (rule, sources) in rules { tally.note(rule, askedIn: sources) }
    let stakes = try HygieneStakes(entity, values: values, in: store, parameters: parameters)
    var rows = [[HygieneRow]](repeating: [], count: askable.count)
    var deals = [Set<Int64>](repeating: [], count: askable.count)
    if !askable.isEmpty {
      let places = askable.map { HygieneTally.place(of: $0.rule.pillar) }
      let statement = try store.statement(
        question.sql, doing: "checking \(entity.rawValue) records")
      try statement.forEachRow(named: parameters) { row in
        let id = row.integer(0) ?? 0
        let concerned = entity == .deal ? [id] : stakes.deals(of: id)
        let (owner, source) = (row.text(3) ?? "", row.integer(6) ?? 0)
        var failing: Set<Int> = []
        for index in askable.indices {
          let column = HygieneQuestion.leading + 2 * index
          guard row.integer(column) == 1 else { continue }
          failing.insert(places[index])
          deals[index].formUnion(concerned)
          rows[index].append(
            HygieneRow(
              row: id, key: row.text(1) ?? "", name: row.text(2) ?? "", owner: owner,
              file: row.text(4) ?? "", line: Int(row.integer(5) ?? 0),
              value: stakes.value(of: Set(concerned)), detail: row.text(column + 1) ?? ""))
        }
        tally.fail(failing, source: source, owner: owner)
      }
    }
    for (index, pair) in askable.enumerated() {
      findings[pair.rule.id] = HygieneFinding(
        rule: pair.rule, rows: rows[index], checked: tally.records(of: pair.sources),
        valueAtStake: stakes.value(of: deals[index]))
    }
    for (rule, sources) in rules where sources.isEmpty {
      findings[rule.id] = HygieneFinding(rule: rule, rows: [], checked: 0, valueAtStake: nil)
    }
    return tally
  }
}
