import CRM

/// Chooses and writes the golden records of clusters, with the fields that their records fill: a
/// column without a value costs about what one with a value does, and most sources fill less than
/// half of them.
internal struct GoldenWriting {
  /// Records that are read together, in the order of their table, and held in memory: some 90 MB.
  private static let batch = 131_072
  /// Records that are looked at for the fields they fill.
  private static let sample = 1_024

  private let entity: Entity
  private let groups: [SurvivorshipGroup]
  private let ranks: [Int64: Int]
  private let store: Store
  private let purpose: String
  private var choice: GoldenChoice
  private var reader: ClusterReader
  private var insert: GroupedInsert

  /// Prepares the statements for some members' fields, as far as the first of them fill any.
  ///
  /// - Parameters:
  ///   - entity: whose records they are.
  ///   - groups: by what rules values survive.
  ///   - ranks: the place of each source, by its id, the most trusted first.
  ///   - members: what is to be written.
  ///   - store: the transaction.
  ///   - purpose: for messages.
  /// - Throws: `WarehouseError.sqlite`.
  init(
    _ entity: Entity, _ groups: [SurvivorshipGroup], ranks: [Int64: Int],
    of members: [PlacedMember], in store: Store, doing purpose: String
  ) throws {
    self.entity = entity
    self.groups = groups
    self.ranks = ranks
    self.store = store
    self.purpose = purpose
    let all = GoldenSchema.fields(of: entity)
    // Whether cleaning mended a value counts for its whole group, even where nothing is left of it.
    var wanted = Set(groups.filter { $0.rule == .verifiedFirst }.flatMap(\.fields))
    let question = try GroupedQuestion(
      all.map { "record.\($0.id) is not null" }, from: entity.table, in: store, doing: purpose)
    try question.forEachRow(members.prefix(Self.sample).map(\.row)) { row in
      for (index, field) in all.enumerated() where row.integer(index + 1) == 1 {
        wanted.insert(field.id)
      }
    }
    choice = GoldenChoice(fields: all.filter { wanted.contains($0.id) }, groups: groups)
    reader = try ClusterReader(choice, of: entity, ranks: ranks, in: store, doing: purpose)
    insert = try Self.insert(choice, entity, store, purpose)
  }

  private static func insert(
    _ choice: GoldenChoice, _ entity: Entity, _ store: Store, _ purpose: String
  ) throws -> GroupedInsert {
    try GroupedInsert(
      "insert into \(GoldenSchema.table(of: entity))",
      GoldenRows.leading + choice.fields.map(\.id), in: store, doing: purpose)
  }

  /// Writes the golden records of clusters whose members stand together, the oldest first.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  mutating func write(_ members: [PlacedMember]) throws {
    var rest = members[...]
    while !rest.isEmpty {
      var end = min(rest.startIndex + Self.batch, members.endIndex)
      while end < members.endIndex, members[end].cluster == members[end - 1].cluster { end += 1 }
      try write(batch(of: rest[..<end]))
      rest = rest[end...]
    }
    try insert.end()
  }

  /// Reads the records of a batch; from the first one on that fills a field which the sample left
  /// blank, with all fields.
  private mutating func batch(of members: ArraySlice<PlacedMember>) throws -> ClusterBatch {
    if let batch = try reader.batch(of: members) { return batch }
    try insert.end()
    choice = GoldenChoice(fields: GoldenSchema.fields(of: entity), groups: groups)
    reader = try ClusterReader(choice, of: entity, ranks: ranks, in: store, doing: purpose)
    insert = try Self.insert(choice, entity, store, purpose)
    return try reader.batch(of: members) ?? ClusterBatch()
  }

  private mutating func write(_ batch: ClusterBatch) throws {
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
