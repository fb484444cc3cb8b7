package import CRM

/// The materialised golden records of an entity, one a cluster of two or more.
///
/// A record alone is its own golden record; `mart_golden_…` shows both.
package struct GoldenRecords {
  private let store: Store
  private let entity: Entity
  private let survivorship: SurvivorshipRules
  private let choice: GoldenChoice
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
    choice = GoldenChoice(
      fields: fields,
      groups: survivorship.groups(of: entity).map { group in
        Survivors.Group(
          rule: group.rule,
          fields: group.fields.compactMap { name in fields.firstIndex { $0.id == name } })
      })
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
    try compute(touched.members)
  }

  /// Computes all golden records anew.
  package func rebuild() throws {
    try store.run("delete from \(GoldenSchema.table(of: entity))", doing: purpose)
    try compute(PlacedMember.stored(of: entity, in: store))
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

  /// Records that are read together, in the order of their table, and held in memory: some 90 MB.
  private static let batch = 131_072

  /// Computes the golden records of clusters whose members stand together, the oldest first.
  private func compute(_ members: [PlacedMember]) throws {
    let table = GoldenSchema.table(of: entity)
    let columns = GoldenRows.leading + choice.fields.map(\.id)
    var insert = try GroupedInsert("insert into \(table)", columns, in: store, doing: purpose)
    let question = try GroupedQuestion(
      ClusterReader.columns(choice.fields), from: entity.table, in: store, doing: purpose)
    let reader = try ClusterReader(choice, ranks: ranks, in: store)
    var rest = members[...]
    while !rest.isEmpty {
      var end = min(rest.startIndex + Self.batch, members.endIndex)
      while end < members.endIndex, members[end].cluster == members[end - 1].cluster { end += 1 }
      try write(reader.batch(of: rest[..<end], question), &insert)
      rest = rest[end...]
    }
    try insert.end()
  }

  private func write(_ batch: ClusterBatch, _ insert: inout GroupedInsert) throws {
    for (clusters, rows) in batch.golden(choice) {
      var chosen = rows.chosen[...]
      var origin = 0
      for (cluster, end) in zip(clusters, rows.originEnds) {
        insert.add(cluster.id)
        insert.add(Int64(cluster.end - cluster.first))
        insert.add(batch.candidates[cluster.survivor].rowID)
        insert.add(rows.origins[origin..<end])
        origin = end
        for (field, group) in choice.groupOfField.enumerated() {
          let place = group.map { Int(chosen[chosen.startIndex + $0]) } ?? -1
          if place < 0 {
            insert.addNull()
          } else {
            insert.add(
              batch.cells[batch.candidates[place].firstCell + field], from: batch.arena)
          }
        }
        try insert.endRow()
        chosen = chosen.dropFirst(choice.groups.count)
      }
    }
  }
}
