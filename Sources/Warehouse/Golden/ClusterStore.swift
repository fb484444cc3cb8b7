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

  private let store: Store
  private let purpose = "storing clusters"

  /// The clusters within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Replaces the partition of an entity by a new one, or a part of it.
  ///
  /// - Parameters:
  ///   - members: the records of clusters of two or more, in any order.
  ///   - entity: whose records they are.
  ///   - names: the names of all of them; nil: those that are needed are read.
  ///   - part: the clusters that `members` stand in the place of, once `settle` has been asked; nil:
  ///     all of them.
  /// - Returns: the clusters that are not as they were.
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(
    _ members: [Member], of entity: Entity, named names: RecordNames? = nil,
    inPlaceOf part: Set<Int64>? = nil
  ) throws -> TouchedClusters {
    if part == nil { try Inheritance(store, entity).settle() }
    let now = place(members, owns: try ownIDs(of: members, entity))
    let before = try PlacedMember.stored(of: entity, in: store)
      .filter { part?.contains($0.cluster) ?? true }
    let ordered = PlacedMember.ordered(now)
    let ids = Self.differences(before, ordered)
    var touched = ordered
    if !before.isEmpty {
      let isTouched = Set(ids)
      touched = ordered.filter { isTouched.contains($0.cluster) }
      try remove(before.filter { isTouched.contains($0.cluster) }, entity)
    }
    if !touched.isEmpty { try add(touched, entity, names) }
    try Redirects(store, entity).renew()
    return TouchedClusters(ids: ids, members: touched)
  }

  /// Gives golden ids back to records that have come back, and passes on those of records that are
  /// gone.
  ///
  /// - Parameters:
  ///   - entity: whose records they are.
  ///   - clusters: those that lack the version of a member.
  /// - Returns: the versions whose record has another golden id of its own now.
  /// - Throws: `WarehouseError.sqlite`.
  package func settle(_ entity: Entity, lacking clusters: Set<Int64>) throws -> [Int64] {
    let before = try heirs(entity)
    try Inheritance(store, entity).settle(clusters)
    let now = try heirs(entity)
    if before == now { return [] }
    let find = try store.statement(
      """
      select id from \(entity.table)
      where source_id = ? and key = ? and closed_run is null
      """, doing: purpose)
    var found: [Int64] = []
    for heir in before.symmetricDifference(now) {
      try find.forEachRow([.integer(heir.source), .text(heir.key)]) {
        found.append($0.integer(0) ?? 0)
      }
    }
    return found
  }

  /// A record that goes on under the golden id of another one.
  private struct Heir: Hashable {
    let source: Int64
    let key: String
    let own: Int64
  }

  private func heirs(_ entity: Entity) throws -> Set<Heir> {
    var heirs: Set<Heir> = []
    try store.ask(
      "select source_id, key, own_id from golden_heir where entity = ?",
      [.text(entity.rawValue)], doing: purpose
    ) { row in
      heirs.insert(
        Heir(source: row.integer(0) ?? 0, key: row.text(1) ?? "", own: row.integer(2) ?? 0))
    }
    return heirs
  }

  /// The versions in clusters, with their clusters, those of a cluster one after the other.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func stored(of entity: Entity) throws -> [(cluster: Int64, row: Int64)] {
    try PlacedMember.stored(of: entity, in: store).map { ($0.cluster, $0.row) }
  }

  /// How many clusters of two records or more there are.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func count(of entity: Entity) throws -> Int {
    let count = try store.integer(
      "select count(*) from cluster_member where entity = ? and is_survivor = 1",
      [.text(entity.rawValue)])
    return Int(count ?? 0)
  }

  /// Removes clusters, given by all their members, ordered by cluster.
  private func remove(_ members: [PlacedMember], _ entity: Entity) throws {
    let delete = try store.statement(
      "delete from cluster_member where entity = '\(entity.rawValue)' and cluster_id = ?",
      doing: purpose)
    var last: Int64?
    for member in members where member.cluster != last {
      try delete.run([.integer(member.cluster)])
      last = member.cluster
    }
  }

  /// Adds members in the order of their table; where more come than there are, the entries of its
  /// index are sorted once rather than each looked for.
  private func add(
    _ members: [PlacedMember], _ entity: Entity, _ names: RecordNames?
  ) throws {
    let stored = try store.integer("select count(*) from cluster_member") ?? 0
    let isSorted = members.count > stored
    let name = GoldenSchema.memberIndexName
    if isSorted { try store.run("drop index \(name)", doing: purpose) }
    try write(members, entity, names)
    if isSorted { try store.buildIndex(GoldenSchema.memberIndex, doing: purpose) }
  }

  private func write(
    _ members: [PlacedMember], _ entity: Entity, _ names: RecordNames?
  ) throws {
    let names = try names ?? RecordNames(of: members.map(\.row), entity, in: store)
    var insert = try GroupedInsert(
      "insert into cluster_member",
      [
        "entity", "source_id", "key", "cluster_id", "row_id", "own_id", "probability",
        "is_survivor",
      ], in: store, doing: purpose)
    for (member, name) in names.ordered(members, by: \.row) {
      insert.add(entity.rawValue.utf8)
      insert.add(name.source)
      insert.add(name.key, from: names.arena)
      insert.add(member.cluster)
      insert.add(member.row)
      insert.add(member.own)
      insert.add(member.probability)
      insert.add(member.isSurvivor ? 1 as Int64 : 0)
      try insert.endRow()
    }
    try insert.end()
  }

  /// Gives every member its own id and its cluster's.
  private func place(_ members: [Member], owns: [Int64]) -> [PlacedMember] {
    var oldest: [Int32: Int64] = [:]
    for (member, own) in zip(members, owns) {
      oldest[member.group] = min(oldest[member.group] ?? .max, own)
    }
    return zip(members, owns).map { member, own in
      PlacedMember(
        cluster: oldest[member.group] ?? own, own: own, row: member.rowID,
        probability: member.probability, isSurvivor: member.isSurvivor)
    }
  }

  /// The own id of each member: that of its only version where no record has a past.
  private func ownIDs(of members: [Member], _ entity: Entity) throws -> [Int64] {
    var owns = members.map(\.rowID)
    let hasPast = try store.integer(
      """
      select exists (select 1 from \(entity.table) where closed_run is not null)
          or exists (select 1 from golden_heir where entity = '\(entity.rawValue)')
      """)
    if hasPast == 0 { return owns }
    let ask = try store.statement(
      """
      select \(GoldenID.own("record", of: entity)) from \(entity.table) as record
      \(GoldenID.join("golden_heir", as: "heir", to: "record", of: entity))
      where record.id = ?
      """, doing: purpose)
    for (place, row) in owns.enumerated() {
      try ask.forEachRow([.integer(row)]) { found in owns[place] = found.integer(0) ?? 0 }
    }
    return owns
  }

  /// The ids of clusters that are not the same in both lists; both are ordered by id.
  private static func differences(_ before: [PlacedMember], _ now: [PlacedMember]) -> [Int64] {
    func end(_ list: [PlacedMember], _ start: Int) -> Int {
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
