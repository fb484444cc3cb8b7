package import CRM

/// The materialised golden records of an entity, one a cluster of two or more.
///
/// A record alone is its own golden record; `mart_golden_…` shows both.
package struct GoldenRecords {
  private let store: Store
  private let entity: Entity
  private let survivorship: SurvivorshipRules
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
  ///   - touched: the clusters that are not as they were.
  ///   - run: where to remember the rules; nil: they are not looked at.
  /// - Throws: `WarehouseError.sqlite`.
  package func refresh(_ touched: TouchedClusters, run: Int64? = nil) throws {
    if let run, try rulesHaveChanged(run) {
      try rebuild()
      return
    }
    let delete = try store.statement(
      "delete from \(GoldenSchema.table(of: entity)) where id = ?", doing: purpose)
    for id in touched.ids { try delete.run([.integer(id)]) }
    try write(touched.members)
  }

  /// Computes all golden records anew.
  package func rebuild() throws {
    try store.run("delete from \(GoldenSchema.table(of: entity))", doing: purpose)
    try write(PlacedMember.stored(of: entity, in: store))
  }

  private func write(_ members: [PlacedMember]) throws {
    if members.isEmpty { return }
    var writing = try GoldenWriting(
      entity, survivorship.groups(of: entity), ranks: ranks, of: members, in: store,
      doing: purpose)
    try writing.write(members)
  }

  private func rulesHaveChanged(_ run: Int64) throws -> Bool {
    let subject = SurvivorshipRules.subject(of: entity)
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
}
