import CRM
internal import GRDB

/// The schema's history: one migration per version, never edited once released.
internal enum Migrations {
  /// The schema version this program writes, kept in `pragma user_version`.
  static let version = 13

  /// Brings a database of any earlier version forward.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger, entities, golden records") { database in
      for sql in LedgerSchema.statements { try database.execute(sql: sql) }
      for entity in Entity.allCases {
        try database.execute(sql: EntitySchema.table(of: entity))
      }
      for entity in Entity.allCases {
        try database.execute(sql: EntitySchema.view(of: entity))
      }
      for sql in MartViews.statements { try database.execute(sql: sql) }
      try database.execute(sql: "pragma user_version = 1")
    }
    migrator.registerMigration("2 golden records, decisions, links") { database in
      try GoldenUpgrade.run(Store(database: database))
      try database.execute(sql: "pragma user_version = 2")
    }
    migrator.registerMigration("3 decisions about what came along") { database in
      for sql in GoldenSchema.along { try database.execute(sql: sql) }
      try database.execute(sql: "pragma user_version = 3")
    }
    migrator.registerMigration("4 golden ids of records that are gone") { database in
      try GoldenUpgrade.keepCompanions(Store(database: database))
      try database.execute(sql: "pragma user_version = 4")
    }
    migrator.registerMigration("5 what reports told, how long versions held") { database in
      for sql in ReportSchema.statements { try database.execute(sql: sql) }
      for sql in Entity.allCases.flatMap(ReportSchema.addValidTime) {
        try database.execute(sql: sql)
      }
      try database.execute(sql: "pragma user_version = 5")
    }
    migrator.registerMigration("6 what a changed field was before, known columns") { database in
      for sql in try EntitySchema.missingFields(of: .stageChange, in: Store(database: database)) {
        try database.execute(sql: sql)
      }
      try database.execute(sql: KnownColumns.schema)
      try database.execute(sql: "pragma user_version = 6")
    }
    migrator.registerMigration("7 how columns are written") { database in
      try database.execute(sql: ColumnMemories.schema)
      try database.execute(sql: "pragma user_version = 7")
    }
    migrator.registerMigration("8 where files lay, bytes in views") { database in
      for sql in ProvenanceUpgrade.statements { try database.execute(sql: sql) }
      try database.execute(sql: "pragma user_version = 8")
    }
    migrator.registerMigration("9 keys that are sorted faster") { database in
      try IndexUpgrade.run(Store(database: database))
      try database.execute(sql: "pragma user_version = 9")
    }
    migrator.registerMigration("10 from when versions held, merges told by who stayed") {
      database in
      let store = Store(database: database)
      for sql in try ReportSchema.missingTimeline(in: store) {
        try database.execute(sql: sql)
      }
      try MergesUpgrade.run(store)
      try database.execute(sql: "pragma user_version = 10")
    }
    migrator.registerMigration("11 which known columns exports lack, names of ids") { database in
      if try !database.columns(in: "known_column").contains(where: { $0.name == "lacking_run" }) {
        try database.execute(sql: KnownColumns.lacking)
      }
      try database.execute(sql: LabelBooks.schema)
      try database.execute(sql: "pragma user_version = 11")
    }
    migrator.registerMigration("12 what records were matched by") { database in
      for sql in MatchBasis.schema { try database.execute(sql: sql) }
      try database.execute(sql: "pragma user_version = 12")
    }
    migrator.registerMigration("13 of which versions nights told") { database in
      for sql in TellingSchema.statements { try database.execute(sql: sql) }
      try database.execute(sql: TellingSchema.earlier)
      try database.execute(sql: "pragma user_version = 13")
    }
    return migrator
  }
}
