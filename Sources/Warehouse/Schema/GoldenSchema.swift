import CRM

/// The tables of golden records: who belongs together, what they come to, what people decided.
internal enum GoldenSchema {
  /// Entities that have golden records, in the order of the entities.
  static let entities = Entity.allCases.filter(\.isMatched)

  /// The fields of a golden record; what only a source record has is left out.
  static func fields(of entity: Entity) -> [Field] {
    EntityTable.fields(of: entity).filter { !["is_deleted", "merged_into_ref"].contains($0.id) }
  }

  static func table(of entity: Entity) -> String { "golden_\(entity.table)" }

  static var statements: [String] {
    shared + entities.map { golden($0) } + entities.flatMap { GoldenViews.statements(of: $0) }
      + GoldenViews.joined
  }

  private static let shared = [
    "drop view int_person",
    "drop view mart_deal",
    "drop table cluster_member",
    "drop table cluster",
    """
    -- one row per record in a cluster of two or more
    create table cluster_member (
        entity text not null,
        source_id integer not null references source (id),
        key text not null,
        -- the golden record's id: the smallest own_id of the cluster
        cluster_id integer not null,
        -- the version that was matched
        row_id integer not null,
        -- the golden id that the record has when it stands alone
        own_id integer not null,
        probability real not null,
        is_survivor integer not null,
        primary key (entity, source_id, key)
    ) strict, without rowid
    """,
    "create index cluster_member_cluster on cluster_member (entity, cluster_id)",
    "create index cluster_member_own on cluster_member (entity, own_id)",
    """
    -- one row per record that goes on under the golden id of a record that is gone
    create table golden_heir (
        entity text not null,
        source_id integer not null references source (id),
        key text not null,
        own_id integer not null,
        primary key (entity, source_id, key)
    ) strict, without rowid
    """,
    """
    -- one row per golden id that no record holds: where it leads now
    create table golden_redirect (
        entity text not null,
        old_id integer not null,
        golden_id integer not null,
        primary key (entity, old_id)
    ) strict, without rowid
    """,
    """
    -- one row per pair of records that was linked or is worth a look
    create table match_pair (
        kind text not null,
        left_id integer not null,
        right_id integer not null,
        outcome text not null check (
            \(EntitySchema.oneOf("outcome", ["auto", "review", "escalate", "link"]))),
        probability real not null,
        reason text,
        primary key (kind, left_id, right_id)
    ) strict, without rowid
    """,
    """
    -- one row per decision of a person about two records; never deleted, only revoked
    create table decision (
        id integer primary key,
        kind text not null,
        left_source_id integer not null references source (id),
        left_key text not null,
        right_source_id integer not null references source (id),
        right_key text not null,
        verdict text not null check (verdict in ('accept', 'reject', 'split')),
        decided_by text not null,
        decided_at text not null,
        run_id integer references run (id),
        command text not null,
        revoked_by integer references audit (id),
        revoked_at text
    ) strict
    """,
    """
    create unique index decision_in_force
    on decision (kind, left_source_id, left_key, right_source_id, right_key)
    where revoked_at is null
    """,
    """
    -- one row per command that changed what people decided
    create table audit (
        id integer primary key,
        at text not null,
        who text not null,
        run_id integer references run (id),
        command text not null,
        detail text not null
    ) strict
    """,
  ]

  /// Decisions tell whether somebody named the pair, or it came along with one that was named.
  static let along = ["alter table decision add column is_along integer not null default 0"]

  /// Who was with whom; today's code needs it to store the clusters of any earlier version.
  static let companions = [
    """
    -- one row per golden id whose record is gone and record that was with it last
    create table if not exists golden_companion (
        entity text not null,
        old_id integer not null,
        source_id integer not null references source (id),
        key text not null,
        primary key (entity, old_id, source_id, key)
    ) strict, without rowid
    """,
    "create unique index if not exists golden_heir_own on golden_heir (entity, own_id)",
  ]

  private static func golden(_ entity: Entity) -> String {
    let fields = fields(of: entity).map { ",\n    \($0.id) \(EntitySchema.type(of: $0))" }
    return """
      -- one row per cluster of two or more \(entity.rawValue) records
      create table \(table(of: entity)) (
          id integer primary key,
          members integer not null,
          -- the version it starts from
          survivor_id integer not null,
          -- by field, the version of a value that is not the survivor's, as JSON
          origins text not null\(fields.joined())
      ) strict
      """
  }
}
