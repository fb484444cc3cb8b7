/// Columns that views compute, the same wherever they stand, and what SQLite can't tell of them.
internal enum SharedColumns {
  /// Type and meaning by name.
  static let all: [String: (type: String, sentence: String)] = [
    "source_name": ("text", "The name of the source that the record comes from."),
    "file_path": (
      "text", "The file that the row was first told by, with the member behind it for an archive."
    ),
    "golden_id": (
      "integer",
      "The account, contact or lead in the world that the record is one of; outlives merges."
    ),
    "records": ("integer", "How many source records the golden record is of."),
    "row_id": ("integer", "The `id` of the version that the row is about."),
    "owner_name": (
      "text",
      "The name of the user who looks after it; the user's key where nothing names the user."
    ),
    "account_name": (
      "text", "The name of the golden account; the account's key where nothing names the account."
    ),
    "golden_account_id": (
      "integer", "The golden account it belongs to, as in `mart_golden_account`."
    ),
    "golden_contact_id": (
      "integer", "The golden contact it is about, as in `mart_golden_contact`."
    ),
    "golden_lead_id": ("integer", "The golden lead it is about, as in `mart_golden_lead`."),
    "owner_ref_row": ("integer", "The `id` of the version that `owner_ref` was taken from."),
    "account_ref_row": ("integer", "The `id` of the version that `account_ref` was taken from."),
    "is_survivor": ("integer", "1 for the record that its golden record starts from."),
  ]

  /// The table by which the migrations know what was done; GRDB makes it.
  static let migrations = """
    -- one row per step that brought the schema to its version
    create table grdb_migrations (
        -- the step
        identifier text not null primary key
    )
    """
}
