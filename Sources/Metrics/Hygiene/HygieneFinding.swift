/// One record that breaks a rule.
package struct HygieneRow: Sendable, Equatable {
  /// The row in the entity's table.
  package let row: Int64
  /// The record's id in its source.
  package let key: String
  package let name: String
  package let owner: String
  /// The file it was read from, and the 1-based line.
  package let file: String
  package let line: Int
  /// For deals: the value in minor units of the reporting currency, nil if not priced.
  package let value: Int64?
}

/// A rule with the records that break it.
package struct HygieneFinding: Sendable {
  package let rule: HygieneRule
  /// The records, by their row in the warehouse.
  package let rows: [HygieneRow]

  /// Number of records that break the rule.
  package var count: Int { rows.count }

  /// Sum of the values of the deals that break it, minor units of the reporting currency.
  package var valueAtStake: Int64 { rows.reduce(0) { $0 + ($1.value ?? 0) } }
}
