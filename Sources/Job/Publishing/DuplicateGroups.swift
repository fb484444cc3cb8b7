import CRM
import Metrics
import Warehouse

/// The clusters of two or more records, as they stand in the database.
struct DuplicateGroups: Sendable {
  /// One record of a cluster; its texts lie one behind the other, as there may be millions.
  private struct Member {
    let cluster: Int64
    let probability: Double
    let source: Symbol
    let key: Symbol
    let name: Symbol
    let address: Symbol
    let file: Symbol
    let line: Int32
    let isSurvivor: Bool
  }

  let entity: Entity
  let records: Int
  let groups: Int
  private let members: [Member]
  private let texts: StringTable

  /// The records that stand in a cluster.
  var count: Int { members.count }

  /// The records that another one stands for.
  var mergedAway: Int { members.count - groups }

  /// The columns of the file that lists the members.
  var columns: [String] {
    [
      "cluster_id", "is_survivor", "match_probability", "source", "id", "name",
      entity == .account ? "website" : "email", "file", "line",
    ]
  }

  /// The cells of a member, in the order of the columns.
  func row(_ index: Int) -> [String] {
    let member = members[index]
    return [
      String(member.cluster), member.isSurvivor ? "1" : "0",
      String(Int((member.probability * 10_000).rounded())).fraction(digits: 4),
      texts[member.source], texts[member.key], texts[member.name], texts[member.address],
      texts[member.file], String(member.line),
    ]
  }

  /// The clusters of each entity that is matched, in the order of the entities.
  static func load(from store: Store) throws -> [DuplicateGroups] {
    try Entity.allCases.filter(\.isMatched).map { try load($0, from: store) }
  }

  private static func load(_ entity: Entity, from store: Store) throws -> DuplicateGroups {
    let name =
      entity == .account
      ? "record.name"
      : """
      coalesce(record.full_name, trim(coalesce(record.given_name, '') || ' ' || \
      coalesce(record.family_name, '')))
      """
    let address = entity == .account ? "record.website" : "record.email"
    var members: [Member] = []
    var texts = StringTable()
    try store.ask(
      """
      select
          member.cluster_id, source.name, member.key, \(name), \(address), member.probability,
          member.is_survivor, file.path, record.line
      from cluster_member as member
      inner join source on source.id = member.source_id
      inner join \(entity.table) as record
          on record.source_id = member.source_id
          and record.key = member.key
          and record.closed_run is null
      inner join file on file.id = record.file_id
      where member.entity = ?
      order by member.cluster_id, member.is_survivor desc, source.name, member.key
      """, [.text(entity.rawValue)]
    ) { row in
      members.append(
        Member(
          cluster: row.integer(0) ?? 0, probability: row.real(5) ?? 0,
          source: row.withBytes(1) { texts.intern(bytes: $0) },
          key: row.withBytes(2) { texts.append(bytes: $0) },
          name: row.withBytes(3) { texts.append(bytes: $0) },
          address: row.withBytes(4) { texts.append(bytes: $0) },
          file: row.withBytes(7) { texts.intern(bytes: $0) },
          line: Int32(clamping: row.integer(8) ?? 0), isSurvivor: row.integer(6) == 1))
    }
    let records = try store.integer(
      """
      select count(*) from \(entity.table) not indexed
      where closed_run is null and coalesce(is_deleted, 0) = 0 and merged_into_ref is null
      """)
    // The members of a cluster stand together.
    let groups = members.indices.count { index in
      index == 0 || members[index].cluster != members[index - 1].cluster
    }
    return DuplicateGroups(
      entity: entity, records: Int(records ?? 0), groups: groups, members: members, texts: texts)
  }
}
