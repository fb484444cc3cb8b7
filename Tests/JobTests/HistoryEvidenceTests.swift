import CRM
import Cleaning
import Foundation
import Job
import Metrics
import Testing
import Warehouse

/// What several nights tell of the past of deals together: history files, columns with stamps, and
/// the differences of exports.
@Suite struct HistoryEvidenceTests {
  /// What an export of one day consists of.
  private typealias Export = (day: String, files: [String: String])

  private static let header =
    "Deal ID,Deal Name,Stage,Amount,Currency,Close Date,Created Date,Owner\n"
  private static let historyHeader = "Deal ID,From Stage,To Stage,Amount,Changed At\n"
  private static let rates = """
    currency,valid_from,rate
    USD,2026-01-01,1
    IDR,2026-01-01,16000
    JPY,2026-01-01,160

    """

  /// The deals of one export: a header that gives ids a source of their own, and rows.
  private static func deals(_ rows: String...) -> String {
    let base = (1...9).map {
      "B\($0),Base,Prospecting,100,USD,2026-09-30,2026-01-05,Ann"
    }
    return header + (base + rows).map { $0 + "\n" }.joined()
  }

  /// The facts after one run for each export, as of the last one's day.
  private func facts(_ exports: [Export], full: Bool = true) throws -> Facts {
    let scratch = try Scratch()
    let database = scratch.path + "/deals.sqlite"
    for export in exports {
      for (name, text) in export.files { try scratch.write("\(export.day)/\(name)", text) }
      var request = RunRequest()
      var source = SourceSettings(path: scratch.path + "/" + export.day)
      source.isFull = full
      request.settings.sources = [source]
      request.settings.currency = "USD"
      request.database = database
      request.reports = scratch.path + "/Reports"
      request.asOf = export.day
      var night = Night(request, say: { _ in })
      let outcome = try night.run()
      #expect(outcome.brokenBalances == [])
    }
    let asOf = try #require(Instant(iso: (exports.last?.day ?? "") + "T23:59:59Z"))
    return try Warehouse(path: database, mustExist: true).read { store in
      try FactsLoader.load(
        FactsRequest(asOf: asOf, zone: .utc, currency: CurrencyFact(code: "USD", digits: 2)),
        from: store)
    }
  }

  /// The moves of deals of a name, as stage, day and evidence.
  private func moves(_ facts: Facts, of name: String) -> [String] {
    facts.transitions.compactMap { move in
      guard let deal = move.deal.position, facts.text(facts.deals[deal].name) == name
      else { return nil }
      let stage = move.stage.position.map { facts.text(facts.stages[$0].label) } ?? "-"
      return "\(stage) \(move.at.day) \(move.evidence)"
    }
  }

  /// What deals of a name were worth at the end of a day, in cents of the reporting currency.
  private func value(_ facts: Facts, of name: String, at day: String) throws -> [Int64?] {
    let day = try #require(Day(iso: day))
    return Snapshot(of: facts, at: day).open
      .filter { facts.text(facts.deals[Int($0.deal)].name) == name }.map(\.value)
  }

  /// Logs of changes go back some months; what falls out of them has happened nonetheless.
  @Test func whatALogNoLongerTellsHasHappened() throws {
    let deals = Self.deals("M,Moved,Proposal,100,USD,2026-09-30,2026-01-05,Ann")
    let rows = [
      "M,Prospecting,Qualification,100,2026-02-01", "M,Qualification,Proposal,100,2026-03-01",
      "B1,Proposal,Prospecting,100,2026-03-02", "B2,Proposal,Prospecting,100,2026-03-02",
      "B3,Proposal,Prospecting,100,2026-03-02", "B4,Proposal,Prospecting,100,2026-03-02",
    ]
    let exports = [rows, Array(rows.dropFirst())].enumerated().map { index, rows in
      (
        day: "2026-06-0\(index + 1)",
        files: [
          "deals.csv": deals,
          "history.csv": Self.historyHeader + rows.map { $0 + "\n" }.joined(),
        ]
      )
    }
    let once = moves(try facts([exports[0]]), of: "Moved")
    #expect(
      once == [
        "Prospecting 2026-01-05 implied", "Qualification 2026-02-01 history",
        "Proposal 2026-03-01 history",
      ])
    #expect(moves(try facts(exports), of: "Moved") == once)
  }

  @Test func historyThatNamesNoCurrencyIsInTheCurrencyOfItsDeal() throws {
    let facts = try facts([
      (
        "2026-06-30",
        [
          "deals.csv": Self.deals(
            "I,Rupiah,Negotiation,16000000,IDR,2026-09-30,2026-01-05,Ann",
            "J,Yen,Negotiation,32000,JPY,2026-09-30,2026-01-05,Ann"),
          "stage_history.csv": Self.historyHeader + """
            I,Prospecting,Qualification,16000000,2026-02-01T08:00:00Z
            I,Qualification,Negotiation,16000000,2026-06-10T08:00:00Z
            J,Prospecting,Qualification,16000,2026-02-01T08:00:00Z
            J,Qualification,Negotiation,32000,2026-06-10T08:00:00Z

            """, "rates.csv": Self.rates,
        ]
      )
    ])
    // 16,000,000 / 16,000 and 16,000 / 160.
    #expect(try value(facts, of: "Rupiah", at: "2026-05-31") == [1_000_00])
    #expect(try value(facts, of: "Yen", at: "2026-05-31") == [100_00])
    #expect(try value(facts, of: "Yen", at: "2026-06-30") == [200_00])
  }

  private static let history =
    historyHeader + """
      M,Prospecting,Qualification,100,2026-06-10T08:00:00Z
      S,Prospecting,Qualification,100,2026-06-10T08:00:00Z

      """

  private static func moved(_ stage: String) -> String {
    deals(
      "M,Moved,\(stage),100,USD,2026-09-30,2026-01-05,Ann",
      "S,Still,Qualification,100,USD,2026-09-30,2026-01-05,Ann")
  }

  @Test func exportsTellTheMovesAfterAHistoryFileEnds() throws {
    let facts = try facts([
      (
        "2026-06-27",
        ["deals.csv": Self.moved("Qualification"), "stage_history.csv": Self.history]
      ), ("2026-06-28", ["deals.csv": Self.moved("Negotiation")]),
      ("2026-06-29", ["deals.csv": Self.moved("Closed Won")]),
    ])
    #expect(
      moves(facts, of: "Moved") == [
        "Prospecting 2026-01-05 implied", "Qualification 2026-06-10 history",
        "Negotiation 2026-06-28 observed", "Closed Won 2026-06-29 observed",
      ])
    #expect(facts.sources.map(\.completeness) == [.floor])
  }

  @Test func exportsAddNothingToAHistoryFileThatIsUpToDate() throws {
    func history(_ rows: String...) -> String {
      Self.history + rows.map { $0 + "\n" }.joined()
    }
    let second = "M,Qualification,Negotiation,150,2026-06-26T23:00:00Z"
    let facts = try facts([
      (
        "2026-06-20",
        ["deals.csv": Self.moved("Qualification"), "stage_history.csv": Self.history]
      ),
      (
        "2026-06-28",
        ["deals.csv": Self.moved("Negotiation"), "stage_history.csv": history(second)]
      ),
    ])
    #expect(
      moves(facts, of: "Moved") == [
        "Prospecting 2026-01-05 implied", "Qualification 2026-06-10 history",
        "Negotiation 2026-06-26 history",
      ])
    #expect(facts.sources.map(\.completeness) == [.full])
    #expect(!facts.notes.contains { $0.kind == .stageConflict })
  }

  @Test func anAmountBeforeAChangeOfCurrencyStaysInTheOldOne() throws {
    let facts = try facts([
      (
        "2026-05-31",
        [
          "deals.csv": Self.deals("C,Changed,Qualification,1000000,JPY,2026-09-30,2026-01-05,Ann"),
          "rates.csv": Self.rates,
        ]
      ),
      (
        "2026-06-15",
        ["deals.csv": Self.deals("C,Changed,Qualification,8000,USD,2026-09-30,2026-01-05,Ann")]
      ),
      (
        "2026-06-30",
        ["deals.csv": Self.deals("C,Changed,Qualification,9000,USD,2026-09-30,2026-01-05,Ann")]
      ),
    ])
    // 1,000,000 / 160.
    #expect(try value(facts, of: "Changed", at: "2026-05-31") == [6_250_00])
    #expect(try value(facts, of: "Changed", at: "2026-06-14") == [6_250_00])
    #expect(try value(facts, of: "Changed", at: "2026-06-15") == [8_000_00])
    #expect(try value(facts, of: "Changed", at: "2026-06-30") == [9_000_00])
  }

  @Test func aDealThatVanishedKeepsWhatExportsShowedOfIt() throws {
    let gone = "G,Gone,%,60,USD,2026-09-30,2026-01-05,Ann"
    let facts = try facts([
      ("2026-06-27", ["deals.csv": Self.deals(gone.replacing("%", with: "Qualification"))]),
      ("2026-06-28", ["deals.csv": Self.deals(gone.replacing("%", with: "Negotiation"))]),
      ("2026-06-29", ["deals.csv": Self.deals()]),
    ])
    #expect(
      moves(facts, of: "Gone") == [
        "Qualification 2026-01-05 implied", "Negotiation 2026-06-28 observed",
      ])
    let entered = evaluate(facts, policy: MetricPolicy()).funnel.entered
    #expect(entered.map(\.fates.removed).reduce(0, +) == 2)
  }

  @Test func aStampThatAnotherEntryOverwritesIsAnEntryToo() throws {
    let header =
      "Record ID,Deal Name,Deal Stage,Amount,Currency,Deal owner,Close Date,Create Date,"
      + #"Last Modified Date,"Date entered ""Qualified To Buy (Sales)""","#
      + #""Date entered ""Presentation Scheduled (Sales)"""\#n"#
    func export(_ stage: String, _ modified: String, _ qualified: String, _ shown: String) -> String
    {
      header
        + "1,Back,\(stage),100,USD,Ann,2026-09-30 08:00,2026-05-01 08:00,\(modified),\(qualified),"
        + "\(shown)\n"
    }
    let first = "2026-06-10 08:00"
    let facts = try facts(
      [
        ("2026-06-25", ["hubspot-deals.csv": export("Qualified To Buy", first, first, "")]),
        (
          "2026-06-27",
          [
            "hubspot-deals.csv": export(
              "Presentation Scheduled", "2026-06-26 08:00", first, "2026-06-26 08:00")
          ]
        ),
        (
          "2026-06-28",
          [
            "hubspot-deals.csv": export(
              "Qualified To Buy", "2026-06-28 08:00", "2026-06-28 08:00", "2026-06-26 08:00")
          ]
        ),
      ], full: false)
    #expect(
      moves(facts, of: "Back") == [
        "Qualified To Buy 2026-06-10 stamps", "Presentation Scheduled 2026-06-26 stamps",
        "Qualified To Buy 2026-06-28 stamps",
      ])
    #expect(facts.sources.map(\.completeness) == [.floor])
  }

  @Test func aDealIsBookedToItsOwnerWhenItWasClosed() throws {
    func export(_ stage: String, _ close: String, _ owner: String, _ other: String) -> String {
      Self.deals(
        "W,Won,\(stage),700,USD,\(close),2026-01-05,\(owner)",
        "O,Open,Qualification,500,USD,2026-09-30,2026-01-05,\(other)",
        "T,Together,\(stage),300,USD,\(close),2026-01-05,\(other)")
    }
    let facts = try facts([
      ("2026-05-31", ["deals.csv": export("Qualification", "2026-09-30", "Ann", "Ann")]),
      ("2026-06-15", ["deals.csv": export("Closed Won", "2026-06-10", "Ann", "Bob")]),
      ("2026-06-30", ["deals.csv": export("Closed Won", "2026-06-10", "Bob", "Bob")]),
    ])
    func owner(_ name: String) -> String? {
      facts.deals.first { facts.text($0.name) == name }?.owner.position.map {
        facts.text(facts.owners[$0].name)
      }
    }
    #expect(owner("Won") == "Ann")
    #expect(owner("Open") == "Bob")
    // Won and handed over between the same two exports: nothing tells which came first.
    #expect(owner("Together") == "Bob")
  }
}
