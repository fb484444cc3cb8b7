import Foundation
import Job
import Testing

@Suite struct RunLockTests {
  @Test func aSecondHolderIsRefusedAndToldWhoHoldsIt() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/deals.sqlite"
    let lock = try RunLock(database: path)
    let error = #expect(throws: JobError.self) { try RunLock(database: path) }
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(error == .locked(path: path, holder: "process \(process)"))
    #expect(ExitStatus.of(try #require(error)) == .locked)
    withExtendedLifetime(lock) {}
  }

  @Test func theLockIsFreeWhenItsHolderIsGone() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/deals.sqlite"
    for _ in 0..<3 {
      let lock = try RunLock(database: path)
      withExtendedLifetime(lock) {}
    }
    #expect(try scratch.names() == ["deals.sqlite.lock"])
  }

  @Test func databasesHaveLocksOfTheirOwnAndFoldersAreMade() throws {
    let scratch = try Scratch()
    let one = try RunLock(database: scratch.path + "/a/deals.sqlite")
    let other = try RunLock(database: scratch.path + "/b/deals.sqlite")
    withExtendedLifetime((one, other)) {}
    #expect(try scratch.names(in: "a") == ["deals.sqlite.lock"])
  }

  @Test func aLinkToADatabaseHasTheLockOfTheDatabase() throws {
    let scratch = try Scratch()
    try scratch.write("far/deals.sqlite", "")
    let link = scratch.path + "/deals.sqlite"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "far/deals.sqlite")
    let lock = try RunLock(database: scratch.path + "/far/deals.sqlite")
    #expect(throws: JobError.self) { try RunLock(database: link) }
    withExtendedLifetime(lock) {}
    #expect(try scratch.names() == ["deals.sqlite", "far"])
  }

  @Test func aLockWhoseFileWasRemovedKeepsNobodyOut() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/deals.sqlite"
    let first = try RunLock(database: path)
    try FileManager.default.removeItem(atPath: path + ".lock")
    let second = try RunLock(database: path)
    #expect(throws: JobError.self) { try RunLock(database: path) }
    withExtendedLifetime((first, second)) {}
  }
}
