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
    for sql in GoldenSchema.statements + GoldenSchema.companions {
      try store.run(sql, doing: purpose)
    }
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

  /// Lets one record at most hold a golden id, and remembers who was with whom from where ids of
  /// records that are gone lead to.
  static func keepCompanions(_ store: Store) throws {
    let purpose = "moving the database forward"
    for entity in GoldenSchema.entities {
      try store.run(
        """
        delete from golden_heir where entity = '\(entity.rawValue)'
        and (source_id, key) not in (
            select source_id, key from (
                select
                    heir.source_id,
                    heir.key,
                    row_number() over (
                        partition by heir.own_id
                        order by record.id is null, heir.source_id, heir.key
                    ) as place
                from golden_heir as heir
                left join \(entity.table) as record
                    on record.source_id = heir.source_id
                    and record.key = heir.key
                    and \(GoldenID.isAlive("record"))
                where heir.entity = '\(entity.rawValue)'
            ) where place = 1
        )
        """, doing: purpose)
    }
    for sql in GoldenSchema.companions + ["drop view mart_golden_redirect", GoldenViews.redirect] {
      try store.run(sql, doing: purpose)
    }
    for entity in GoldenSchema.entities {
      try store.run(
        """
        insert or ignore into golden_companion (entity, old_id, source_id, key)
        select
            gone.entity,
            gone.old_id,
            coalesce(heir.source_id, record.source_id),
            coalesce(heir.key, record.key)
        from golden_redirect as gone
        inner join \(entity.table) as record on record.id = gone.golden_id
        left join golden_heir as heir
            on heir.entity = gone.entity and heir.own_id = gone.golden_id
        where gone.entity = '\(entity.rawValue)'
        """, doing: purpose)
      try Redirects(store, entity).renew()
    }
  }
}
