import CRM

/// A record of a cluster as it is stored.
internal struct PlacedMember: Equatable, Sendable {
  /// The golden id of the cluster: the smallest own id of its members.
  var cluster: Int64
  /// The golden id that the record has when it stands alone; records are as old as that.
  let own: Int64
  /// The version that was matched.
  let row: Int64
  let probability: Double
  let isSurvivor: Bool

  /// Members ordered by cluster and age.
  static func ordered(_ members: [PlacedMember]) -> [PlacedMember] {
    // Small keys are sorted rather than members.
    let keys = members.enumerated().map { (cluster: $1.cluster, own: $1.own, place: $0) }
      .sorted { ($0.cluster, $0.own) < ($1.cluster, $1.own) }
    return keys.map { members[$0.place] }
  }

  /// The members of all clusters of an entity, ordered by cluster and age.
  static func stored(of entity: Entity, in store: Store) throws -> [PlacedMember] {
    var result: [PlacedMember] = []
    try store.ask(
      """
      select cluster_id, own_id, row_id, probability, is_survivor from cluster_member
      where entity = ? order by cluster_id, own_id
      """, [.text(entity.rawValue)], doing: "reading clusters"
    ) { row in
      result.append(
        PlacedMember(
          cluster: row.integer(0) ?? 0, own: row.integer(1) ?? 0, row: row.integer(2) ?? 0,
          probability: row.real(3) ?? 0, isSurvivor: row.integer(4) == 1))
    }
    return result
  }
}
