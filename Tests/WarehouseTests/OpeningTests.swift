import Foundation
import Testing
import Warehouse

/// Who may create a database and move it forward, and what its path may be.
@Suite struct OpeningTests {
  /// A database that was moved to this version, taken back by one.
  private func older() throws -> TestWarehouse {
    let database = try TestWarehouse()
    try database.write { store in
      for sql in [
        "delete from grdb_migrations where cast(identifier as integer) >= 9",
        "pragma user_version = 8",
      ] { try store.run(sql, doing: "testing") }
    }
    return database
  }

  private func names(_ database: TestWarehouse) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: database.folder.path).sorted()
  }

  @Test func readersAtOnceMoveAnEarlierDatabaseForwardOnce() throws {
    let database = try older()
    let path = database.path
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      #expect(throws: Never.self) { _ = try Warehouse(path: path, mustExist: true) }
    }
    #expect(try database.rows("pragma user_version") == [["13"]])
    #expect(
      try names(database) == ["deals.sqlite", "deals.sqlite.lock", "deals.sqlite.version-8"])
    let copy = try Warehouse.isEarlier(path: path + ".version-8")
    #expect(copy)
  }

  @Test func aReaderWaitsForWhoeverHoldsTheLock() throws {
    let database = try older()
    let path = database.path
    let lock = try #require(try FileLock.take(path + ".lock"))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        #expect(throws: Never.self) { _ = try Warehouse(path: path, mustExist: true) }
      } else {
        // The run that holds the lock.
        #expect(throws: Never.self) {
          _ = try Warehouse(path: path, mustExist: true, opening: .locked)
        }
      }
    }
    withExtendedLifetime(lock) {}
    #expect(try database.rows("pragma user_version") == [["13"]])
  }

  @Test func anEarlierCopyStaysUntilTheNewOneIsWhole() throws {
    let database = try older()
    let copy = database.path + ".version-8"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: copy + "/notes.txt"))
    #expect(throws: WarehouseError.self) {
      _ = try Warehouse(path: database.path, mustExist: true)
    }
    #expect(try database.rows("pragma user_version") == [["8"]])
    #expect(FileManager.default.fileExists(atPath: copy + "/notes.txt"))
    #expect(try !names(database).contains { $0.hasSuffix(".writing") })
  }

  @Test func aDatabaseThatAFirstRunIsJustMakingIsNotThereYet() throws {
    let database = try TestWarehouse()
    let path = database.folder.path + "/new.sqlite"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    #expect(throws: WarehouseError.absent(path: path)) {
      _ = try Warehouse(path: path, mustExist: true)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
  }

  @Test(arguments: ["", ":memory:", "file:deals.sqlite?mode=memory"])
  func whatNamesNoFileIsRefused(name: String) {
    #expect(throws: WarehouseError.noFile(name: name)) { _ = try Warehouse(path: name) }
  }

  @Test func aLinkIsFollowedAndOneThatLeadsNowhereStays() throws {
    let database = try TestWarehouse()
    let manager = FileManager.default
    let link = database.folder.path + "/link.sqlite"
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "deals.sqlite")
    _ = try Warehouse(path: link, mustExist: true)
    try manager.moveItem(atPath: database.path, toPath: database.path + ".away")
    #expect(
      throws: WarehouseError.dangling(path: link, target: database.folder.path + "/deals.sqlite")
    ) {
      _ = try Warehouse(path: link)
    }
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "deals.sqlite")
    #expect(!manager.fileExists(atPath: database.path))
  }
}
