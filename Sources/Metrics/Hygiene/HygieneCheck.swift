import CRM
import Cleaning
package import Warehouse

/// Asks every rule and gathers the records that break it.
package enum HygieneCheck {
  /// The findings of all rules in the order of the list; rules that nothing breaks are included.
  ///
  /// - Parameters:
  ///   - facts: for as-of and the value of deals.
  ///   - store: the warehouse.
  ///   - dealSource: the system of record for deals.
  /// - Returns: one finding a rule.
  /// - Throws: `WarehouseError.sqlite`.
  package static func run(
    _ facts: Facts, in store: Store, dealSource: Int64
  ) throws -> [HygieneFinding] {
    var values: [Int64: Int64] = [:]
    for deal in facts.deals { if let value = deal.value { values[deal.row] = value } }
    var rows: [String: [HygieneRow]] = [:]
    for entity in Entity.allCases {
      let rules = HygieneRules.all.filter { $0.entity == entity }
      if rules.isEmpty { continue }
      let sql = HygieneQuestion.sql(for: entity, rules: rules)
      let statement = try store.statement(sql, doing: "checking \(entity.rawValue) records")
      let parameters: [String: Parameter] = [
        ":today": .text(facts.today.description), ":as_of": .text(facts.asOf.description),
        ":deal_source": .integer(dealSource),
        ":zone_shift": .text("\(facts.zone.offset(at: facts.asOf)) seconds"),
      ]
      try statement.forEachRow(named: parameters) { row in
        let id = row.integer(0) ?? 0
        let bad = HygieneRow(
          row: id, key: row.text(1) ?? "", name: row.text(2) ?? "", owner: row.text(3) ?? "",
          file: row.text(4) ?? "", line: Int(row.integer(5) ?? 0),
          value: entity == .deal ? values[id] : nil)
        for (index, rule) in rules.enumerated() where row.integer(6 + index) == 1 {
          rows[rule.id, default: []].append(bad)
        }
      }
    }
    return HygieneRules.all.map { HygieneFinding(rule: $0, rows: rows[$0.id] ?? []) }
  }
}
