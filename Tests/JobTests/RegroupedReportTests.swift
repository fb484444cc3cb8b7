import Foundation
import Job
import Testing

/// Reports of nights without news whose golden records have changed all the same.
@Suite struct RegroupedReportTests {
  private let author = DuplicateDecisions.author("ana", command: "test")
  private let files = [
    "contacts.csv": PeopleNights.contactHeader
      + PeopleNights.people(60, seed: 5).joined(separator: "\n")
  ]

  /// How many contacts there are by the database, as the summary says it.
  private func told(_ nights: PeopleNights) throws -> String {
    let records = try nights.rows("select count(*) from int_contact_golden_id")[0]
    let golden = try nights.rows("select count(*) from mart_golden_contact")[0]
    return "\(records) records are \(golden) "
  }

  private func page(_ outcome: RunOutcome) throws -> String {
    try String(contentsOfFile: (try #require(outcome.report)) + "/index.md", encoding: .utf8)
  }

  @Test func whatPeopleDecidedIsToldTheNextNight() throws {
    let nights = try PeopleNights()
    let first = try nights.run(files)
    let before = try page(first)
    #expect(try first.duplicates.contains { $0.contains(try told(nights)) })
    let alone = try nights.rows(
      "select key from mart_golden_contact where records = 1 order by key limit 2")
    _ = try nights.decisions.merge(.contact, alone, by: author)
    let merged = try nights.run(files)
    #expect(!merged.counts.isChange)
    #expect(merged.isRegrouped)
    #expect(try merged.duplicates.contains { $0.contains(try told(nights)) })
    #expect(merged.duplicates != first.duplicates)
    #expect(try page(merged) != before)
    #expect(!RunSummary(merged).lines[0].contains("nothing has changed"))
    let quiet = try nights.run(files)
    #expect(!quiet.isRegrouped)
    #expect(quiet.duplicates == merged.duplicates)
    #expect(RunSummary(quiet).lines[0].contains("nothing has changed"))
    _ = try nights.decisions.unmerge(.contact, alone[0], from: nil, by: author)
    let parted = try nights.run(files)
    #expect(parted.duplicates == first.duplicates)
    #expect(try page(parted) == before)
  }

  @Test func whatWasLearnedAnewIsToldTheSameNight() throws {
    let nights = try PeopleNights()
    try nights.run(files)
    let outcome = try nights.run(files, retrain: true)
    #expect(!outcome.counts.isChange)
    #expect(outcome.isRegrouped)
    #expect(try outcome.duplicates.contains { $0.contains(try told(nights)) })
    #expect(!RunSummary(outcome).lines[0].contains("nothing has changed"))
    #expect(try !nights.run(files).isRegrouped)
  }
}
