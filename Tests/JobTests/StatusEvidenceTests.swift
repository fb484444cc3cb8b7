import CRM
import Cleaning
import Job
import Metrics
import Testing
import Warehouse

/// Deals that were closed and reopened by a status beside their stage, from night to night.
@Suite struct StatusEvidenceTests {
  /// What one night's export says of the deal under test.
  struct State {
    let stage: String
    let status: String
    /// When it was closed, as the vendor says; "" for nothing.
    let closed: String
    let modified: String

    init(_ stage: String, _ status: String, _ closed: String = "", at modified: String) {
      self.stage = stage
      self.status = status
      self.closed = closed
      self.modified = modified
    }
  }

  /// Nights from 2026-06-21 on, and the moves of the deal after the last of them.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let nights: [State]
    let moves: [String]
    /// Whether a later night tells more of an earlier one than that one knew.
    var isToldLate = false
  }

  private static let header = """
    Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Pipeline,Deal - Stage,\
    Deal - Status,Deal - Won time,Deal - Lost time,Deal - Deal created,\
    Deal - Expected close date,Deal - Update time

    """

  /// An export of twelve deals that stay open in all stages, and the one under test.
  private static func export(_ state: State) -> String {
    func row(_ id: Int, _ title: String, _ amount: Int, _ state: State) -> String {
      let isWon = state.status == "Won"
      return "\(id),\(title),\(amount),USD,Sales,\(state.stage),\(state.status),"
        + "\(isWon ? state.closed : ""),\(isWon ? "" : state.closed),2026-05-01 08:00:00,"
        + "2026-08-15,\(state.modified)\n"
    }
    let stages = ["Contact Made", "Proposal Made", "Negotiations Started"]
    let others = (2...13).map { row($0, "Other", 10, State(stages[$0 % 3], "Open", at: start)) }
    return header + others.joined() + row(1, "Turned", 700, state)
  }

  /// Loads one night after the other; the facts as of the end of each night's day, by what is known
  /// after the last one, and by what was known then.
  private static func facts(_ nights: [State]) throws -> (now: [Facts], then: [Facts]) {
    let scratch = try Scratch()
    let database = scratch.path + "/deals.sqlite"
    func day(_ index: Int) -> String { "2026-06-\(21 + index)" }
    func load(_ index: Int) throws -> Facts {
      let asOf = try #require(Instant(iso: day(index) + "T23:59:59Z"))
      return try Warehouse(path: database, mustExist: true).read { store in
        try FactsLoader.load(
          FactsRequest(asOf: asOf, zone: .utc, currency: CurrencyFact(code: "USD", digits: 2)),
          from: store)
      }
    }
    var then: [Facts] = []
    for (index, state) in nights.enumerated() {
      try scratch.write("\(day(index))/deals.csv", export(state))
      var request = RunRequest()
      var source = SourceSettings(path: scratch.path + "/" + day(index))
      source.isFull = true
      request.settings.sources = [source]
      request.settings.currency = "USD"
      request.database = database
      request.reports = scratch.path + "/Reports"
      request.asOf = day(index)
      var night = Night(request, say: { _ in })
      #expect(try night.run().brokenBalances == [])
      then.append(try load(index))
    }
    return (try nights.indices.map(load), then)
  }

  /// The moves of the deal under test, as stage, day and evidence.
  private static func moves(_ facts: Facts) -> [String] {
    facts.transitions.compactMap { move in
      guard let deal = move.deal.position, facts.text(facts.deals[deal].name) == "Turned"
      else { return nil }
      let stage = move.stage.position.map { facts.text(facts.stages[$0].label) } ?? "-"
      return "\(stage) \(move.at.day) \(move.evidence)"
    }
  }

  /// The stage and outcome of the deal under test, and when it was closed.
  private static func state(_ facts: Facts) -> String {
    guard let deal = facts.deals.first(where: { facts.text($0.name) == "Turned" }) else {
      return "-"
    }
    let stage = deal.stage.position.map { facts.text(facts.stages[$0].label) } ?? "-"
    let closed = deal.closed.map { $0.instant?.description ?? $0.day.description } ?? "-"
    return "\(stage) \(deal.outcome) \(closed) \(deal.isGone)"
  }

  private static let start = "2026-06-01 08:00:00"
  private static let created = "Proposal Made 2026-05-01 implied"

  private static let cases = [
    Case(
      testDescription: "closed",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Won", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
      ], moves: [created, "Won 2026-06-22 observed"]),
    Case(
      testDescription: "closed on a day before it was modified last",
      nights: [
        State("Proposal Made", "Open", at: start), State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-23 11:00:00"),
      ], moves: [created, "Lost 2026-06-22 observed"], isToldLate: true),
    Case(
      testDescription: "closed without a closing date",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Lost", at: "2026-06-22 09:00:00"),
      ], moves: [created, "Lost 2026-06-22 observed"]),
    Case(
      testDescription: "closed without any stamp",
      nights: [
        State("Proposal Made", "Open", at: ""), State("Proposal Made", "Won", at: ""),
      ], moves: [created, "Won 2026-06-22 observed"]),
    Case(
      testDescription: "closed, reopened and closed again",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
        State("Proposal Made", "Open", at: "2026-06-23 09:00:00"),
        State("Proposal Made", "Won", "2026-06-24 09:00:00", at: "2026-06-24 09:00:00"),
      ],
      moves: [
        created, "Lost 2026-06-22 observed", "Proposal Made 2026-06-23 observed",
        "Won 2026-06-24 observed",
      ]),
    Case(
      testDescription: "lost, then won without being reopened",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
        State("Proposal Made", "Won", "2026-06-23 09:00:00", at: "2026-06-23 09:00:00"),
      ], moves: [created, "Lost 2026-06-22 observed", "Won 2026-06-23 observed"]),
    Case(
      testDescription: "closed before the first export and reopened",
      nights: [
        State("Proposal Made", "Won", "2026-06-10 09:00:00", at: "2026-06-12 09:00:00"),
        State("Proposal Made", "Open", at: "2026-06-22 09:00:00"),
      ],
      moves: [created, "Won 2026-06-10 implied", "Proposal Made 2026-06-22 observed"]),
    Case(
      testDescription: "closed before the first export and reopened into another stage",
      nights: [
        State("Proposal Made", "Won", "2026-06-10 09:00:00", at: "2026-06-12 09:00:00"),
        State("Contact Made", "Open", at: "2026-06-22 09:00:00"),
      ],
      moves: [created, "Won 2026-06-10 implied", "Contact Made 2026-06-22 observed"]),
    Case(
      testDescription: "moved and closed between two exports",
      nights: [
        State("Proposal Made", "Open", at: start), State("Proposal Made", "Open", at: start),
        State(
          "Negotiations Started", "Won", "2026-06-22 22:00:00", at: "2026-06-23 09:00:00"),
      ],
      moves: [created, "Negotiations Started 2026-06-22 observed", "Won 2026-06-22 observed"],
      isToldLate: true),
    Case(
      testDescription: "reopened into another stage",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
        State("Contact Made", "Open", at: "2026-06-23 09:00:00"),
      ],
      moves: [created, "Lost 2026-06-22 observed", "Contact Made 2026-06-23 observed"]),
    Case(
      testDescription: "moved while it was closed",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
        State("Contact Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-23 09:00:00"),
        State("Contact Made", "Open", at: "2026-06-24 09:00:00"),
      ],
      moves: [created, "Lost 2026-06-22 observed", "Contact Made 2026-06-24 observed"],
      isToldLate: true),
    Case(
      testDescription: "closed by its stage and its status",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Closed Won", "Won", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
      ], moves: [created, "Closed Won 2026-06-22 observed"]),
    Case(
      testDescription: "closed by its status, and by its stage a night later",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Won", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
        State("Closed Won", "Won", "2026-06-22 09:00:00", at: "2026-06-23 09:00:00"),
      ], moves: [created, "Closed Won 2026-06-22 observed"], isToldLate: true),
    Case(
      testDescription: "won and deleted",
      nights: [
        State("Proposal Made", "Open", at: start),
        State("Proposal Made", "Won", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
        State("Proposal Made", "deleted", at: "2026-06-23 09:00:00"),
      ], moves: [created, "Won 2026-06-22 observed"]),
  ]

  @Test(arguments: cases)
  func aStatusThatDiffersBetweenTwoExportsIsAMove(_ sample: Case) throws {
    let (now, then) = try Self.facts(sample.nights)
    #expect(now.last.map(Self.moves) == sample.moves)
    for (now, then) in zip(now, then) where !sample.isToldLate {
      // How the deal stood each evening, whether it is looked at that evening or later.
      #expect(Self.state(now) == Self.state(then), "\(now.today)")
    }
  }

  @Test func numbersOfAPastDayCountAReopenedDealAsItWas() throws {
    let nights = [
      State("Proposal Made", "Open", at: Self.start),
      State("Proposal Made", "Lost", "2026-06-22 09:00:00", at: "2026-06-22 09:00:00"),
      State("Proposal Made", "Open", at: "2026-06-23 09:00:00"),
      State("Proposal Made", "Won", "2026-06-24 09:00:00", at: "2026-06-24 09:00:00"),
    ]
    let (now, _) = try Self.facts(nights)
    let last = try #require(now.last)
    // Twelve deals of 10 stay open, 120; the one of 700 is open on the first and third evening.
    for (day, count, value) in [
      ("2026-06-20", 13, 820_00), ("2026-06-21", 13, 820_00), ("2026-06-22", 12, 120_00),
      ("2026-06-23", 13, 820_00), ("2026-06-24", 12, 120_00),
    ] {
      let open = Snapshot(of: last, at: try #require(Day(iso: day))).open
      #expect(open.count == count, "\(day)")
      #expect(open.compactMap(\.value).reduce(0, +) == Int64(value), "\(day)")
    }
    // It entered its stage twice, and was lost from there and won.
    let whole = evaluate(last, policy: MetricPolicy())
    let proposal = try #require(
      whole.funnel.enteredEvery.first { $0.step.key == "proposal" })
    #expect(proposal.entries == 2)
    #expect(proposal.fates.lost == 1)
    #expect(proposal.fates.advanced == 1)
    #expect(whole.kpi("won-count")?.current.quantity == .count(1))
    #expect(whole.kpi("lost-count")?.current.quantity == .count(0))
    #expect(whole.balances.filter { !$0.holds }.map(\.id) == [])
  }
}
