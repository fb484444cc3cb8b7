import CRM

/// Reads the records of one cluster after another and writes the golden record of each.
internal struct ClusterReader {
  private let fields: [Field]
  private let groups: [Survivors.Group]
  /// The names of the fields as members of a JSON object, each with its colon.
  private let labels: [[UInt8]]
  private let ranks: [Int64: Int]
  /// Fields for which it matters whether cleaning changed a value, with their names.
  private let marks: [(field: Int, name: [UInt8])]
  private var candidates: [SurvivorCandidate] = []
  private var survivor = 0
  /// The values of all candidates, one record's after the other's.
  private var cells: [Cell] = []
  private var arena: [UInt8] = []

  init(fields: [Field], groups: [Survivors.Group], ranks: [Int64: Int]) {
    self.fields = fields
    self.groups = groups
    self.ranks = ranks
    labels = fields.map { Array("\"\($0.id)\":".utf8) }
    let verified = Set(groups.filter { $0.rule == .verifiedFirst }.flatMap(\.fields))
    marks = fields.indices.filter(verified.contains).map { ($0, Array(fields[$0].id.utf8)) }
  }

  /// One record, by its version.
  static func question(_ entity: Entity, _ fields: [Field]) -> String {
    """
    select
        record.source_id, record.raw,
        coalesce(record.modified_at, record.created_at, file.snapshot_at), record.created_at,
        \(fields.map { "record.\($0.id)" }.joined(separator: ", "))
    from \(entity.table) as record
    inner join file on file.id = record.file_id
    where record.id = ?
    """
  }

  /// Columns before the fields.
  private static let leading = 4

  /// Takes the record of a row, which is a member, into the open cluster.
  mutating func add(_ row: RowReader, of member: PlacedMember) {
    if member.isSurvivor { survivor = candidates.count }
    var one = SurvivorCandidate(rowID: member.row, firstCell: cells.count)
    one.sourceRank = ranks[row.integer(0) ?? 0] ?? ranks.count
    one.recency = take(row, 2)
    one.created = take(row, 3)
    for (index, field) in fields.enumerated() {
      let column = Self.leading + index
      guard !row.isNull(column) else {
        cells.append(.null)
        continue
      }
      one.filled += 1
      switch field.storage {
      case .money, .integer, .boolean: cells.append(.integer(row.integer(column) ?? 0))
      case .real: cells.append(.real(row.real(column) ?? 0))
      case .text, .day, .moment, .reference:
        let bytes = take(row, column)
        cells.append(.text(offset: bytes.lowerBound, length: bytes.count))
      }
    }
    if !row.isNull(1) { row.withBytes(1) { addMended($0, to: &one) } }
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
      cells.removeAll(keepingCapacity: true)
      arena.removeAll(keepingCapacity: true)
      survivor = 0
    }
    guard !candidates.isEmpty else { return }
    let (golden, origins) = choose()
    let start = arena.count
    arena += origins
    try insert.insert(
      [id, Int64(candidates.count), candidates[survivor].rowID],
      .text(offset: start, length: arena.count - start), golden, arena: arena)
  }

  /// The values of the golden record, and by field the versions of those that are not the
  /// survivor's, as JSON.
  private func choose() -> (values: [Cell], origins: [UInt8]) {
    let survivors = Survivors(candidates, cells: cells, arena: arena)
    var golden = [Cell](repeating: .null, count: fields.count)
    var origins: [UInt8] = [0x7B]
    for group in groups {
      guard let chosen = survivors.choose(group) else { continue }
      for field in group.fields {
        golden[field] = survivors.cell(chosen, field)
        if chosen != survivor, golden[field].tag != .null {
          if origins.count > 1 { origins.append(0x2C) }
          origins += labels[field]
          origins += String(candidates[chosen].rowID).utf8
        }
      }
    }
    origins.append(0x7D)
    return (golden, origins)
  }

  /// Takes the bytes of a column into the arena; returns where they lie.
  private mutating func take(_ row: RowReader, _ column: Int) -> Range<Int> {
    let start = arena.count
    row.append(column, to: &arena)
    return start..<arena.count
  }
}
