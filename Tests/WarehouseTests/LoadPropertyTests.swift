import CRM
import TestSupport
import Testing
import Warehouse

/// Random nights of random edits: what must hold for every one of them.
@Suite struct LoadPropertyTests {
  typealias Record = EntityLoaderTests.Record

  static let stages = ["Open", "Meeting", "Proposal", "Won", "Lost"]

  /// A file of records; some ids come twice, some records carry stamps, some can't be read.
  static func file(_ generator: inout SeededGenerator, stamped: Bool) -> TypedBatch {
    var builder = BatchBuilder(.deal)
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      let key = "D\(Int.random(in: 1...40, using: &generator))"
      var values = ["amount": "\(Int.random(in: 0...3, using: &generator) * 100)"]
      values["stage"] = stages.randomElement(using: &generator)
      if stamped {
        let day = Int.random(in: 10...28, using: &generator)
        values["modified_at"] = "2026-06-\(day)T00:00:00Z"
      }
      builder.add(key, values)
      if Int.random(in: 0..<12, using: &generator) == 0 { builder.reject() }
    }
    return builder.batch
  }

  static func load(
    _ batch: TypedBatch, _ index: Int, snapshot: String, in database: TestWarehouse
  ) throws -> LoadCounts {
    try database.write { store in
      let origin = try TestWarehouse.origin(
        in: store, snapshot: snapshot, path: "file-\(index).csv")
      let loader = try EntityLoader(.deal, in: store)
      var counts = try loader.load(batch, from: origin)
      counts.add(try loader.settle(from: origin))
      try loader.finish()
      return counts
    }
  }

  @Test(arguments: 0..<24)
  func countsBalanceAndTheSameAgainChangesNothing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let isStamped = seed.isMultiple(of: 2)
    let isDated = seed.isMultiple(of: 3)
    let database = try TestWarehouse()
    for night in 0..<4 {
      let batch = Self.file(&generator, stamped: isStamped)
      let snapshot = isDated ? "2026-06-1\(night)" : ""
      let first = try Self.load(batch, night * 2, snapshot: snapshot, in: database)
      #expect(first.balances)
      #expect(first.read == batch.rows.count + batch.rejected.count)
      let before = try Self.state(of: database)
      let again = try Self.load(batch, night * 2 + 1, snapshot: snapshot, in: database)
      #expect(again.new == 0)
      #expect(again.changed == 0)
      #expect(again.unchanged == batch.rows.count)
      #expect(again.balances)
      #expect(try Self.state(of: database) == before)
    }
  }

  @Test(arguments: 0..<12)
  func everyKeyHasOneCurrentVersionAndAHistoryThatLeadsToIt(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let database = try TestWarehouse()
    var keys: Set<String> = []
    for night in 0..<5 {
      let batch = Self.file(&generator, stamped: seed.isMultiple(of: 2))
      for header in batch.rows { keys.insert(batch.string(header.key)) }
      _ = try Self.load(batch, night, snapshot: "2026-06-1\(night)", in: database)
    }
    #expect(
      try database.rows("select key from deal where closed_run is null order by key").map { $0[0] }
        == keys.sorted())
    // A key's changes of a field form a chain, and its end is the current value.
    let changes = try database.rows(
      """
      select change.key, change.before_value, change.after_value, deal.stage
      from field_change as change
      inner join deal on deal.key = change.key and deal.closed_run is null
      where change.field = 'stage' order by change.key, change.id
      """)
    for (index, change) in changes.enumerated() {
      if index + 1 < changes.count, changes[index + 1][0] == change[0] {
        #expect(changes[index + 1][1] == change[2])
      } else {
        #expect(change[2] == change[3])
      }
    }
  }

  private static func state(of database: TestWarehouse) throws -> [[String]] {
    try database.rows(
      """
      select key, stage, amount, modified_at, coalesce(closed_why, 'current') from deal order by id
      """)
      + database.rows(
        "select key, field, coalesce(before_value, '-'), after_value, at from field_change")
  }
}
