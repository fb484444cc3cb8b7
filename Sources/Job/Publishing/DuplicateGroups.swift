import CRM
import Warehouse

/// The clusters of two or more records, as they stand in the database.
struct DuplicateGroups: Sendable {
  /// One record of a cluster.
  struct Member: Sendable {
    let cluster: Int64
    let source: String
    let key: String
    let name: String
    let email: String
    let probability: Double
    let isSurvivor: Bool
    let file: String
    let line: Int64
  }

  let entity: Entity
  let records: Int
  let groups: Int
  let mergedAway: Int
  let members: [Member]

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
    let email = entity == .account ? "record.website" : "record.email"
    var members: [Member] = []
    var texts = RepeatedTexts()
    try store.ask(
      """
      select
          member.cluster_id, source.name, member.key, \(name), \(email), member.probability,
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
          cluster: row.integer(0) ?? 0, source: texts.text(1, of: row), key: row.text(2) ?? "",
          name: row.text(3) ?? "", email: row.text(4) ?? "", probability: row.real(5) ?? 0,
          isSurvivor: row.integer(6) == 1, file: texts.text(7, of: row), line: row.integer(8) ?? 0))
    }
    let records = try store.integer(
      """
      select count(*) from \(entity.table) not indexed
      where closed_run is null and coalesce(is_deleted, 0) = 0 and merged_into_ref is null
      """)
    let groups = Set(members.map(\.cluster)).count
    return DuplicateGroups(
      entity: entity, records: Int(records ?? 0), groups: groups,
      mergedAway: members.count - groups, members: members)
  }
}
