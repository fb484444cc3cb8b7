import CRM
import Warehouse

/// Which fields the sources fill at all: a rule is judged only where they tell what it needs.
struct FieldsTold: Sendable {
  private var byField: [String: Set<Int64>] = [:]

  /// No source tells anything.
  init() {}

  /// Looks at the living records of every entity once a source.
  ///
  /// A text that could not be read counts as told.
  init(
    _ fields: Set<String>, in store: Store, parameters: [String: Parameter]
  ) throws {
    var sources: [Int64] = []
    try store.ask("select id from source order by id") { sources.append($0.integer(0) ?? 0) }
    for entity in Entity.allCases {
      let known = EntityTable.fields(of: entity).map(\.id)
      let asked = known.filter { fields.contains(entity.table + "." + $0) }
      for source in sources {
        let parameters = parameters.merging([":source": .integer(source)]) { $1 }
        guard try Self.hasAny(entity, in: store, parameters) else { continue }
        byField[entity.table + ".key", default: []].insert(source)
        for field in try Self.told(asked, of: entity, in: store, parameters) {
          byField[entity.table + "." + field, default: []].insert(source)
        }
      }
    }
  }

  /// Whether a source has living records.
  private static func hasAny(
    _ entity: Entity, in store: Store, _ parameters: [String: Parameter]
  ) throws -> Bool {
    // Most sources tell of few entities; an index knows.
    for records in ["\(entity.table) where source_id = :source", living(entity)] {
      let statement = try store.statement(
        "select exists (select 1 from \(records))", doing: "looking for \(entity.rawValue) records")
      var hasAny = false
      try statement.forEachRow(named: parameters) { hasAny = $0.integer(0) == 1 }
      if !hasAny { return false }
    }
    return true
  }

  /// Goes through the records once: after each one that tells a field, on with the fields that
  /// were not told so far.
  private static func told(
    _ fields: [String], of entity: Entity, in store: Store, _ parameters: [String: Parameter]
  ) throws -> [String] {
    var told: [String] = []
    var open = fields
    var last: Int64? = 0
    while !open.isEmpty, let after = last {
      let tells = open.map { field in
        """
        (record.\(field) is not null
            or record.raw is not null and instr(record.raw, '"\(field)":') > 0)
        """
      }
      let sql = """
        select record.id, \(tells.joined(separator: ", "))
        from \(living(entity))
        and record.id > :after
        and (\(tells.joined(separator: "\nor ")))
        order by record.id
        limit 1
        """
      let statement = try store.statement(sql, doing: "looking at \(entity.rawValue) fields")
      last = nil
      try statement.forEachRow(named: parameters.merging([":after": .integer(after)]) { $1 }) {
        row in
        last = row.integer(0)
        told += open.indices.filter { row.integer($0 + 1) == 1 }.map { open[$0] }
      }
      open.removeAll { told.contains($0) }
    }
    return told
  }

  private static func living(_ entity: Entity) -> String {
    """
    \(entity.table) as record not indexed
    where \(HygieneTables.alive(entity))
    and +record.source_id = :source
    """
  }

  /// How many living records of an entity each source has.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func records(
    of entity: Entity, in store: Store, parameters: [String: Parameter]
  ) throws -> [Int64: Int] {
    var result: [Int64: Int] = [:]
    // One source at a time: to group by it SQLite would sort all of them.
    for source in sources(with: entity) {
      let statement = try store.statement(
        "select count(*) from \(Self.living(entity))", doing: "counting \(entity.rawValue) records")
      let parameters = parameters.merging([":source": .integer(source)]) { $1 }
      try statement.forEachRow(named: parameters) { result[source] = Int($0.integer(0) ?? 0) }
    }
    return result
  }

  /// The sources that fill a field, `entity.field`.
  func sources(of field: String) -> Set<Int64> { byField[field] ?? [] }

  /// The sources that tell what is needed; `any entity.field` is told to all by one of them.
  private func sources(telling need: String) -> Set<Int64> {
    guard need.hasPrefix("any ") else { return sources(of: need) }
    let all = byField.values.reduce(into: Set()) { $0.formUnion($1) }
    return sources(of: String(need.dropFirst(4))).isEmpty ? [] : all
  }

  /// The sources that have records of an entity.
  func sources(with entity: Entity) -> Set<Int64> { sources(of: entity.table + ".key") }

  /// The sources in which a rule can be judged, ascending.
  func sources(for rule: HygieneRule) -> [Int64] {
    var result = sources(with: rule.entity)
    for need in rule.needs {
      let alternatives = need.split(separator: "|").map(String.init)
      result.formIntersection(
        alternatives.reduce(into: Set()) { $0.formUnion(sources(telling: $1)) })
    }
    return result.sorted()
  }
}
