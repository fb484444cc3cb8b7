package import CRM

/// Groups of records found to be the same account, contact or lead.
///
/// The stored state is a function of the partition and of which records there are: the same
/// partition gives the same rows and ids, however often it changed in between.
package struct ClusterStore {
  /// One record of a cluster.
  package struct Member: Sendable, Hashable {
    /// The current version.
    package let rowID: Int64
    /// Which records belong together; any number.
    package let group: Int32
    /// That it belongs to its cluster, 0 to 1.
    package let probability: Double
    /// Whether the golden record starts from it; one a cluster.
    package let isSurvivor: Bool

    package init(rowID: Int64, group: Int32, probability: Double, isSurvivor: Bool) {
      self.rowID = rowID
      self.group = group
      self.probability = probability
      self.isSurvivor = isSurvivor
    }
  }

  /// A member as it is stored.
  private struct Placed: Equatable {
    var cluster: Int64
    let own: Int64
    let row: Int64
    let probability: Double
    let isSurvivor: Bool
  }

  private let store: Store
  private let purpose = "storing clusters"

  /// The clusters within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Replaces the partition of an entity by a new one.
  ///
  /// - Parameters:
  ///   - members: the records of clusters of two or more, in any order.
  ///   - entity: whose records they are.
  /// - Returns: golden ids of clusters that are new, changed or gone, ascending.
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(_ members: [Member], of entity: Entity) throws -> [Int64] {
    try Inheritance(store, entity).settle()
    let now = try place(members, entity)
    let before = try stored(entity)
    let touched = Self.differences(before, now)
    if !touched.isEmpty { try write(now, touched, entity) }
    try Redirects(store, entity).renew()
    return touched
  }

  /// Writes the clusters that are not as they were.
  private func write(_ now: [Placed], _ touched: [Int64], _ entity: Entity) throws {
    try store.run("create temp table touched (id integer primary key) strict", doing: purpose)
    let touch = try store.statement("insert into temp.touched (id) values (?)", doing: purpose)
    for id in touched { try touch.run([.integer(id)]) }
    try store.run(
      """
      delete from cluster_member
      where entity = ? and cluster_id in (select id from temp.touched)
      """, [.text(entity.rawValue)], doing: purpose)
    let insert = try store.statement(
      """
      insert into cluster_member (
          entity, source_id, key, cluster_id, row_id, own_id, probability, is_survivor)
      select '\(entity.rawValue)', source_id, key, ?, id, ?, ?, ?
      from \(entity.table) where id = ?
      """, doing: purpose)
    let isTouched = Set(touched)
    for member in now where isTouched.contains(member.cluster) {
      try insert.run([
        .integer(member.cluster), .integer(member.own), .real(member.probability),
        .integer(member.isSurvivor ? 1 : 0), .integer(member.row),
      ])
    }
    try store.run("drop table temp.touched", doing: purpose)
  }

  /// Gives every member its own id and its cluster's, ordered by both.
  private func place(_ members: [Member], _ entity: Entity) throws -> [Placed] {
    try store.run(
      """
      create temp table matched (
          row_id integer primary key, place integer not null
      ) strict
      """, doing: purpose)
    let note = try store.statement(
      "insert into temp.matched (row_id, place) values (?, ?)", doing: purpose)
    for (place, member) in members.enumerated() {
      try note.run([.integer(member.rowID), .integer(Int64(place))])
    }
    var own = [Int64](repeating: 0, count: members.count)
    try store.ask(
      """
      select matched.place, \(GoldenID.own("record", of: entity))
      from temp.matched
      inner join \(entity.table) as record on record.id = matched.row_id
      \(GoldenID.join("golden_heir", as: "heir", to: "record", of: entity))
      """, doing: purpose
    ) { row in own[Int(row.integer(0) ?? 0)] = row.integer(1) ?? 0 }
    try store.run("drop table temp.matched", doing: purpose)
    var oldest: [Int32: Int64] = [:]
    for (place, member) in members.enumerated() {
      oldest[member.group] = min(oldest[member.group] ?? .max, own[place])
    }
    return members.enumerated().map { place, member in
      Placed(
        cluster: oldest[member.group] ?? own[place], own: own[place], row: member.rowID,
        probability: member.probability, isSurvivor: member.isSurvivor)
    }.sorted { ($0.cluster, $0.own) < ($1.cluster, $1.own) }
  }

  private func stored(_ entity: Entity) throws -> [Placed] {
    var result: [Placed] = []
    try store.ask(
      """
      select cluster_id, own_id, row_id, probability, is_survivor from cluster_member
      where entity = ? order by cluster_id, own_id
      """, [.text(entity.rawValue)], doing: purpose
    ) { row in
      result.append(
        Placed(
          cluster: row.integer(0) ?? 0, own: row.integer(1) ?? 0, row: row.integer(2) ?? 0,
          probability: row.real(3) ?? 0, isSurvivor: row.integer(4) == 1))
    }
    return result
  }

  /// The ids of clusters that are not the same in both lists; both are ordered by id.
  private static func differences(_ before: [Placed], _ now: [Placed]) -> [Int64] {
    func end(_ list: [Placed], _ start: Int) -> Int {
      var end = start
      while end < list.count, list[end].cluster == list[start].cluster { end += 1 }
      return end
    }
    var result: [Int64] = []
    var (old, new) = (0, 0)
    while old < before.count || new < now.count {
      let left = old < before.count ? before[old].cluster : .max
      let right = new < now.count ? now[new].cluster : .max
      let (oldEnd, newEnd) = (
        left <= right ? end(before, old) : old, right <= left ? end(now, new) : new
      )
      if before[old..<oldEnd] != now[new..<newEnd] { result.append(min(left, right)) }
      (old, new) = (oldEnd, newEnd)
    }
    return result
  }
}
