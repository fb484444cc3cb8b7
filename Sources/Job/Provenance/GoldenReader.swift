import CRM
import Metrics
import Warehouse

/// Reads one golden record by its id, without passing over all others.
struct GoldenReader {
  let store: Store
  let entity: Entity
  private let purpose = "reading a golden record"

  init(_ store: Store, _ entity: Entity) {
    self.store = store
    self.entity = entity
  }

  /// Whether an id is that of a golden record, or leads to one.
  func knows(_ id: Int64) throws -> Bool { try current(id) != nil }

  /// The golden id in use for one that was asked for; nil where there is none.
  func current(_ id: Int64) throws -> Int64? {
    if try record(of: id) != nil { return id }
    return try store.integer(
      "select golden_id from mart_golden_redirect where entity = ? and old_id = ?",
      [.text(entity.rawValue), .integer(id)])
  }

  /// The account of a golden id; nil where there is no such golden record.
  func account(_ asked: Int64) throws -> GoldenAccount? {
    guard let id = try current(asked), let one = try record(of: id) else { return nil }
    let lookup = try RecordLookup(store)
    let members = try members(with: one, lookup)
    var redirects: [Int64] = []
    try store.ask(
      """
      select old_id from mart_golden_redirect where entity = ? and golden_id = ? order by old_id
      """, [.text(entity.rawValue), .integer(id)], doing: purpose
    ) { row in redirects.append(row.integer(0) ?? 0) }
    return GoldenAccount(
      entity: entity, id: id, askedFor: asked == id ? nil : asked, members: members.map(\.member),
      redirects: redirects, values: try values(of: id, members))
  }

  /// A record of the golden record that has an id.
  ///
  /// The id of a golden record is the row id of the first version of a member, or was inherited.
  private func record(of id: Int64) throws -> RecordID? {
    var candidates: [RecordID] = []
    func add(_ row: RowReader) {
      candidates.append(RecordID(sourceID: row.integer(0) ?? 0, key: row.text(1) ?? ""))
    }
    let parameters: [Parameter] = [.text(entity.rawValue), .integer(id)]
    try store.ask(
      """
      select source_id, key from cluster_member where entity = ? and cluster_id = ?
      order by is_survivor desc
      """, parameters, doing: purpose, add)
    try store.ask(
      "select source_id, key from golden_heir where entity = ? and own_id = ?", parameters,
      doing: purpose, add)
    try store.ask(
      "select source_id, key from \(entity.table) where id = ?", [.integer(id)], doing: purpose, add
    )
    let membership = Membership(store, entity)
    return try candidates.first { try membership.goldenID(of: $0) == id }
  }

  private func members(
    with record: RecordID, _ lookup: RecordLookup
  ) throws -> [(member: GoldenAccount.Member, version: RecordVersion)] {
    try Membership(store, entity).records(with: record).compactMap { member in
      guard let version = try RecordVersion.all(of: member, entity, in: store).first else {
        return nil
      }
      var link: (isSurvivor: Bool, probability: Double?) = (true, nil)
      try store.ask(
        """
        select is_survivor, probability from int_\(entity.table)_golden_id
        where source_id = ? and key = ?
        """, [.integer(member.sourceID), .text(member.key)], doing: purpose
      ) { row in link = (row.integer(0) == 1, row.real(1)) }
      return (
        GoldenAccount.Member(
          record: member, rowID: version.rowID, name: lookup.text(member),
          isSurvivor: link.isSurvivor,
          probability: link.probability, place: version.place), version
      )
    }
  }

  /// The values of the golden record, each from the version that it was taken from.
  private func values(
    of id: Int64, _ members: [(member: GoldenAccount.Member, version: RecordVersion)]
  ) throws -> [GoldenAccount.Value] {
    guard let survivor = members.first(where: \.member.isSurvivor) ?? members.first else {
      return []
    }
    var origins: [String: Int64] = [:]
    try store.ask(
      """
      select told.key, told.value from golden_\(entity.table) as golden, json_each(golden.origins) as told
      where golden.id = ?
      """, [.integer(id)], doing: purpose
    ) { row in origins[row.text(0) ?? ""] = row.integer(1) }
    // What survives of no record is in none, whatever the survivor itself tells.
    let fields = SurvivorshipRules.fields(of: entity)
    var blank: Set<String> = []
    try store.ask(
      "select \(fields.joined(separator: ", ")) from golden_\(entity.table) where id = ?",
      [.integer(id)], doing: purpose
    ) { row in blank = Set(fields.indices.filter { row.isNull($0) }.map { fields[$0] }) }
    let rules = try SurvivorshipRules.inForce(of: entity, in: store)
    let reader = FieldReader(store: store, entity: entity)
    var told: [Int64: [FieldValue]] = [:]
    for (_, version) in members {
      told[version.rowID] = try reader.values(of: version, original: nil).fields
    }
    return fields.compactMap { field in
      if blank.contains(field) { return nil }
      let row = origins[field] ?? survivor.version.rowID
      let from = members.first { $0.version.rowID == row } ?? survivor
      guard let value = told[from.version.rowID]?.first(where: { $0.field.id == field }),
        value.stored != .null
      else { return nil }
      return GoldenAccount.Value(
        value: value, from: from.member.name, place: from.version.place,
        rule: members.count > 1 ? rules[field] : nil)
    }
  }
}
