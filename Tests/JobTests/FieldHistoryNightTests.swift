import CRM
import Cleaning
import Foundation
import Job
import Metrics
import Testing
import Warehouse

/// Runs over exports whose stage history stands in a log of changes or in columns of the deals.
@Suite struct FieldHistoryNightTests {
  /// The facts of a night over some files.
  private func facts(_ files: [String: String]) throws -> Facts {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.write("exports/" + name, text) }
    var request = RunRequest()
    request.settings.sources = [SourceSettings(path: scratch.path + "/exports")]
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    request.asOf = "2026-06-30"
    var night = Night(request, say: { _ in })
    let outcome = try night.run()
    #expect(outcome.brokenBalances == [])
    let warehouse = try Warehouse(path: request.database, mustExist: true)
    return try warehouse.read { store in
      try FactsLoader.load(
        FactsRequest(
          asOf: try #require(Instant(iso: "2026-06-30T23:59:59Z")), zone: .utc,
          currency: CurrencyFact(code: "USD", digits: 2)), from: store)
    }
  }

  /// Each move as deal, stage, day and evidence.
  private func moves(_ facts: Facts) -> [String] {
    facts.transitions.map { move in
      let deal = move.deal.position.map { facts.text(facts.deals[$0].name) } ?? "-"
      let stage = move.stage.position.map { facts.text(facts.stages[$0].label) } ?? "-"
      return "\(deal): \(stage) \(move.at.day) \(move.evidence)"
    }
  }

  private static let opportunities = """
    Id,IsDeleted,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CurrencyIsoCode,OwnerId,CreatedDate,LastModifiedDate
    0065i00000AAAAA,0,Moved,Closed Won,300,2026-05-04,1,1,JPY,0055i00000AAAAA,2026-01-05 03:00:00,2026-05-04 03:00:00
    0065i00000AAAAB,0,Still,Qualification,500,2026-07-01,0,0,USD,0055i00000AAAAA,2026-02-05 03:00:00,2026-02-05 03:00:00
    0065i00000AAAAC,0,At once,Closed Lost,500,2026-03-01,1,0,USD,0055i00000AAAAA,2026-03-01 03:00:00,2026-03-01 03:00:00

    """

  private static let log = """
    Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue
    0175i00000AAAAA,0,0065i00000AAAAA,0055i00000AAAAA,2026-02-02 03:00:00,StageName,Text,Prospecting,Qualification
    0175i00000AAAAB,0,0065i00000AAAAA,0055i00000AAAAA,2026-03-02 03:00:00,Amount,Currency,200,300
    0175i00000AAAAC,0,0065i00000AAAAA,0055i00000AAAAA,2026-03-03 03:00:00,CloseDate,Date,2026-04-01,2026-05-04
    0175i00000AAAAD,0,0065i00000AAAAA,0055i00000AAAAA,2026-05-04 03:00:00,StageName,Text,Qualification,Closed Won
    0175i00000AAAAE,0,0065i00000AAAAB,0055i00000AAAAA,2026-03-02 03:00:00,NextStep,Text,,Call

    """

  @Test func aLogTellsMovesAndWhereDealsBegan() throws {
    let facts = try facts([
      "Opportunity.csv": Self.opportunities, "OpportunityFieldHistory.csv": Self.log,
    ])
    #expect(
      moves(facts) == [
        "Moved: Prospecting 2026-01-05 implied", "Moved: Qualification 2026-02-02 history",
        "Moved: Closed Won 2026-05-04 history", "Still: Qualification 2026-02-05 history",
        "At once: Closed Lost 2026-03-01 implied",
      ])
    #expect(facts.sources.map(\.completeness) == [.full])
    #expect(facts.sources.map(\.hasFieldHistory) == [true])
  }

  @Test func aLogTellsWhatFieldsWereBeforeInTheDealsOwnCurrency() throws {
    let facts = try facts([
      "Opportunity.csv": Self.opportunities, "OpportunityFieldHistory.csv": Self.log,
    ])
    let told = facts.changes.map { "\($0.field) \($0.old ?? -1) \($0.new ?? -1)" }
    let days = ["2026-04-01", "2026-05-04"].map { text in
      Int(text.suffix(2)) == 1
        ? Day(year: 2026, month: 4, day: 1) : Day(year: 2026, month: 5, day: 4)
    }
    let numbers = days.compactMap { $0?.number }
    #expect(told == ["amount 200 300", "closeDate \(numbers[0]) \(numbers[1])"])
  }

  @Test func aLogTellsWhoOwnedADealWhenItWasWon() throws {
    let owners = """
      0175i00000AAAAF,0,0065i00000AAAAA,0055i00000AAAAA,2026-02-02 03:00:00,Owner,EntityId,0055i00000AAAAA,0055i00000AAAAB
      0175i00000AAAAG,0,0065i00000AAAAA,0055i00000AAAAA,2026-06-02 03:00:00,Owner,EntityId,0055i00000AAAAB,0055i00000AAAAA

      """
    let facts = try facts([
      "Opportunity.csv": Self.opportunities, "OpportunityFieldHistory.csv": Self.log + owners,
    ])
    let names = facts.deals.map { deal in
      deal.owner.position.map { facts.text(facts.owners[$0].name).prefix(15).suffix(1) }
    }
    // The first deal is the other person's again, but was won on 4 May.
    #expect(names == ["B", "A", "A"])
  }

  @Test func stageColumnsTellAFloor() throws {
    let deals = """
      Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Date entered "Qualified To Buy (Sales)",Date entered "Contract Sent (Sales)",Date entered "Closed Won (Sales)"
      1,Won,Closed Won,100,Ayu,2026-05-04 05:00,2026-01-05 03:00,2026-02-02 03:00,2026-03-02 03:00,2026-05-04 03:00
      2,Unknown,Closed Won,100,Ayu,2026-05-04 05:00,2026-05-04 03:00,,,2026-05-04 03:00

      """.replacing("\"", with: "'")
    let facts = try facts(["hubspot-crm-exports-all-deals-2026-06-30.csv": deals])
    #expect(
      moves(facts) == [
        "Won: Qualified To Buy 2026-02-02 stamps", "Won: Contract Sent 2026-03-02 stamps",
        "Won: Closed Won 2026-05-04 stamps", "Unknown: Closed Won 2026-05-04 stamps",
      ])
    #expect(facts.sources.map(\.completeness) == [.floor])
    #expect(facts.sources.map(\.hasFieldHistory) == [false])
    #expect(facts.deals.map { $0.flags.contains(.stageEvidence) } == [true, false])
  }
}
