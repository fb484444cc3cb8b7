import CRM
import Warehouse

/// What the records of one entity break, row by row as the database tells it.
package struct HygieneAnswer: Sendable {
  /// A record that breaks a rule, and the deals that are at stake with it.
  private struct Found {
    let row: HygieneRow
    let deals: [Int64]
  }

  /// The rules in force, with the sources in which they can be judged.
  let rules: [(rule: HygieneRule, sources: [Int64])]
  /// Those of them that can be judged in any source.
  let askable: [(rule: HygieneRule, sources: [Int64])]
  private(set) var tally: HygieneTally
  private let pillars: [Int]
  private var found: [[Found]]
  private var texts = RepeatedTexts()

  init(_ entity: Entity, _ rules: [(rule: HygieneRule, sources: [Int64])]) {
    self.rules = rules
    askable = rules.filter { !$0.sources.isEmpty }
    tally = HygieneTally(entity)
    pillars = askable.map { HygieneTally.place(of: $0.rule.pillar) }
    found = Array(repeating: [], count: askable.count)
  }

  /// Counts the records of a source and owner.
  mutating func count(_ records: Int, source: Int64, owner: String) {
    tally.add(records, source: source, owner: owner)
  }

  /// Notes which rules can't be judged where; all records are counted before.
  mutating func noteRules() {
    for (rule, sources) in rules { tally.note(rule, askedIn: sources) }
  }

  /// Takes one row of the entity's `HygieneQuestion`.
  mutating func add(_ row: RowReader, deals: [Int64]) {
    let (owner, source) = (texts.text(3, of: row), row.integer(6) ?? 0)
    let (id, key, name) = (row.integer(0) ?? 0, row.text(1) ?? "", row.text(2) ?? "")
    let (file, line) = (texts.text(4, of: row), Int(row.integer(5) ?? 0))
    var failing: Set<Int> = []
    for index in askable.indices {
      let column = HygieneQuestion.leading + 2 * index
      guard row.integer(column) == 1 else { continue }
      failing.insert(pillars[index])
      found[index].append(
        Found(
          row: HygieneRow(
            row: id, key: key, name: name, owner: owner, file: file, line: line, value: nil,
            detail: row.text(column + 1) ?? ""),
          deals: deals))
    }
    tally.fail(failing, source: source, owner: owner)
  }

  /// One finding a rule, with what it is worth by the value of each deal's row, in minor units of
  /// the reporting currency.
  func findings(values: [Int64: Int64]) -> [HygieneFinding] {
    func value(of deals: Set<Int64>) -> Int128? {
      let known = deals.compactMap { values[$0] }
      return known.isEmpty ? nil : known.reduce(0) { $0 + Int128($1) }
    }
    let asked = zip(askable, found).map { pair, found in
      var deals: Set<Int64> = []
      let rows = found.sorted { $0.row.row < $1.row.row }.map { one in
        var row = one.row
        row.value = value(of: Set(one.deals))
        deals.formUnion(one.deals)
        return row
      }
      return HygieneFinding(
        rule: pair.rule, rows: rows, checked: tally.records(of: pair.sources),
        valueAtStake: value(of: deals))
    }
    let unknown = rules.filter(\.sources.isEmpty).map {
      HygieneFinding(rule: $0.rule, rows: [], checked: 0, valueAtStake: nil)
    }
    return asked + unknown
  }
}
