import CRM
import Warehouse

/// How picklist fields of one entity are spelled: the rarer spellings of a value, and values that
/// one record alone has.
///
/// Counted here, as SQLite would sort all records once a field.
struct PicklistSpellings {
  /// A value of a source's records, by its bytes: SQLite tells apart what Unicode takes for equal.
  private struct Place: Hashable {
    let source: Int64
    let value: [UInt8]
  }

  /// A rarer spelling, and the one most records of its source have.
  struct Rare: Equatable {
    let source: Int64
    let value: String
    let common: String
  }

  /// By field, ordered by source and value.
  private(set) var rare: [String: [Rare]] = [:]
  /// By field the source and value, ordered, of a field that repeats its values.
  private(set) var single: [String: [(source: Int64, value: String)]] = [:]

  /// Counts the values of some fields of an entity's living records.
  ///
  /// - Parameters:
  ///   - entity: the entity.
  ///   - fields: the fields, each once.
  ///   - store: the warehouse.
  ///   - parameters: of the questions.
  /// - Throws: `WarehouseError.sqlite`.
  init(
    of entity: Entity, _ fields: [String], in store: Store, parameters: [String: Parameter]
  ) throws {
    if fields.isEmpty { return }
    var uses = [[Place: Int]](repeating: [:], count: fields.count)
    let statement = try store.statement(
      "\(HygieneTables.clause()) select source_id, \(fields.joined(separator: ", "))"
        + " from all_\(entity.table)", doing: "counting spellings of \(entity.rawValue) records")
    try statement.forEachRow(named: parameters) { row in
      let source = row.integer(0) ?? 0
      for index in uses.indices {
        if row.isNull(index + 1) { continue }
        uses[index][Place(source: source, value: row.bytes(index + 1)), default: 0] += 1
      }
    }
    for (field, uses) in zip(fields, uses) { judge(field, uses) }
  }

  private mutating func judge(_ field: String, _ uses: [Place: Int]) {
    var spellings: [Place: [(value: [UInt8], uses: Int)]] = [:]
    for (place, count) in uses {
      let folded = Place(source: place.source, value: Self.folded(place.value))
      spellings[folded, default: []].append((place.value, count))
    }
    var filled: [Int64: Int] = [:]
    var kinds: [Int64: Int] = [:]
    for (place, count) in uses { filled[place.source, default: 0] += count }
    for place in spellings.keys { kinds[place.source, default: 0] += 1 }
    var rare: [Rare] = []
    var single: [(source: Int64, value: String)] = []
    for (place, spellings) in spellings {
      let ordered = spellings.sorted {
        $0.uses != $1.uses ? $0.uses > $1.uses : $0.value.lexicographicallyPrecedes($1.value)
      }
      guard let common = ordered.first else { continue }
      rare += ordered.dropFirst().map {
        Rare(
          source: place.source, value: Self.text($0.value), common: Self.text(common.value))
      }
      let (filled, kinds) = (filled[place.source] ?? 0, kinds[place.source] ?? 0)
      if ordered.count == 1, common.uses == 1, filled >= 50, kinds * 5 <= filled {
        single.append((place.source, Self.text(common.value)))
      }
    }
    self.rare[field] = rare.sorted {
      $0.source != $1.source ? $0.source < $1.source : Self.isBefore($0.value, $1.value)
    }
    self.single[field] = single.sorted {
      $0.source != $1.source ? $0.source < $1.source : Self.isBefore($0.value, $1.value)
    }
  }

  /// A value without what spellings differ by: spaces, and the case of ASCII letters.
  private static func folded(_ value: [UInt8]) -> [UInt8] {
    value.filter { $0 != 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func text(_ value: [UInt8]) -> String { String(decoding: value, as: UTF8.self) }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// What the tables of `RuleQuestion` are made of, by parameter.
  func parameters(of entity: Entity) -> [String: Parameter] {
    var result: [String: Parameter] = [:]
    for (field, rare) in rare {
      let rows = rare.map { row -> JSONValue in
        .array([.integer(Int(row.source)), .string(row.value), .string(row.common)])
      }
      result[Self.rareTable(field, of: entity).parameter] = .text(JSONValue.array(rows).text)
    }
    for (field, single) in single {
      let rows = single.map { row -> JSONValue in
        .array([.integer(Int(row.source)), .string(row.value)])
      }
      result[Self.singleTable(field, of: entity).parameter] = .text(JSONValue.array(rows).text)
    }
    return result
  }
}

extension PicklistSpellings {
  /// A table that stands before a question, and the parameter it is made of.
  struct Table {
    let name: String
    let sql: String

    /// The parameter, as a JSON array of rows.
    var parameter: String { ":" + name }
  }

  /// One row per rarer spelling of a value of a field.
  static func rareTable(_ field: String, of entity: Entity) -> Table {
    let name = "rare_\(entity.table)_\(field)"
    return Table(
      name: name,
      sql: """
        materialized (
            -- one row per rarer spelling of a value of \(field)
            select
                cast(value ->> 0 as integer) as source_id,
                cast(value ->> 1 as text) as value,
                cast(value ->> 2 as text) as common
            from json_each(:\(name)))
        """)
  }

  /// One row per value of a field that one record has, of a field that repeats values.
  static func singleTable(_ field: String, of entity: Entity) -> Table {
    let name = "single_\(entity.table)_\(field)"
    return Table(
      name: name,
      sql: """
        materialized (
            -- one row per value of \(field) that one record has, of a field that repeats values
            select
                cast(value ->> 0 as integer) as source_id,
                cast(value ->> 1 as text) as value
            from json_each(:\(name)))
        """)
  }

  /// The fields whose spellings rules look at, each once.
  static func fields(of rules: [HygieneRule]) -> [String] {
    var result: [String] = []
    for rule in rules {
      switch rule.evidence {
      case .rareSpellings(_, let fields), .singleValues(_, let fields):
        result += fields.filter { !result.contains($0) }
      case .condition, .query, .unreadable, .required, .stuck, .pushed: break
      }
    }
    return result
  }
}
