import CRM
import TestSupport
import Testing
import Warehouse

/// Nights that arrive in another order leave the states and the history that they leave in turn.
@Suite struct OrderOfNightsTests {
  typealias Record = EntityLoaderTests.Record

  /// Whole exports of consecutive days, given by what each tells.
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let nights: [[Record]]
    /// Stage, from when, until when ("-" for now).
    let states: [[String]]
    /// Stage before, after, and when.
    let changes: [[String]]
  }

  static let samples = [
    Sample(
      testDescription: "there and back again, without stamps",
      nights: [[("1", "A", "")], [("1", "B", "")], [("1", "A", "")], [("1", "B", "")]],
      states: [
        ["A", "2026-06-11", "2026-06-12"], ["B", "2026-06-12", "2026-06-13"],
        ["A", "2026-06-13", "2026-06-14"], ["B", "2026-06-14", "-"],
      ],
      changes: [
        ["A", "B", "2026-06-12"], ["B", "A", "2026-06-13"], ["A", "B", "2026-06-14"],
      ]),
    Sample(
      testDescription: "a change told on two days is dated by the first",
      nights: [[("1", "A", "")], [("1", "B", "")], [("1", "B", "")], [("1", "C", "")]],
      states: [
        ["A", "2026-06-11", "2026-06-12"], ["B", "2026-06-12", "2026-06-14"],
        ["C", "2026-06-14", "-"],
      ],
      changes: [["A", "B", "2026-06-12"], ["B", "C", "2026-06-14"]]),
    Sample(
      testDescription: "stamps date changes",
      nights: [
        [("1", "A", "2026-06-01T08:00:00Z")], [("1", "B", "2026-06-11T23:00:00Z")],
        [("1", "B", "2026-06-11T23:00:00Z")],
      ],
      states: [
        ["A", "2026-06-01T08:00:00Z", "2026-06-11T23:00:00Z"],
        ["B", "2026-06-11T23:00:00Z", "-"],
      ], changes: [["A", "B", "2026-06-11T23:00:00Z"]]),
    Sample(
      testDescription: "a stamp that did not move leaves the day of the export",
      nights: [
        [("1", "A", "2026-06-01T08:00:00Z")], [("1", "B", "2026-06-01T08:00:00Z")],
        [("1", "A", "2026-06-01T08:00:00Z")],
      ],
      states: [
        ["A", "2026-06-01T08:00:00Z", "2026-06-12"], ["B", "2026-06-12", "2026-06-13"],
        ["A", "2026-06-13", "-"],
      ], changes: [["A", "B", "2026-06-12"], ["B", "A", "2026-06-13"]]),
    Sample(
      testDescription: "gone for good on the third day",
      nights: [[("1", "A", "")], [("1", "B", "")], [], []],
      states: [["A", "2026-06-11", "2026-06-12"], ["B", "2026-06-12", "2026-06-13"]],
      changes: [["A", "B", "2026-06-12"]]),
    Sample(
      testDescription: "missing for a day and back with another stage",
      nights: [[("1", "A", "")], [], [("1", "B", "")]],
      states: [["A", "2026-06-11", "2026-06-13"], ["B", "2026-06-13", "-"]],
      changes: [["A", "B", "2026-06-13"]]),
  ]

  @Test(arguments: samples)
  func everyOrderOfNightsGivesTheSameStates(_ sample: Sample) throws {
    for order in Self.orders(of: sample.nights.count) {
      let database = try Self.load(sample.nights, in: order)
      #expect(try Self.states(of: database) == sample.states.map { ["1"] + $0 }, "\(order)")
      #expect(try Self.changes(of: database) == sample.changes.map { ["1"] + $0 }, "\(order)")
    }
  }

  @Test(arguments: 0..<12)
  func randomNightsConvergeInAnyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let isStamped = seed.isMultiple(of: 2)
    var stages: [String: (stage: String, modified: String)] = [:]
    let nights = (1...4).map { night -> [Record] in
      for key in 1...12 where Int.random(in: 0..<3, using: &generator) == 0 {
        let stage = ["A", "B", "C"].randomElement(using: &generator) ?? ""
        let isChange = stages["D\(key)"].map { $0.stage != stage } ?? true
        if isChange { stages["D\(key)"] = (stage, "2026-06-1\(night)T0\(key % 8):00:00Z") }
        if Int.random(in: 0..<6, using: &generator) == 0 { stages["D\(key)"] = nil }
      }
      return stages.sorted { $0.key < $1.key }.map {
        ($0.key, $0.value.stage, isStamped ? $0.value.modified : "")
      }
    }
    let inTurn = try Self.load(nights, in: [0, 1, 2, 3])
    let (states, changes) = (try Self.states(of: inTurn), try Self.changes(of: inTurn))
    for order in Self.orders(of: 4).shuffled(using: &generator).prefix(6) {
      let database = try Self.load(nights, in: order)
      #expect(try Self.states(of: database) == states, "\(order)")
      #expect(try Self.changes(of: database) == changes, "\(order)")
    }
  }

  /// Loads exports of 11 June and the days after in some order, a run each; whole ones but for some.
  static func load(
    _ nights: [[Record]], in order: [Int], partial: Set<Int> = []
  ) throws -> TestWarehouse {
    let database = try TestWarehouse()
    for night in order {
      try database.write { store in
        let day = "2026-06-\(11 + night)"
        let ledger = Ledger(store)
        let newest = try ledger.newestSnapshot(of: "crm", entity: "deal")
        var origin = try TestWarehouse.origin(
          in: store, snapshot: day, path: "\(day).csv", isWhole: !partial.contains(night))
        origin.isWhole = !partial.contains(night)
        if let newest, day < newest { origin.age = .late }
        let loader = try EntityLoader(.deal, in: store)
        _ = try loader.current(of: origin.sourceID)
        let counts = try loader.load(BatchBuilder.deals(nights[night]), from: origin)
        _ = try loader.settle(from: origin)
        #expect(counts.balances)
        let told = ToldNight(fileID: origin.fileID, isWhole: origin.isWhole)
        if origin.age == .late {
          _ = try loader.endLateNight(told, of: origin.sourceID, in: origin.runID)
        } else {
          try loader.keep(told, of: origin.sourceID)
        }
        if origin.age == .newest, origin.isWhole {
          let gone = try loader.unseen(of: origin.sourceID)
          try loader.closeVanished(gone, of: origin.sourceID, in: origin.runID, at: day)
        }
        try loader.finish()
      }
    }
    return database
  }

  static func orders(of count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return orders(of: count - 1).flatMap { order in
      (0..<count).map { place in Array(order[..<place]) + [count - 1] + Array(order[place...]) }
    }
  }

  static func states(of database: TestWarehouse) throws -> [[String]] {
    try database.rows(
      """
      select deal.key, stage, coalesce(held_from, modified_at, file.snapshot_at), valid_to
      from deal inner join file on file.id = deal.file_id
      where coalesce(closed_why, '') <> 'repeated'
      order by 1, coalesce(held_from, file.snapshot_at), valid_to is null, valid_to
      """)
  }

  static func changes(of database: TestWarehouse) throws -> [[String]] {
    try database.rows(
      """
      select key, before_value, after_value, at from field_change
      where field = 'stage' order by key, at
      """)
  }
}
