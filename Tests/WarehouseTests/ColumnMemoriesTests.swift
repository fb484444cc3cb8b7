import CRM
import Testing
import Warehouse

/// What values decided about columns is kept from run to run.
@Suite struct ColumnMemoriesTests {
  private static let place = ColumnMemory.Place(
    profile: "generic-deal", column: "closedate", question: .order)

  private func remember(
    _ answer: ColumnAnswer, _ ground: ColumnDecision.Ground, isNewest: Bool = true,
    in database: TestWarehouse
  ) throws {
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      try ColumnMemories(store).remember(
        [Self.place: ColumnDecision(answer: answer, ground: ground)], source: origin.sourceID,
        run: origin.runID, isNewest: isNewest)
    }
  }

  private func entry(_ database: TestWarehouse) throws -> ColumnMemory.Entry? {
    try database.warehouse.read { try ColumnMemories($0).all()["crm"]?[Self.place] }
  }

  @Test func whatValuesDecidedIsRememberedAndWhatWasAssumedIsNot() throws {
    let database = try TestWarehouse()
    try remember(.dayFirst, .nothing, in: database)
    #expect(try entry(database) == nil)
    try remember(.dayFirst, .values(12), in: database)
    let first = ColumnMemory.Entry(answer: .dayFirst, votes: 12, origin: .run(2))
    #expect(try entry(database) == first)
    try remember(.monthFirst, .memory(first), in: database)
    #expect(try entry(database) == first)
  }

  @Test func theRunThatDecidedStaysUntilAnotherOneDecidesOtherwise() throws {
    let database = try TestWarehouse()
    try remember(.dayFirst, .values(12), in: database)
    try remember(.dayFirst, .values(40), in: database)
    #expect(try entry(database) == .init(answer: .dayFirst, votes: 12, origin: .run(1)))
    try remember(.monthFirst, .values(7), isNewest: false, in: database)
    #expect(try entry(database)?.answer == .dayFirst, "an old file tells of the past")
    try remember(.monthFirst, .values(7), in: database)
    #expect(try entry(database) == .init(answer: .monthFirst, votes: 7, origin: .run(4)))
  }

  @Test func aDatabaseThatRememberedNothingMovesForward() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", "")]], in: database)
    try database.write { store in
      for sql in [
        "drop table column_decision", "alter table file drop column location",
        "delete from grdb_migrations where cast(identifier as integer) >= 7",
        "pragma user_version = 6",
      ] { try store.run(sql, doing: "testing") }
    }
    let moved = try Warehouse(path: database.path, mustExist: true)
    let found = try moved.read { store in
      try ["pragma user_version", "select count(*) from column_decision", "select key from deal"]
        .map { try store.text($0) }
    }
    #expect(found == ["13", "0", "1"])
    #expect(try moved.read { try ColumnMemories($0).all().isEmpty })
  }
}
