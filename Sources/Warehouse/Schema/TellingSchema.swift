/// The tables that keep what nights told of, beside the versions that they were the first to tell.
internal enum TellingSchema {
  static let statements = [
    """
    -- one row per night, source and entity: the night told of some of its records or of all
    create table if not exists telling (
        -- the number that its parts name it by
        id integer primary key,
        -- the `source`, by its id
        source_id integer not null references source (id),
        -- the table that its records are in, such as `deal`
        entity text not null,
        -- the last `file` of the night that tells of them, by its id
        file_id integer not null references file (id),
        -- the day on which the same files came again; null where it is the day of the file
        taken_at text,
        -- whether what it does not tell of was gone then (0 or 1)
        is_whole integer not null,
        -- whether its parts list what it told of (0 or 1); 0 where an earlier version loaded it
        is_listed integer not null,
        -- the profiles of exports that tell of records beside its own, with commas between
        beside text not null
    ) strict
    """,
    """
    -- one row per telling and 65,536 version numbers among which it tells of any
    create table if not exists telling_part (
        -- the `telling`, by its id
        telling_id integer not null references telling (id),
        -- the numbers from 65,536 times this on
        block integer not null,
        -- which versions the night told of: 0, then turns of those it did not and those it did, or
        -- 1, then a bit a version
        versions blob not null,
        primary key (telling_id, block)
    ) strict, without rowid
    """,
  ]

  /// Notes the nights that were loaded before: of those it is known what they told first, not what
  /// they told again.
  static let earlier = """
    insert into telling (source_id, entity, file_id, is_whole, is_listed, beside)
    select source_id, entity, max(id), coalesce(min(is_full), 0), 0, ''
    from file
    where entity is not null and source_id is not null and coalesce(snapshot_at, '') <> ''
    and not exists (select 1 from telling)
    group by run_id, source_id, entity, substr(snapshot_at, 1, 10)
    order by max(id)
    """
}
