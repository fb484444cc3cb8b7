import Foundation
import Job
import TestSupport
import Testing

/// Matching the changed records alone comes to what matching all of them comes to.
@Suite struct PartMatchingTests {
  /// A company's first nights, which the others begin with.
  private static let first = Result {
    let nights = try PeopleNights()
    var (company, chance) = (ChangingCompany(seed: 1), SeededGenerator(seed: 0))
    try nights.run(company.files, isFull: true)
    try nights.keepSmallBlocks()
    company.live(&chance)
    try nights.run(company.files, isFull: true)
    return (company: company, database: try nights.databaseBytes())
  }

  /// What is stored of clusters, pairs and golden records.
  private static let stored = [
    "select * from cluster_member order by 1, 2, 3", "select * from match_pair order by 1, 2, 3",
    "select * from golden_contact order by id", "select * from golden_account order by id",
    "select * from golden_heir order by 1, 2, 3", "select * from golden_redirect order by 1, 2",
    "select * from golden_companion order by 1, 2, 3, 4", "select entity, version from match_model",
  ]

  private let author = DuplicateDecisions.author("tester", command: "test")

  /// Nights in which a part is matched, and in which all records are.
  private func beginning() throws -> (
    company: ChangingCompany, part: PeopleNights, whole: PeopleNights
  ) {
    let first = try Self.first.get()
    let database = first.database
    return (
      first.company, try PeopleNights(after: database), try PeopleNights(after: database)
    )
  }

  private func expectTheSame(_ part: PeopleNights, _ whole: PeopleNights, _ when: String) throws {
    for question in Self.stored {
      #expect(try part.rows(question) == whole.rows(question), "\(when): \(question)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func nightsOfFewChangesComeToWhatMatchingAllComesTo(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    var (company, part, whole) = try beginning()
    #expect(try part.partition().count > 300)
    #expect(try part.partition("account").count > 300)
    for night in 1...4 {
      company.live(&chance)
      try whole.forgetBasis()
      try whole.run(company.files, isFull: true)
      let said = try part.messages(of: company.files)
      #expect(
        said.count { $0.contains("of them matched again") } == 2, "night \(night): \(said)")
      try expectTheSame(part, whole, "night \(night)")
    }
  }

  @Test func decisionsComeToWhatMatchingAllComesTo() throws {
    var chance = SeededGenerator(seed: 9)
    var (company, part, whole) = try beginning()
    let pairs = try part.rows(
      """
      select min(key), max(key) from cluster_member where entity = 'contact'
      group by cluster_id having count(*) = 2 and min(key) like 'P%' order by 1 limit 3
      """
    ).map { $0.split(separator: " ").map(String.init) }
    let others = try part.rows("select key from contact order by key limit 400")
    for nights in [part, whole] {
      func forget() throws { if nights === whole { try whole.forgetBasis() } }
      for pair in pairs {
        try forget()
        _ = try nights.decisions.unmerge(.contact, pair[0], from: pair[1], by: author)
      }
      try forget()
      _ = try nights.decisions.merge(.contact, [others[0], others[399]], by: author)
    }
    try expectTheSame(part, whole, "decided")
    company.live(&chance)
    try whole.forgetBasis()
    for nights in [part, whole] { try nights.run(company.files, isFull: true) }
    try expectTheSame(part, whole, "a night later")
  }

  @Test func anotherProtectedKeyLetsAllRecordsBeMatched() throws {
    var chance = SeededGenerator(seed: 5)
    var (company, part, whole) = try beginning()
    company.live(&chance)
    try whole.forgetBasis()
    let before = try part.partition()
    for nights in [part, whole] {
      try nights.run(company.files, isFull: true, protectedKeys: ["contact": ["postcode"]])
    }
    try expectTheSame(part, whole, "protected")
    #expect(try part.partition() != before)
  }
}
