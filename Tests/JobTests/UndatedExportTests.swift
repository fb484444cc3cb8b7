import Cleaning
import Foundation
import Job
import Testing
import Warehouse

/// Exports of which no name tells when they were taken.
@Suite struct UndatedExportTests {
  typealias Deal = (key: Int, stage: String, modified: String)

  /// Whole exports of four days: deals that move, go, come, and one that moves without a new stamp.
  static let nights: [[Deal]] = [
    [
      (1, "Proposal", "06-20 08:00"), (2, "Proposal", "06-20 09:00"),
      (3, "Proposal", "06-19 08:00"),
    ],
    [
      (1, "Negotiation", "06-28 08:00"), (2, "Proposal", "06-20 09:00"),
      (3, "Proposal", "06-19 08:00"), (4, "Proposal", "06-28 09:00"),
    ],
    [
      (1, "Negotiation", "06-28 08:00"), (2, "Negotiation", "06-20 09:00"),
      (4, "Closed Won", "06-29 09:00"),
    ],
    [
      (1, "Closed Lost", "06-30 08:00"), (2, "Negotiation", "06-20 09:00"),
      (4, "Closed Won", "06-29 09:00"), (5, "Proposal", "06-30 07:00"),
    ],
  ]

  private func write(_ deals: [Deal], to name: String, in scratch: Scratch) throws {
    let still = (100..<120).map { (key: $0, stage: "Prospecting", modified: "06-01 08:00") }
    let rows = (still + deals).map {
      "\($0.key),Deal \($0.key),\($0.stage),100.00,2026-09-01,2026-01-05,2026-\($0.modified):00\n"
    }
    try scratch.write(
      name + "/deals.csv",
      "Deal ID,Deal Name,Stage,Amount,Close Date,Created Date,Last Modified Date\n"
        + rows.joined())
  }

  private func rows(_ sql: String, in scratch: Scratch) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      try store.ask(sql) { row in result.append(row.text(0) ?? "-") }
    }
    return result
  }

  /// What held when: states with until when they held, and changes.
  private func history(of order: [Int]) throws -> [String] {
    let scratch = try Scratch()
    for (index, deals) in Self.nights.enumerated() {
      try write(deals, to: "export\(index)", in: scratch)
    }
    for index in order { try scratch.run("export\(index)") }
    return try rows(
      """
      select key || ' ' || stage || ' until ' || coalesce(valid_to, 'now') from deal
      where coalesce(closed_why, '') <> 'repeated' order by key, coalesce(valid_to, 'now')
      """, in: scratch)
      + rows(
        """
        select key || ' ' || before_value || ' to ' || after_value || ' at ' || at
        from field_change order by 1
        """, in: scratch)
  }

  static let orders = (0..<4).flatMap { one in
    (0..<4).filter { $0 != one }.flatMap { two in
      (0..<4).filter { ![one, two].contains($0) }.map { three in
        [one, two, three, 6 - one - two - three]
      }
    }
  }

  @Test(arguments: orders) func nightsInAnyOrderLeaveTheSameHistory(_ order: [Int]) throws {
    let found = try history(of: order).filter { !$0.hasPrefix("1") || $0.hasPrefix("1 ") }
    #expect(
      found == [
        "1 Proposal until 2026-06-28T08:00:00Z", "1 Negotiation until 2026-06-30T08:00:00Z",
        "1 Closed Lost until now", "2 Proposal until 2026-06-29T09:00:00Z",
        "2 Negotiation until now", "3 Proposal until 2026-06-29T09:00:00Z",
        "4 Proposal until 2026-06-29T09:00:00Z", "4 Closed Won until now", "5 Proposal until now",
        "1 Negotiation to Closed Lost at 2026-06-30T08:00:00Z",
        "1 Proposal to Negotiation at 2026-06-28T08:00:00Z",
        "2 Proposal to Negotiation at 2026-06-29T09:00:00Z",
        "4 Proposal to Closed Won at 2026-06-29T09:00:00Z",
      ])
  }

  @Test func anExportTakenEarlierIsToldAndMovesNothing() throws {
    let scratch = try Scratch()
    try write(Self.nights[2], to: "one", in: scratch)
    try write(Self.nights[1], to: "two", in: scratch)
    try scratch.run("one")
    let late = try scratch.run("two")
    #expect(late.counts.vanished == 0)
    #expect(
      late.warnings == [
        "deals.csv: warning: its name tells no day and its records are older than what is known of "
          + "them, so it counts as an export of 2026-06-28\n"
          + "  if it is not, name the day it was exported in its name, or with --snapshot-at"
      ])
    let again = try scratch.run("two")
    #expect(again.known.count == 1)
  }

  @Test func anExportThatLacksTheDealModifiedLastIsInItsTurn() throws {
    let scratch = try Scratch()
    try write(Self.nights[3], to: "one", in: scratch)
    try write(Self.nights[3].filter { $0.modified < "06-30" }, to: "two", in: scratch)
    try scratch.run("one")
    let next = try scratch.run("two")
    #expect(next.counts.vanished == 2)
    #expect(next.warnings.isEmpty)
    // What is gone has not ended before it was last changed.
    #expect(
      try rows("select valid_to from deal where closed_why = 'vanished' order by key", in: scratch)
        == ["2026-06-30T08:00:00Z", "2026-06-30T07:00:00Z"])
  }

  @Test func theCommandLineOverSettingsOverTheNameDatesAnExport() throws {
    let scratch = try Scratch()
    try write(Self.nights[0], to: "2026-06-27", in: scratch)
    var request = RunRequest()
    var source = SourceSettings(path: scratch.path + "/2026-06-27")
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    for (setting, given, day) in [
      (nil, nil, "2026-06-27"), ("2026-06-26", nil, "2026-06-26"),
      ("2026-06-26", "2026-06-25", "2026-06-25"),
    ] as [(String?, String?, String)] {
      source.snapshotAt = setting
      request.settings.sources = [source]
      request.snapshotAt = given.flatMap { Day(iso: $0) }
      request.isDryRun = true
      var night = Night(request, say: { _ in })
      #expect(try night.run().asOf == day + "T23:59:59Z")
    }
  }
}
