import CRM
import Foundation
import Testing
import Warehouse

@Suite struct WarehouseTests {
  @Test func fileAndFolderBelongToTheOwnerAlone() throws {
    let database = try TestWarehouse()
    let manager = FileManager.default
    let file = try manager.attributesOfItem(atPath: database.path)
    let folder = try manager.attributesOfItem(atPath: database.folder.path)
    #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect((folder[.posixPermissions] as? NSNumber)?.intValue == 0o700)
  }

  @Test func theHeaderNamesTheProgramAndTheSchema() throws {
    let database = try TestWarehouse()
    #expect(try database.rows("pragma application_id") == [["\(Warehouse.applicationID)"]])
    #expect(try database.rows("pragma user_version") == [["13"]])
    #expect(try database.rows("pragma foreign_keys") == [["1"]])
  }

  @Test func aDatabaseOpensAgainAndIsWhole() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", ""), ("2", "Won", "")]], in: database)
    try database.warehouse.allowReadersDuringRuns()
    let again = try Warehouse(path: database.path, mustExist: true)
    let answers = try again.read { store in
      try ["select count(*) from deal", "pragma integrity_check", "pragma foreign_key_check"]
        .map { try store.text($0) }
    }
    #expect(answers == ["2", "ok", nil])
    #expect(again.fileSize > 0)
  }

  @Test func everyTableIsStrictAndEveryViewCanBeRead() throws {
    let database = try TestWarehouse()
    let tables = try database.rows(
      """
      select name from pragma_table_list where type = 'table' and schema = 'main' and strict = 0
      and name not like 'sqlite_%' and name not like 'grdb_%'
      """)
    #expect(tables == [])
    for entity in Entity.allCases {
      let view = try database.rows(
        "select sql from sqlite_master where type = 'view' and name = 'stg_\(entity.table)'")
      #expect(view.first?.first?.contains("-- one row per") == true)
    }
    let views = try database.rows("select name from sqlite_master where type = 'view'")
    #expect(views.count > Entity.allCases.count)
    let texts = try database.rows("select name, sql from sqlite_master where type = 'view'")
    for view in texts { #expect(view[1].contains("-- one row per"), "\(view[0])") }
    for view in views { #expect(try database.rows("select * from \(view[0])").isEmpty) }
  }

  @Test func aTextInAnIntegerColumnIsRefused() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", "")]], in: database)
    #expect(throws: WarehouseError.self) {
      try database.write { store in
        try store.run("update deal set amount = 'much'", doing: "testing")
      }
    }
    #expect(try database.rows("select amount from deal") == [["-"]])
  }

  @Test func aRowOfAnUnknownFileIsRefused() throws {
    let database = try TestWarehouse()
    #expect(throws: WarehouseError.self) {
      try database.write { store in
        let loader = try EntityLoader(.deal, in: store)
        _ = try loader.load(
          BatchBuilder.deals([("1", "Open", "")]),
          from: LoadOrigin(runID: 1, sourceID: 1, fileID: 99, snapshotAt: ""))
      }
    }
    #expect(try database.rows("select count(*) from deal") == [["0"]])
  }

  @Test func aKeyHasOneCurrentVersion() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", "")], [("1", "Won", "")]], in: database)
    var refused: WarehouseError?
    do {
      try database.write { store in
        try store.run("update deal set closed_run = null, closed_why = null", doing: "testing")
      }
    } catch let error as WarehouseError {
      refused = error
    }
    let text = try #require(refused).description
    #expect(text.contains("while testing"))
    #expect(text.contains("UNIQUE"))
  }

  private struct Stop: Error {}

  @Test func aTransactionThatThrowsLeavesNothing() throws {
    let database = try TestWarehouse()
    #expect(throws: Stop.self) {
      try database.write { store in
        let origin = try TestWarehouse.origin(in: store)
        let loader = try EntityLoader(.deal, in: store)
        _ = try loader.load(BatchBuilder.deals([("1", "Open", "")]), from: origin)
        throw Stop()
      }
    }
    for table in ["run", "source", "file", "deal"] {
      #expect(try database.rows("select count(*) from \(table)") == [["0"]])
    }
    // The next run gets the same ids: nothing of the failed one is left.
    #expect(try database.write { try TestWarehouse.origin(in: $0).fileID } == 1)
  }

  @Test func aBodyThatThrowsWithinAQuestionLeavesNothing() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", ""), ("2", "Open", "")]], in: database)
    #expect(throws: Stop.self) {
      try database.write { store in
        try store.run("update deal set stage = 'Won'", doing: "testing")
        try store.ask("select id from deal") { _ in throw Stop() }
      }
    }
    #expect(try database.rows("select distinct stage from deal") == [["Open"]])
  }

  @Test func aReaderCanNotWrite() throws {
    let database = try TestWarehouse()
    #expect(throws: WarehouseError.self) {
      try database.warehouse.read { store in
        try store.run("insert into source (name, vendor) values ('a', 'b')", doing: "testing")
      }
    }
  }

  @Test func othersReadTheOldStateWhileARunWrites() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", "")]], in: database)
    try database.warehouse.allowReadersDuringRuns()
    let reader = try Warehouse(path: database.path, mustExist: true)
    func count() throws -> Int64? {
      try reader.read { try $0.integer("select count(*) from deal") }
    }
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store, path: "next.csv")
      let loader = try EntityLoader(.deal, in: store)
      _ = try loader.load(BatchBuilder.deals([("2", "Open", "")]), from: origin)
      #expect(try count() == 1)
    }
    #expect(try count() == 2)
  }

  @Test func anAbsentDatabaseIsNotMade() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("absent-\(UUID().uuidString).sqlite").path
    let error = #expect(throws: WarehouseError.self) { try Warehouse(path: path, mustExist: true) }
    #expect(error == .absent(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// Another program's or another version's header.
  struct Header: CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let expected: @Sendable (String) -> WarehouseError
  }

  static let headers = [
    Header(
      testDescription: "another program's database", sql: "pragma application_id = 7",
      expected: { .notOurs(path: $0) }),
    Header(
      testDescription: "a newer schema", sql: "pragma user_version = 14",
      expected: { .tooNew(path: $0, version: 14, known: 13) }),
  ]

  @Test(arguments: headers)
  func aDatabaseThatIsNotOursIsLeftAlone(_ header: Header) throws {
    let database = try TestWarehouse()
    try database.write { try $0.run(header.sql, doing: "testing") }
    let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
    let error = #expect(throws: WarehouseError.self) { try Warehouse(path: database.path) }
    #expect(error == header.expected(database.path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    let database = try TestWarehouse()
    let path = database.folder.appendingPathComponent("notes.txt").path
    let text = String(repeating: "no database at all\n", count: 100)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: WarehouseError.self) { try Warehouse(path: path) }
    #expect(error == .notOurs(path: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func errorsSayWhatWhereAndWhatToDoWithoutValues() {
    let errors: [WarehouseError] = [
      .sqlite(code: 13, message: "database or disk is full", doing: "loading deal records"),
      .notOurs(path: "a.sqlite"), .tooNew(path: "a.sqlite", version: 2, known: 1),
      .unopenable(path: "a.sqlite", reason: "disk I/O error"), .absent(path: "a.sqlite"),
      .shrank(source: "crm", entity: "deal", before: 100, now: 70, guardShare: 0.2),
    ]
    for error in errors {
      let lines = error.description.split(separator: "\n")
      #expect(lines.count >= 2)
      #expect(lines[0].contains("error: "))
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
    }
  }
}
