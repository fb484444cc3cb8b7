import Foundation
import Job
import TestSupport
import Testing
import Warehouse

/// A night over what is known already keeps the same versions and history, whether records are known
/// by their text alone or have to be cleaned before they can be compared.
@Suite struct UnchangedRecordsNightTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private struct Deal {
    var id: Int
    var stage: String
    var amount: Int
  }

  private static let stages = ["Prospecting", "Proposal", "Negotiation", "Won"]

  /// The id of a deal as Salesforce's reports tell it.
  private static func id(_ number: Int) -> String {
    "0065g00000" + String(repeating: "0", count: number < 10 ? 4 : 3) + String(number)
  }

  /// Nights of deals: some change, come, go, come back, or stand in the file more than once.
  private func nights(seed: UInt64) -> [[Deal]] {
    var generator = SeededGenerator(seed: seed)
    var deals = (1...40).map { Deal(id: $0, stage: Self.stages[0], amount: 100 * $0) }
    var result: [[Deal]] = []
    for night in 0..<4 {
      var told = deals
      for index in told.indices where Int.random(in: 0..<6, using: &generator) == 0 {
        let before = told[index]
        deals[index].stage = Self.stages.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: told.append(deals[index])
        case 1: told[index] = deals[index]
        case 2: told += [deals[index], before]
        default: told += [before, deals[index]]
        }
      }
      told.shuffle(using: &generator)
      told.removeAll { $0.id % 17 == night }
      result.append(told)
    }
    return result
  }

  /// Runs the nights and tells what the database holds of the deals.
  private func database(_ name: String, of nights: [[Deal]], closeDate: String) throws -> [String] {
    var request = RunRequest()
    request.settings.currency = "USD"
    request.settings.shrinkGuard = 0.9
    request.database = "\(scratch.path)/\(name).sqlite"
    request.reports = "\(scratch.path)/\(name)-reports"
    var counts: [String] = []
    for (night, deals) in nights.enumerated() {
      let folder = "\(name)/2026-06-0\(night + 1)"
      let lines = deals.map {
        "\(Self.id($0.id)),0,,Deal \($0.id),\($0.stage),\($0.amount).00,50,\(closeDate),2026-01-05\n"
      }
      try scratch.write(
        "\(folder)/Opportunity.csv",
        "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,CreatedDate\n"
          + lines.joined())
      var source = SourceSettings(path: "\(scratch.path)/\(folder)")
      source.isFull = true
      request.settings.sources = [source]
      var night = Night(request, say: { _ in })
      let outcome = try night.run()
      counts.append("\(outcome.counts)")
    }
    var result: [String] = []
    try Warehouse(path: request.database, mustExist: true).read { store in
      let questions = [
        """
        select id, key, stage, amount, line, byte_offset > 0, first_run, closed_run, closed_why, valid_to
        from deal order by id
        """,
        """
        select id, key, field, before_value, after_value, at, run_id, '', '', ''
        from field_change order by id
        """,
      ]
      for question in questions {
        try store.ask(question) { row in
          result.append((0..<10).map { row.text($0) ?? "-" }.joined(separator: " "))
        }
      }
    }
    return counts + result
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func nightsLeaveTheSameVersions(seed: UInt64) throws {
    let nights = nights(seed: seed)
    // What a date in another order says is decided by its column, so that each record is cleaned.
    let known = try database("known", of: nights, closeDate: "2026-07-25")
    let cleaned = try database("cleaned", of: nights, closeDate: "25/07/2026")
    #expect(known == cleaned)
    #expect(known.count > 60)
  }
}
