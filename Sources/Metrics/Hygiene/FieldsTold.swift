import CRM
import Warehouse

/// Which fields the sources fill at all: a rule is judged only where they tell what it needs.
struct FieldsTold: Sendable {
  private var byField: [String: Set<Int64>] = [:]
  private var records: [Entity: [Int64: Int]] = [:]

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
      // One source at a time: to group by it SQLite would write all of the columns aside.
      for source in sources {
        let hasAny = "select exists (select 1 from \(entity.table) where source_id = ?)"
        if try store.integer(hasAny, [.integer(source)]) == 0 { continue }
        let parameters = parameters.merging([":source": .integer(source)]) { $1 }
        var count: Int64 = 0
        var open = asked
        // The first records tell most of the fields; only the others are looked for in all.
        for limit in [Self.first, nil] {
          var told: Set<String> = []
          let sql = Self.question(of: entity, open, limit: limit)
          let statement = try store.statement(sql, doing: "looking at \(entity.rawValue) fields")
          try statement.forEachRow(named: parameters) { row in
            count = row.integer(0) ?? 0
            for (index, field) in open.enumerated() where row.integer(index + 1) == 1 {
              told.insert(field)
            }
          }
          for field in told { byField[entity.table + "." + field, default: []].insert(source) }
          open.removeAll { told.contains($0) }
        }
        guard count > 0 else { continue }
        records[entity, default: [:]][source] = Int(count)
        byField[entity.table + ".key", default: []].insert(source)
      }
    }
  }

  /// How many records are looked at first.
  private static let first = 1_000

  /// The number of the first living records of a source, or of all, and by field whether any of
  /// them tells it.
  private static func question(of entity: Entity, _ fields: [String], limit: Int?) -> String {
    let columns = fields.map { field in
      """
      max(case when record.\(field) is not null then 1
          else coalesce(instr(record.raw, '"\(field)":') > 0, 0) end)
      """
    }
    let living = """
      \(entity.table) as record not indexed
      where \(HygieneTables.alive(entity))
      and +record.source_id = :source
      """
    return """
      select \((["count(*)"] + columns).joined(separator: ",\n    "))
      from \(limit.map { "(select * from \(living) limit \($0)) as record" } ?? living)
      """
  }

  /// How many living records of an entity each source has.
  func records(of entity: Entity) -> [Int64: Int] { records[entity] ?? [:] }

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
