import CRM

/// Brings the clusters of a database without golden records forward.
internal enum GoldenUpgrade {
  /// Makes the tables and fills them with the clusters there are.
  static func run(_ store: Store) throws {
    let purpose = "moving the database forward"
    try store.run(
      """
      create temp table earlier as
      select entity, source_id, key, cluster_id, probability, is_survivor from cluster_member
      """, doing: purpose)
    for sql in GoldenSchema.statements { try store.run(sql, doing: purpose) }
    for entity in GoldenSchema.entities {
      var members: [ClusterStore.Member] = []
      try store.ask(
        """
        select record.id, earlier.cluster_id, earlier.probability, earlier.is_survivor
        from temp.earlier
        inner join \(entity.table) as record
            on record.source_id = earlier.source_id
            and record.key = earlier.key
            and record.closed_run is null
        where earlier.entity = ?
        order by record.id
        """, [.text(entity.rawValue)], doing: purpose
      ) { row in
        members.append(
          ClusterStore.Member(
            rowID: row.integer(0) ?? 0, group: Int32(row.integer(1) ?? 0),
            probability: row.real(2) ?? 0, isSurvivor: row.integer(3) == 1))
      }
      guard !members.isEmpty else { continue }
      let touched = try ClusterStore(store).replace(members, of: entity)
      try GoldenRecords(entity, in: store).refresh(touched)
    }
    try store.run("drop table temp.earlier", doing: purpose)
  }
}
