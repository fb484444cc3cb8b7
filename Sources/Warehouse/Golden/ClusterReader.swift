import CRM

/// Reads the records of clusters, for their golden records to be chosen.
internal struct ClusterReader {
  private let choice: GoldenChoice
  private let question: GroupedQuestion
  private let ranks: [Int64: Int]
  /// When the export of each file was made, by its id.
  private let snapshots: [Int64: [UInt8]]
  /// Fields for which it matters whether cleaning changed a value, with their names.
  private let marks: [(field: Int, name: [UInt8])]
  private let modified: Int?
  private let created: Int?

  /// A reader of records with the fields of a choice.
  ///
  /// - Parameters:
  ///   - choice: the fields, and by what rules their values survive.
  ///   - entity: whose records they are.
  ///   - ranks: the place of each source, by its id, the most trusted first.
  ///   - store: the transaction.
  ///   - purpose: for messages.
  /// - Throws: `WarehouseError.sqlite`.
  init(
    _ choice: GoldenChoice, of entity: Entity, ranks: [Int64: Int], in store: Store,
    doing purpose: String
  ) throws {
    self.choice = choice
    self.ranks = ranks
    let read = Set(choice.fields.map(\.id))
    let others = GoldenSchema.fields(of: entity).filter { !read.contains($0.id) }
    let isOther = others.map { "record.\($0.id) is not null" }
    question = try GroupedQuestion(
      [
        "record.source_id", "record.file_id", "record.raw",
        isOther.isEmpty ? "0" : isOther.joined(separator: " or "),
      ] + choice.fields.map { "record.\($0.id)" }, from: entity.table, in: store,
      doing: purpose)
    let verified = Set(choice.groups.filter { $0.rule == .verifiedFirst }.flatMap(\.fields))
    marks = choice.fields.indices.filter(verified.contains).map {
      ($0, Array(choice.fields[$0].id.utf8))
    }
    modified = choice.fields.firstIndex { $0.id == "modified_at" }
    created = choice.fields.firstIndex { $0.id == "created_at" }
    var snapshots: [Int64: [UInt8]] = [:]
    try store.ask("select id, snapshot_at from file") { row in
      snapshots[row.integer(0) ?? 0] = row.bytes(1)
    }
    self.snapshots = snapshots
  }

  /// Columns before the fields: id, source, file, what cleaning changed, whether a field that is not
  /// read has a value.
  private static let leading = 5

  /// The records of some clusters, read in the order of their table: those that follow each other
  /// share pages.
  ///
  /// - Parameter members: the records; those of one cluster stand together.
  /// - Returns: the records that are there, by cluster; nil where one has a value in a field that is
  ///   not read.
  /// - Throws: `WarehouseError.sqlite`.
  func batch(of members: ArraySlice<PlacedMember>) throws -> ClusterBatch? {
    let order = members.indices.map { (row: members[$0].row, place: $0) }
      .sorted { $0.row < $1.row }
    var batch = ClusterBatch()
    var read = [SurvivorCandidate?](repeating: nil, count: members.count)
    var next = 0
    var isWhole = true
    try question.forEachRow(order.lazy.map(\.row)) { row in
      if row.integer(4) == 1 { isWhole = false }
      if !isWhole { return }
      // A version that is not there is passed over.
      while order[next].row != row.integer(0) { next += 1 }
      read[order[next].place - members.startIndex] = candidate(
        row, of: order[next].row, &batch)
      next += 1
    }
    if !isWhole { return nil }
    for (member, candidate) in zip(members, read) {
      guard let candidate else { continue }
      let place = batch.candidates.count
      batch.candidates.append(candidate)
      if batch.clusters.last?.id != member.cluster {
        batch.clusters.append(
          ClusterBatch.Cluster(id: member.cluster, first: place, survivor: place))
      }
      let cluster = batch.clusters.count - 1
      batch.clusters[cluster].end = place + 1
      if member.isSurvivor { batch.clusters[cluster].survivor = place }
    }
    return batch
  }

  /// The record of a row, whose values are added to the batch.
  private func candidate(
    _ row: RowReader, of id: Int64, _ batch: inout ClusterBatch
  ) -> SurvivorCandidate {
    let first = batch.cells.count
    var one = SurvivorCandidate(rowID: id, firstCell: first)
    one.sourceRank = ranks[row.integer(1) ?? 0] ?? ranks.count
    for index in choice.fields.indices {
      let cell = row.cell(Self.leading + index, into: &batch.arena)
      if cell.tag != .null { one.filled += 1 }
      batch.cells.append(cell)
    }
    one.created = created.map { batch.cells[first + $0].range } ?? 0..<0
    one.recency = modified.map { batch.cells[first + $0].range } ?? 0..<0
    if one.recency.isEmpty { one.recency = one.created }
    if one.recency.isEmpty, let snapshot = snapshots[row.integer(2) ?? 0] {
      let start = batch.arena.count
      batch.arena += snapshot
      one.recency = start..<batch.arena.count
    }
    if !row.isNull(3) { row.withBytes(3) { addMended($0, to: &one) } }
    return one
  }

  /// Reads the names of the fields in the JSON text of values that cleaning changed:
  /// `{"phone":["0812-345","phone-e164"]}`.
  private func addMended(_ raw: Span<UInt8>, to one: inout SurvivorCandidate) {
    var index = 0
    while index + 2 < raw.count {
      guard raw[index] == 0x22, raw[index + 1] == 0x3A, raw[index + 2] == 0x5B else {
        index += 1
        continue
      }
      for mark in marks where index > mark.name.count {
        let start = index - mark.name.count
        if raw[start - 1] == 0x22,
          mark.name.indices.allSatisfy({ raw[start + $0] == mark.name[$0] })
        {
          one.mended |= 1 << UInt64(mark.field)
        }
      }
      index += 3
    }
  }
}
