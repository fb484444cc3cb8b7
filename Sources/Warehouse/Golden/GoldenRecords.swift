package import CRM

/// The materialised golden records of an entity, one a cluster of two or more.
///
/// A record alone is its own golden record; `mart_golden_…` shows both.
package struct GoldenRecords {
  private let store: Store
  private let entity: Entity
  private let survivorship: SurvivorshipRules
  private let fields: [Field]
  private let groups: [Survivors.Group]
  private let ranks: [Int64: Int]
  private let purpose: String

  /// The golden records of an entity under the rules in force.
  package init(
    _ entity: Entity, in store: Store, survivorship: SurvivorshipRules = SurvivorshipRules()
  )
    throws
  {
    self.store = store
    self.entity = entity
    self.survivorship = survivorship
    let fields = GoldenSchema.fields(of: entity)
    self.fields = fields
    groups = survivorship.groups(of: entity).map { group in
      Survivors.Group(
        rule: group.rule,
        fields: group.fields.compactMap { name in fields.firstIndex { $0.id == name } })
    }
    purpose = "refreshing golden \(entity.rawValue) records"
    var names: [(id: Int64, name: String)] = []
    try store.ask("select id, name from source order by name") { row in
      names.append((row.integer(0) ?? 0, row.text(1) ?? ""))
    }
    let named = survivorship.sources.compactMap { name in names.first { $0.name == name }?.id }
    var ranks: [Int64: Int] = [:]
    for id in named + names.map(\.id) where ranks[id] == nil { ranks[id] = ranks.count }
    self.ranks = ranks
  }

  /// Computes the golden records of touched clusters, or of all where the rules have changed.
  ///
  /// - Parameters:
  ///   - touched: golden ids of clusters that are new, changed or gone.
  ///   - run: where to remember the rules; nil: they are not looked at.
  /// - Throws: `WarehouseError.sqlite`.
  package func refresh(_ touched: [Int64], run: Int64? = nil) throws {
    if let run, try rulesHaveChanged(run) {
      try rebuild()
      return
    }
    guard !touched.isEmpty else { return }
    try mark(touched)
    try store.run(
      "delete from \(GoldenSchema.table(of: entity)) where id in (select id from temp.touched)",
      doing: purpose)
    try compute()
  }

  /// Computes all golden records anew.
  package func rebuild() throws {
    try store.run("delete from \(GoldenSchema.table(of: entity))", doing: purpose)
    try mark([])
    try store.run(
      "insert into temp.touched select distinct cluster_id from cluster_member where entity = ?",
      [.text(entity.rawValue)], doing: purpose)
    try compute()
  }

  private func mark(_ ids: [Int64]) throws {
    try store.run("create temp table touched (id integer primary key) strict", doing: purpose)
    let touch = try store.statement("insert into temp.touched (id) values (?)", doing: purpose)
    for id in ids { try touch.run([.integer(id)]) }
  }

  private func rulesHaveChanged(_ run: Int64) throws -> Bool {
    let subject = "survivorship \(entity.rawValue)"
    let before = try store.text(
      "select value from remembered where subject = ? and name = 'rules'", [.text(subject)])
    let now = survivorship.text(of: entity)
    if before == now { return false }
    try store.run(
      """
      insert or replace into remembered (subject, name, value, run_id) values (?, 'rules', ?, ?)
      """, [.text(subject), .text(now), .integer(run)], doing: purpose)
    return before != nil
  }

  private func compute() throws {
    let columns = ["id", "members", "survivor_id", "origins"] + fields.map(\.id)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try store.statement(
      """
      insert into \(GoldenSchema.table(of: entity)) (\(columns.joined(separator: ", ")))
      values (\(marks))
      """, doing: purpose)
    var reader = ClusterReader(fields: fields, groups: groups, ranks: ranks)
    var open: Int64?
    try store.ask(ClusterReader.question(entity, fields), [.text(entity.rawValue)], doing: purpose)
    { row in
      let id = row.integer(0) ?? 0
      if let open, open != id { try reader.close(open, into: insert) }
      open = id
      reader.add(row)
    }
    if let open { try reader.close(open, into: insert) }
    try store.run("drop table temp.touched", doing: purpose)
  }
}
