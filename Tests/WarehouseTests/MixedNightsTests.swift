import TestSupport
import Testing
import Warehouse

/// Whole and partial exports that arrive in any order leave what they leave in turn: what nights told
/// again, and what whole ones lacked, is remembered.
@Suite struct MixedNightsTests {
  typealias Record = EntityLoaderTests.Record

  /// Exports of 11 June and the days after, what they leave, and which of them need not tell all.
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let nights: [[Record]]
    var partial: Set<Int> = []
    /// Key, stage, from when, until when ("-" for now).
    let states: [[String]]
    /// Key, stage before, after, and when.
    let changes: [[String]]
  }

  static let samples = [
    Sample(
      testDescription: "a deal that was away is as it was when it is back, not when it was away",
      nights: [[("1", "A", "")], [("1", "B", "")], [], [("1", "A", "")]],
      states: [
        ["1", "A", "2026-06-11", "2026-06-12"], ["1", "B", "2026-06-12", "2026-06-14"],
        ["1", "A", "2026-06-14", "-"],
      ],
      changes: [["1", "A", "B", "2026-06-12"], ["1", "B", "A", "2026-06-14"]]),
    Sample(
      testDescription: "a deal that comes back changed changed once",
      nights: [[("1", "A", "")], [("1", "B", "")], [], [("1", "B", "")]],
      states: [["1", "A", "2026-06-11", "2026-06-12"], ["1", "B", "2026-06-12", "-"]],
      changes: [["1", "A", "B", "2026-06-12"]]),
    Sample(
      testDescription: "a whole export takes as gone what later partial ones do not tell of",
      nights: [[("1", "A", ""), ("2", "A", "")], [("2", "A", "")], [("3", "A", "")]],
      partial: [2],
      states: [
        ["1", "A", "2026-06-11", "2026-06-12"], ["2", "A", "2026-06-11", "-"],
        ["3", "A", "2026-06-13", "-"],
      ], changes: []),
    Sample(
      testDescription: "what a partial export tells again keeps it from being gone",
      nights: [[("1", "A", ""), ("2", "A", "")], [("2", "A", "")], [("1", "A", "")]],
      partial: [2],
      states: [["1", "A", "2026-06-11", "-"], ["2", "A", "2026-06-11", "-"]], changes: []),
    Sample(
      testDescription: "a partial export that does not tell of a deal says nothing of it",
      nights: [[("1", "A", "")], [("1", "B", "")], [("2", "A", "")], [("1", "A", "")]],
      partial: [0, 1, 2, 3],
      states: [
        ["1", "A", "2026-06-11", "2026-06-12"], ["1", "B", "2026-06-12", "2026-06-14"],
        ["1", "A", "2026-06-14", "-"], ["2", "A", "2026-06-13", "-"],
      ],
      changes: [["1", "A", "B", "2026-06-12"], ["1", "B", "A", "2026-06-14"]]),
    Sample(
      testDescription: "missing between two days on which it is there, then gone",
      nights: [[("1", "A", "")], [], [("1", "A", "")], []],
      states: [["1", "A", "2026-06-11", "2026-06-14"]], changes: []),
  ]

  @Test(arguments: samples)
  func everyOrderLeavesTheSame(_ sample: Sample) throws {
    for order in OrderOfNightsTests.orders(of: sample.nights.count) {
      let database = try OrderOfNightsTests.load(
        sample.nights, in: order, partial: sample.partial)
      #expect(try OrderOfNightsTests.states(of: database) == sample.states, "\(order)")
      #expect(try OrderOfNightsTests.changes(of: database) == sample.changes, "\(order)")
    }
  }

  /// Nights of twelve deals that change, go and come back, some told whole and some in part.
  private func nights(
    _ generator: inout SeededGenerator, isStamped: Bool
  ) -> (records: [[Record]], partial: Set<Int>) {
    var deals: [Int: (stage: String, modified: String)] = [:]
    var away: [Int: (stage: String, modified: String)] = [:]
    var partial: Set<Int> = []
    let records = (0..<4).map { night -> [Record] in
      for key in 1...12 {
        let chance = Int.random(in: 0..<8, using: &generator)
        if let deal = deals[key], chance == 0 {
          away[key] = deal
          deals[key] = nil
        } else if let deal = away[key], chance < 4 {
          deals[key] = deal
          away[key] = nil
        } else if away[key] == nil, night == 0 || chance < 4 {
          let stage = ["A", "B"].randomElement(using: &generator) ?? ""
          if deals[key]?.stage != stage {
            deals[key] = (stage, isStamped ? "2026-06-1\(night + 1)T0\(key % 8):00:00Z" : "")
          }
        }
      }
      let isPartial = Bool.random(using: &generator)
      if isPartial { partial.insert(night) }
      return deals.sorted { $0.key < $1.key }
        .filter { _ in !isPartial || Bool.random(using: &generator) }
        .map { ("D\($0.key)", $0.value.stage, $0.value.modified) }
    }
    return (records, partial)
  }

  @Test(arguments: 0..<12)
  func randomNightsConvergeInAnyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (nights, partial) = nights(&generator, isStamped: seed.isMultiple(of: 2))
    let inTurn = try OrderOfNightsTests.load(nights, in: [0, 1, 2, 3], partial: partial)
    let states = try OrderOfNightsTests.states(of: inTurn)
    let changes = try OrderOfNightsTests.changes(of: inTurn)
    for order in OrderOfNightsTests.orders(of: 4).shuffled(using: &generator).prefix(6) {
      let database = try OrderOfNightsTests.load(nights, in: order, partial: partial)
      #expect(try OrderOfNightsTests.states(of: database) == states, "\(order), \(partial)")
      #expect(try OrderOfNightsTests.changes(of: database) == changes, "\(order), \(partial)")
    }
  }
}
