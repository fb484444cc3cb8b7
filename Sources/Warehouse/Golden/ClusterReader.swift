import CRM

/// Reads the records of one cluster after another and writes the golden record of each.
internal struct ClusterReader {
  private let fields: [Field]
  private let groups: [Survivors.Group]
  private let ranks: [Int64: Int]
  /// Fields for which it matters whether cleaning changed a value, with their names.
  private let marks: [(field: Int, name: [UInt8])]
  private var candidates: [SurvivorCandidate] = []
  private var survivor = 0
  private var arena: [UInt8] = []

  init(fields: [Field], groups: [Survivors.Group], ranks: [Int64: Int]) {
    self.fields = fields
    self.groups = groups
    self.ranks = ranks
    let verified = Set(groups.filter { $0.rule == .verifiedFirst }.flatMap(\.fields))
    marks = fields.indices.filter(verified.contains).map { ($0, Array(fields[$0].id.utf8)) }
  }

  /// The members of touched clusters, cluster by cluster, the oldest record first.
  static func question(_ entity: Entity, _ fields: [Field]) -> String {
    """
    select
        member.cluster_id, member.is_survivor, record.id, record.source_id, record.raw,
        coalesce(record.modified_at, record.created_at, file.snapshot_at), record.created_at,
        \(fields.map { "record.\($0.id)" }.joined(separator: ", "))
    from temp.touched
    inner join cluster_member as member
        on member.entity = ? and member.cluster_id = touched.id
    inner join \(entity.table) as record on record.id = member.row_id
    inner join file on file.id = record.file_id
    order by touched.id, member.own_id
    """
  }

  /// Columns before the fields.
  private static let leading = 7

  /// Takes the record of a row into the open cluster.
  mutating func add(_ row: RowReader) {
    var one = SurvivorCandidate(rowID: row.integer(2) ?? 0)
    if row.integer(1) == 1 { survivor = candidates.count }
    one.sourceRank = ranks[row.integer(3) ?? 0] ?? ranks.count
    one.recency = Self.bytes(row, 5)
    one.created = Self.bytes(row, 6)
    one.cells.reserveCapacity(fields.count)
    for (index, field) in fields.enumerated() {
      let column = Self.leading + index
      guard !row.isNull(column) else {
        one.cells.append(.null)
        continue
      }
      one.filled += 1
      switch field.storage {
      case .money, .integer, .boolean: one.cells.append(.integer(row.integer(column) ?? 0))
      case .real: one.cells.append(.real(row.real(column) ?? 0))
      case .text, .day, .moment, .reference:
        let start = arena.count
        row.withBytes(column) { text in
          for position in text.indices { arena.append(text[position]) }
        }
        one.cells.append(.text(offset: start, length: arena.count - start))
      }
    }
    if !row.isNull(4) { row.withBytes(4) { addMended($0, to: &one) } }
    candidates.append(one)
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
          one.mended.insert(mark.field)
        }
      }
      index += 3
    }
  }

  /// Writes the golden record of the open cluster and starts anew.
  mutating func close(_ id: Int64, into insert: Statement) throws {
    defer {
      candidates.removeAll(keepingCapacity: true)
      arena.removeAll(keepingCapacity: true)
      survivor = 0
    }
    let survivors = Survivors(candidates, arena: arena)
    var cells = [Cell](repeating: .null, count: fields.count)
    var origins: [(field: String, row: Int64)] = []
    for group in groups {
      guard let chosen = survivors.choose(group) else { continue }
      for field in group.fields {
        cells[field] = candidates[chosen].cells[field]
        if chosen != survivor, cells[field].tag != .null {
          origins.append((fields[field].id, candidates[chosen].rowID))
        }
      }
    }
    let text = origins.map { "\"\($0.field)\":\($0.row)" }.joined(separator: ",")
    let start = arena.count
    arena.append(contentsOf: "{\(text)}".utf8)
    try insert.insert(
      [id, Int64(candidates.count), candidates[survivor].rowID],
      .text(offset: start, length: arena.count - start), cells, arena: arena)
  }

  private static func bytes(_ row: RowReader, _ column: Int) -> [UInt8] {
    row.withBytes(column) { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      for position in text.indices { bytes.append(text[position]) }
      return bytes
    }
  }
}
