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
  /// For deals their value, for other records that of the open deals that hang on them: minor units
  /// of the reporting currency; nil if nothing is priced.
  package internal(set) var value: Int128?
  /// What to look at, such as the fields that are missing; empty for nothing.
  package let detail: String
}

/// A rule with the records that break it.
package struct HygieneFinding: Sendable {
  package let rule: HygieneRule
  /// The records, by their row in the warehouse.
  package let rows: [HygieneRow]
  /// Number of records it was asked about; 0 where no source tells what it needs.
  package let checked: Int
  /// Sum of the values of the deals among the records or hanging on them, each once, in minor units
  /// of the reporting currency; nil if no deal is concerned.
  package let valueAtStake: Int128?

  /// Number of records that break the rule.
  package var count: Int { rows.count }

  /// Whether no source tells what the rule needs.
  package var isUnknown: Bool { checked == 0 }
}

/// What all rules found, and what it comes to.
package struct HygieneResult: Sendable {
  /// One finding a rule in force, in the order of the rules; those nothing breaks are included.
  package let findings: [HygieneFinding]
  package let index: HygieneIndex
}
