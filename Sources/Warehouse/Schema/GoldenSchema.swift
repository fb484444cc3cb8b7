import CRM

/// The tables of golden records: who belongs together, what they come to, what people decided.
internal enum GoldenSchema {
  /// Entities that have golden records, in the order of the entities.
  static let entities = Entity.allCases.filter(\.isMatched)

  /// The fields of a golden record; what only a source record has is left out.
  static func fields(of entity: Entity) -> [Field] {
    EntityTable.fields(of: entity).filter { !EntityTable.ownFate.contains($0.id) }
  }

  static func table(of entity: Entity) -> String { "golden_\(entity.table)" }

  static var statements: [String] {
    shared + [memberIndex] + entities.map { golden($0) }
      + entities.flatMap { GoldenViews.statements(of: $0) }
      + GoldenViews.joined
  }

  /// The index that finds the members of a cluster; numbers first, which are sorted faster.
  static let memberIndex =
    "create index \(memberIndexName) on cluster_member (cluster_id, entity)"

  static let memberIndexName = "cluster_member_cluster"

  private static let shared = [
    "drop view int_person",
    "drop view mart_deal",
    "drop table cluster_member",
    "drop table cluster",
    """
    -- one row per record in a cluster of two or more
    create table cluster_member (
        -- `account`, `contact` or `lead`
        entity text not null,
        -- the record's `source`, by its id
        source_id integer not null references source (id),
        -- the record's id in its source
        key text not null,
        -- the golden record's id: the smallest own_id of the cluster
        cluster_id integer not null,
        -- the version that was matched
        row_id integer not null,
        -- the golden id that the record has when it stands alone
        own_id integer not null,
        -- how likely its strongest link to another member is right, from 0 to 1
        probability real not null,
        -- 1 for the member that the golden record starts from
        is_survivor integer not null,
        primary key (entity, source_id, key)
    ) strict, without rowid
    """,
    """
    -- one row per record that goes on under the golden id of a record that is gone
    create table golden_heir (
        -- `account`, `contact` or `lead`
        entity text not null,
        -- the heir's `source`, by its id
        source_id integer not null references source (id),
        -- the heir's id in its source
        key text not null,
        -- the golden id that it inherited
        own_id integer not null,
        primary key (entity, source_id, key)
    ) strict, without rowid
    """,
    """
    -- one row per golden id that no record holds: where it leads now
    create table golden_redirect (
        -- `account`, `contact` or `lead`
        entity text not null,
        -- the golden id that is not in use any more
        old_id integer not null,
        -- the golden id to use in its place
        golden_id integer not null,
        primary key (entity, old_id)
    ) strict, without rowid
    """,
    """
    -- one row per pair of records that was linked or is worth a look
    create table match_pair (
        -- what the two are: `account`, `contact`, `lead` or `deal`, or `lead-contact`,
        -- `lead-account` or `contact-account`
        kind text not null,
        -- the first record, by the id of its current version
        left_id integer not null,
        -- the second record, by the id of its current version
        right_id integer not null,
        -- `auto` was merged; `review` is too weak to act on; `escalate` is strong but something
        -- speaks against it; `link` belongs together and is not merged
        outcome text not null check (
            \(EntitySchema.oneOf("outcome", ["auto", "review", "escalate", "link"]))),
        -- how likely the two are the same, from 0 to 1
        probability real not null,
        -- what speaks for or against it, where that was noted
        reason text,
        primary key (kind, left_id, right_id)
    ) strict, without rowid
    """,
    """
    -- one row per decision of a person about two records; never deleted, only revoked
    create table decision (
        -- the number of the decision
        id integer primary key,
        -- what the two are, as in `match_pair`
        kind text not null,
        -- the first record's `source`, by its id
        left_source_id integer not null references source (id),
        -- the first record's id in its source
        left_key text not null,
        -- the second record's `source`, by its id
        right_source_id integer not null references source (id),
        -- the second record's id in its source
        right_key text not null,
        -- `accept`, the two are the same; `reject`, they are not; `split`, nor is anything merged
        -- with them
        verdict text not null check (verdict in ('accept', 'reject', 'split')),
        -- who decided
        decided_by text not null,
        -- when, a UTC instant
        decided_at text not null,
        -- the last `run` before, by its id
        run_id integer references run (id),
        -- the command that decided it
        command text not null,
        -- the row of `audit` that took it back; null while it holds
        revoked_by integer references audit (id),
        -- when it was taken back, a UTC instant; null while it holds
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
        -- the number of the command
        id integer primary key,
        -- when, a UTC instant
        at text not null,
        -- who
        who text not null,
        -- the last `run` before, by its id
        run_id integer references run (id),
        -- the command's name
        command text not null,
        -- what was asked for
        detail text not null
    ) strict
    """,
  ]

  /// Decisions tell whether somebody named the pair, or it came along with one that was named.
  static let along = [
    """
    -- 1 where nobody named the pair: one record came along with the other, merged with a third
    alter table decision add column is_along integer not null default 0
    """
  ]

  /// Who was with whom; today's code needs it to store the clusters of any earlier version.
  static let companions = [
    """
    -- one row per golden id whose record is gone and record that was with it last
    create table if not exists golden_companion (
        -- `account`, `contact` or `lead`
        entity text not null,
        -- the golden id whose record is gone
        old_id integer not null,
        -- the other record's `source`, by its id
        source_id integer not null references source (id),
        -- the other record's id in its source
        key text not null,
        primary key (entity, old_id, source_id, key)
    ) strict, without rowid
    """,
    "create unique index if not exists golden_heir_own on golden_heir (entity, own_id)",
  ]

  private static func golden(_ entity: Entity) -> String {
    let fields = fields(of: entity).map { EntitySchema.column(of: $0) }
    return """
      -- one row per cluster of two or more \(entity.rawValue) records
      create table \(table(of: entity)) (
          -- the golden id: that of the member with the oldest record
          id integer primary key,
          -- how many records it is of
          members integer not null,
          -- the version it starts from
          survivor_id integer not null,
          -- by field, the version of a value that is not the survivor's, as JSON
          origins text not null,
      \(fields.joined(separator: ",\n"))
      ) strict
      """
  }
}
