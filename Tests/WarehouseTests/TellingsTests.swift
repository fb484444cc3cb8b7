import TestSupport
import Testing

@testable import Warehouse

/// What nights told, as it is stored.
@Suite struct TellingsTests {
  @Test(arguments: 0..<6)
  func aSetOfVersionsIsReadAsItWasStored(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let share = [1, 2, 50, 5_000][Int(seed) % 4]
    let ids = (1...140_000).map { Int64($0) }
      .filter { $0 < 70_000 || Int.random(in: 0..<share, using: &generator) == 0 }
    let stored = VersionSet(ids)
    var read = VersionSet()
    for block in stored.blocks { read.add(block.number, block.bytes) }
    #expect((0...200_000).filter { read.contains(Int64($0)) } == ids.map { Int($0) })
    #expect(stored.blocks.allSatisfy { $0.bytes.count <= 8_193 })
  }

  @Test func aNightThatTellsEverythingTakesAFewBytes() {
    let blocks = VersionSet((1...1_000_000).map { Int64($0) }).blocks
    #expect(blocks.count == 16)
    #expect(blocks.reduce(0) { $0 + $1.bytes.count } < 100)
  }

  @Test func nightsOfADatabaseOfVersionElevenAreKnownByTheirFiles() throws {
    let database = try OrderOfNightsTests.load(
      [[("1", "A", "")], [("1", "B", "")], [("1", "A", "")]], in: [0, 2], partial: [2])
    try database.write { store in
      for sql in [
        "drop table telling_part", "drop table telling",
        "delete from grdb_migrations where cast(identifier as integer) >= 12",
        "pragma user_version = 11",
      ] { try store.run(sql, doing: "testing") }
    }
    let moved = try Warehouse(path: database.path, mustExist: true)
    let nights = try moved.read {
      try TestWarehouse.rows(
        "select entity, file_id, is_whole, is_listed from telling order by id", in: $0)
    }
    #expect(nights == [["deal", "1", "1", "0"], ["deal", "2", "0", "0"]])
  }
}
