/// The tables beside the entities: what ran, what was read, what was set aside, what was decided.
///
/// The comment before a statement says what a row is, the one before a column what it means: the
/// data dictionary is made of them.
internal enum LedgerSchema {
  static let statements = [
    """
    -- one row per run
    create table run (
        -- the number of the run, as `dealpipe runs` lists it
        id integer primary key,
        -- the clock when it began, a UTC instant
        started_at text not null,
        -- the clock when its records were in, a UTC instant
        finished_at text,
        -- `committed` when its records are in, `published` when its report is out
        state text not null check (state in ('committed', 'published')),
        -- the UTC instant that it reports about
        as_of text not null,
        -- name and version of the program
        program text not null,
        -- the settings in force, as JSON
        settings text not null,
        -- records that were not known before
        rows_new integer not null default 0,
        -- records that are told otherwise than before
        rows_changed integer not null default 0,
        -- records that are told as before
        rows_unchanged integer not null default 0,
        -- records that whole exports no longer have
        rows_vanished integer not null default 0,
        -- the folder of its report; null until it is out
        report text,
        -- what its report came to, as JSON; null until it is out
        summary text
    ) strict
    """,
    """
    -- one row per system that exports come from
    create table source (
        -- the number that records name their source by
        id integer primary key,
        -- its name in settings, reports and SOURCE:ID
        name text not null unique,
        -- `salesforce`, `hubspot`, `pipedrive`, `zoho`, `dynamics` or `generic`
        vendor text not null
    ) strict
    """,
    """
    -- one row per table in a file, known by the file's content
    create table file (
        -- the number that records name their file by
        id integer primary key,
        -- SHA-256 of the file as stored on disk, as `sha256sum` prints it
        sha256 text not null,
        -- the path below the folder that was named, with the member behind it for an archive
        path text not null,
        -- which of several tables of the file; '' for the first
        table_name text not null,
        -- bytes of the file as stored on disk
        size integer not null,
        -- the text encoding it was read in
        encoding text not null,
        -- format, delimiter, quote and line end
        dialect text not null,
        -- the id of the profile it was read by, such as `salesforce-account`
        profile text not null,
        -- the `source` it belongs to, by its id
        source_id integer references source (id),
        -- the table that its records are in, such as `deal`
        entity text,
        -- the day or UTC instant at which the export was taken
        snapshot_at text,
        -- what decides how it is read: profile, settings and mapping of columns to fields
        reading text not null,
        -- the `run` that read it, by its id
        run_id integer not null references run (id)
    ) strict
    """,
    "create index file_content on file (sha256, reading)",
    """
    -- one row per file and run: what became of its records
    create table file_load (
        -- the `run`, by its id
        run_id integer not null references run (id),
        -- the `file`, by its id
        file_id integer not null references file (id),
        -- records in the file; the sum of new, changed, unchanged, quarantined and ignored
        rows_read integer not null,
        -- records that were not known before
        rows_new integer not null,
        -- records that are told otherwise than before
        rows_changed integer not null,
        -- records that are told as before
        rows_unchanged integer not null,
        -- records that were set aside
        rows_quarantined integer not null,
        -- records that nothing is loaded from
        rows_ignored integer not null,
        -- records of earlier exports that it no longer has
        rows_vanished integer not null,
        -- how many records the file itself says it has; null where it says nothing
        declared integer,
        -- sums of the amounts of its new and changed records in minor units by field, as JSON,
        -- currencies mixed
        totals text not null,
        primary key (run_id, file_id)
    ) strict
    """,
    """
    -- one row per thing a run took for granted, passed over or wants looked at
    create table run_note (
        -- the order in which they were made
        id integer primary key,
        -- the `run`, by its id
        run_id integer not null references run (id),
        -- a word for programs, such as `ignored-file`
        kind text not null,
        -- what it is about: a file, a column, a source
        subject text not null,
        -- what was decided or found
        value text not null
    ) strict
    """,
    """
    -- one row per record set aside, with its text as it came
    create table quarantine (
        -- the number of the record set aside
        id integer primary key,
        -- the `run` that set it aside, by its id
        run_id integer not null references run (id),
        -- the `file` it stands in, by its id
        file_id integer not null references file (id),
        -- the line it begins on, from 1
        line integer not null,
        -- the byte it begins at in the decompressed file, from 0
        byte_offset integer not null,
        -- the rule that set it aside; `dealpipe explain rule` tells it in words
        rule text not null,
        -- what was expected and what was found, without the customer's values
        detail text not null,
        -- its text as it stands in the file
        raw_text text not null
    ) strict
    """,
    """
    -- one row per file, field and cleaning rule: how often it changed or refused a value
    create table cleaning_tally (
        -- the `file`, by its id
        file_id integer not null references file (id),
        -- the field's name, or the header of a column that no field takes
        field text not null,
        -- the rule; `dealpipe explain rule` tells it in words
        rule text not null,
        -- 1 where the value could not be read, 0 where it was changed
        is_invalid integer not null,
        -- how many values; records whose text was known already are not cleaned again
        count integer not null,
        primary key (file_id, field, rule, is_invalid)
    ) strict, without rowid
    """,
    """
    -- one row per change of a tracked field that two exports of a record show
    create table field_change (
        -- the number of the change
        id integer primary key,
        -- the table of the record, such as `deal`
        entity text not null,
        -- the record's `source`, by its id
        source_id integer not null references source (id),
        -- the record's id in its source
        key text not null,
        -- the field's name
        field text not null,
        -- the value before, as its table stores it; null for none
        before_value text,
        -- the value after, as its table stores it; null for none
        after_value text,
        -- when it changed: the record's modification stamp, else the day of the export that shows
        -- it
        at text not null,
        -- the `run` that saw it, by its id
        run_id integer not null references run (id)
    ) strict
    """,
    "create index field_change_record on field_change (entity, source_id, key)",
    """
    -- one row per stage label of a source's pipeline
    create table stage_label (
        -- the `source`, by its id
        source_id integer not null references source (id),
        -- the pipeline's name; '' where deals name none
        pipeline text not null,
        -- the stage as the CRM names it
        label text not null,
        -- `prospecting`, `qualification`, `meeting`, `proposal`, `negotiation`, `won`, `lost`,
        -- `nurture` or `post_sale`; null where it is not known
        canonical text,
        -- what told it: `alias`, a setting; `vendor`, its own stages; `words` of the label; `none`
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
        -- `account`, `contact` or `lead`
        entity text not null,
        -- from 1; the highest is in force
        version integer not null,
        -- the weights, as JSON
        model text not null,
        -- the `run` that learned it, by its id
        run_id integer not null references run (id),
        primary key (entity, version)
    ) strict, without rowid
    """,
    """
    -- one row per remembered choice, such as the rules that golden records were made by
    create table remembered (
        -- what the choice is about
        subject text not null,
        -- which choice
        name text not null,
        -- what was chosen, as text
        value text not null,
        -- the `run` that chose it, by its id
        run_id integer not null references run (id),
        primary key (subject, name)
    ) strict, without rowid
    """,
  ]
}
