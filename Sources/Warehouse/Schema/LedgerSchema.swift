/// The tables beside the entities: what ran, what was read, what was set aside, what was decided.
internal enum LedgerSchema {
  static let statements = [
    """
    -- one row per run
    create table run (
        id integer primary key,
        started_at text not null,
        finished_at text,
        state text not null check (state in ('committed', 'published')),
        as_of text not null,
        program text not null,
        settings text not null,
        rows_new integer not null default 0,
        rows_changed integer not null default 0,
        rows_unchanged integer not null default 0,
        rows_vanished integer not null default 0,
        report text,
        summary text
    ) strict
    """,
    """
    -- one row per system that exports come from
    create table source (
        id integer primary key,
        name text not null unique,
        vendor text not null
    ) strict
    """,
    """
    -- one row per table in a file, known by the file's content
    create table file (
        id integer primary key,
        sha256 text not null,
        path text not null,
        table_name text not null,
        size integer not null,
        encoding text not null,
        dialect text not null,
        profile text not null,
        source_id integer references source (id),
        entity text,
        snapshot_at text,
        reading text not null,
        run_id integer not null references run (id)
    ) strict
    """,
    "create index file_content on file (sha256, reading)",
    """
    -- one row per file and run: what became of its records
    create table file_load (
        run_id integer not null references run (id),
        file_id integer not null references file (id),
        rows_read integer not null,
        rows_new integer not null,
        rows_changed integer not null,
        rows_unchanged integer not null,
        rows_quarantined integer not null,
        rows_ignored integer not null,
        rows_vanished integer not null,
        declared integer,
        totals text not null,
        primary key (run_id, file_id)
    ) strict
    """,
    """
    -- one row per thing a run took for granted, passed over or wants looked at
    create table run_note (
        id integer primary key,
        run_id integer not null references run (id),
        kind text not null,
        subject text not null,
        value text not null
    ) strict
    """,
    """
    -- one row per record set aside, with its text as it came
    create table quarantine (
        id integer primary key,
        run_id integer not null references run (id),
        file_id integer not null references file (id),
        line integer not null,
        byte_offset integer not null,
        rule text not null,
        detail text not null,
        raw_text text not null
    ) strict
    """,
    """
    -- one row per file, field and cleaning rule: how often it changed or refused a value
    create table cleaning_tally (
        file_id integer not null references file (id),
        field text not null,
        rule text not null,
        is_invalid integer not null,
        count integer not null,
        primary key (file_id, field, rule, is_invalid)
    ) strict, without rowid
    """,
    """
    -- one row per change of a tracked field that two exports of a record show
    create table field_change (
        id integer primary key,
        entity text not null,
        source_id integer not null references source (id),
        key text not null,
        field text not null,
        before_value text,
        after_value text,
        at text not null,
        run_id integer not null references run (id)
    ) strict
    """,
    "create index field_change_record on field_change (entity, source_id, key)",
    """
    -- one row per stage label of a source's pipeline
    create table stage_label (
        source_id integer not null references source (id),
        pipeline text not null,
        label text not null,
        canonical text,
        how text not null,
        primary key (source_id, pipeline, label)
    ) strict, without rowid
    """,
    """
    -- one row per group of records found to be the same account, contact or lead
    create table cluster (
        id integer primary key,
        entity text not null,
        minted_run integer not null references run (id),
        redirect_id integer references cluster (id)
    ) strict
    """,
    """
    -- one row per record in a cluster of two or more
    create table cluster_member (
        entity text not null,
        source_id integer not null references source (id),
        key text not null,
        cluster_id integer not null references cluster (id),
        probability real not null,
        is_survivor integer not null,
        primary key (entity, source_id, key)
    ) strict, without rowid
    """,
    "create index cluster_member_cluster on cluster_member (cluster_id)",
    """
    -- one row per trained matching model of an entity
    create table match_model (
        entity text not null,
        version integer not null,
        model text not null,
        run_id integer not null references run (id),
        primary key (entity, version)
    ) strict, without rowid
    """,
    """
    -- one row per remembered choice, such as the rules that golden records were made by
    create table remembered (
        subject text not null,
        name text not null,
        value text not null,
        run_id integer not null references run (id),
        primary key (subject, name)
    ) strict, without rowid
    """,
  ]
}
