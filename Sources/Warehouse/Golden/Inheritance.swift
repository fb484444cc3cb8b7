import CRM

/// Keeps golden ids alive when the records that they were minted for are gone or come back.
///
/// An id is held by one record at most: the one it was minted for, or while that is gone the one
/// that inherited it. Who inherits passes the id on when it goes itself, and has the id that was
/// minted for it when it comes back.
internal struct Inheritance {
  private let store: Store
  private let entity: Entity
  private let purpose = "keeping golden ids"

  init(_ store: Store, _ entity: Entity) {
    self.store = store
    self.entity = entity
  }

  /// Gives ids back to records that have come back, then passes on those of records that are gone.
  ///
  /// - Parameter clusters: those that lack the version of a member; nil: they are found out.
  /// - Throws: `WarehouseError.sqlite`.
  func settle(_ clusters: Set<Int64>? = nil) throws {
    try giveBack()
    try passOn(clusters)
    try followMerges()
  }

  /// A record that is there again takes its id back, and nobody has to be asked for it.
  private func giveBack() throws {
    func isBack(_ id: String) -> String {
      """
      exists (
          select 1 from \(entity.table) as first
          inner join \(entity.table) as record
              on record.source_id = first.source_id and record.key = first.key
          where first.id = \(id)
          and \(GoldenID.isAlive("record"))
      """
    }
    try store.run(
      """
      delete from golden_heir where entity = ?
      and \(isBack("golden_heir.own_id"))
          and (first.source_id <> golden_heir.source_id or first.key <> golden_heir.key)
      )
      """, [.text(entity.rawValue)], doing: purpose)
    try store.run(
      "delete from golden_companion where entity = ? and \(isBack("golden_companion.old_id")))",
      [.text(entity.rawValue)], doing: purpose)
  }

  /// The id of a record that the CRM itself merged away leads to the record that stayed.
  private func followMerges() throws {
    try store.run(
      """
      insert or ignore into golden_companion (entity, old_id, source_id, key)
      select '\(entity.rawValue)', \(GoldenID.first("record", of: entity)), target.source_id,
          target.key
      from \(entity.table) as record
      inner join \(entity.table) as target
          on target.source_id = record.source_id
          and target.key = record.merged_into_ref
          and target.closed_run is null
      where record.closed_run is null
      and record.merged_into_ref is not null
      """, doing: purpose)
  }

  /// Notes who was with a record that is gone, and lets the oldest of those left inherit.
  private func passOn(_ clusters: Set<Int64>?) throws {
    try findFellows(clusters)
    defer { try? store.run("drop table temp.fellow", doing: purpose) }
    try store.run(
      """
      insert or ignore into golden_companion (entity, old_id, source_id, key)
      select '\(entity.rawValue)', gone.minted_id, other.source_id, other.key
      from temp.fellow as gone
      inner join temp.fellow as other on other.cluster_id = gone.cluster_id
      where gone.is_there = 0
      and (other.source_id, other.key) <> (gone.source_id, gone.key)
      """, doing: purpose)
    // Who leaves nobody behind keeps what it inherited until it comes back.
    try store.run(
      """
      delete from golden_heir where entity = ?
      and (source_id, key) in (
          select gone.source_id, gone.key from temp.fellow as gone
          inner join temp.fellow as other
              on other.cluster_id = gone.cluster_id and other.is_there = 1
          where gone.is_there = 0
      )
      """, [.text(entity.rawValue)], doing: purpose)
    try store.run(
      """
      insert or replace into golden_heir (entity, source_id, key, own_id)
      select '\(entity.rawValue)', heir.source_id, heir.key, gone.own_id
      from temp.fellow as gone
      inner join temp.fellow as heir on heir.cluster_id = gone.cluster_id
      where gone.own_id = (
          select min(own_id) from temp.fellow where cluster_id = gone.cluster_id
      )
      and gone.is_there = 0
      and heir.own_id = (
          select min(own_id) from temp.fellow
          where cluster_id = gone.cluster_id and is_there = 1
      )
      """, doing: purpose)
  }

  /// Lists the records of clusters that lack one now, with the ids that they hold today: who has
  /// come back in the meantime has taken its own from the others.
  private func findFellows(_ clusters: Set<Int64>?) throws {
    if let clusters { try list(clusters) }
    defer { if clusters != nil { try? store.run("drop table temp.lacking", doing: purpose) } }
    func isThere(_ condition: String) -> String {
      """
      exists (
          select 1 from \(entity.table) as record
          where \(condition) and \(GoldenID.isAlive("record"))
      )
      """
    }
    let isAnywhere = isThere("record.source_id = member.source_id and record.key = member.key")
    try store.run(
      """
      create temp table fellow as
      select
          member.cluster_id,
          member.source_id,
          member.key,
          \(GoldenID.minted("member", of: entity)) as minted_id,
          coalesce(heir.own_id, \(GoldenID.minted("member", of: entity))) as own_id,
          \(isAnywhere) as is_there
      from cluster_member as member
      \(GoldenID.join("golden_heir", as: "heir", to: "member", of: entity))
      where member.entity = '\(entity.rawValue)'
      and member.cluster_id in (
          select member.cluster_id from \(clusters == nil ? "cluster_member as member" : listed)
          where member.entity = '\(entity.rawValue)'
          and not \(isThere("record.id = member.row_id"))
          and not \(isAnywhere)
      )
      """, doing: purpose)
    try store.run("create index temp.fellow_cluster on fellow (cluster_id)", doing: purpose)
  }

  /// The members of listed clusters; by the primary key all of the entity would be gone through.
  private let listed = """
    temp.lacking
          cross join cluster_member as member indexed by \(GoldenSchema.memberIndexName)
              on member.cluster_id = lacking.cluster_id
    """

  private func list(_ clusters: Set<Int64>) throws {
    try store.run(
      "create temp table lacking (cluster_id integer primary key) strict", doing: purpose)
    let insert = try store.statement("insert into lacking values (?)", doing: purpose)
    for cluster in clusters.sorted() { try insert.run([.integer(cluster)]) }
  }
}
