import Foundation
import Job
import Testing
import Warehouse

/// The data dictionary as analysts read it.
@Suite struct DictionaryPageTests {
  private static let committed = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Reports/dictionary.md")

  @Test func theCommittedPageIsThatOfThisVersion() throws {
    let committed = try String(contentsOf: Self.committed, encoding: .utf8)
    let page = try DictionaryPage(database: nil).markdown
    #expect(committed == page, "run `make report`, and commit Reports/dictionary.md")
  }

  @Test(arguments: ExampleQuery.all.map(\.title))
  func everyExampleRuns(_ title: String) throws {
    let query = try #require(ExampleQuery.all.first { $0.title == title })
    let tiny = try TinyDatabase([
      Row("account", "A1", ["name": "Nordwind GmbH"]),
      Row(
        "deal", "D1",
        [
          "name": "Scanner", "account_ref": "A1", "stage": "Proposal", "amount": 120_000,
          "currency": "EUR", "created_at": "2026-01-01", "close_date": "2026-08-01",
        ]),
      Row("contact", "C1", ["email": "a@x.example", "phone": "+49301234567"]),
    ])
    var columns = 0
    try tiny.warehouse.read { store in
      let exam = try store.examine(query.sql, doing: "testing")
      #expect(exam.problem == nil && exam.isReadOnly && !exam.hasMore)
      columns = exam.columns.count
      try store.ask(query.sql) { _ in }
    }
    #expect(columns > 1)
  }

  @Test func theExamplesKeepSourcesApartAndCountStagesThatAreNotMapped() throws {
    let deal: [String: Value] = ["owner_ref": "Ayu", "currency": "USD", "amount": 100]
    let tiny = try TinyDatabase([
      Row("deal", "D1", deal.merging(["stage": "Odd"]) { $1 }),
      Row("deal", "D1", deal.merging(["stage": "Strange"]) { $1 }, source: 2),
      Row("deal", "D2", deal.merging(["stage": "Won"]) { $1 }),
      Row("stage_change", "C1", ["deal_ref": "D1", "at": "2026-01-01", "stage": "Odd"]),
      Row("stage_change", "C2", ["deal_ref": "D1", "at": "2026-01-02", "stage": "Odd"], source: 2),
    ])
    func rows(_ title: String) throws -> [String] {
      let query = try #require(ExampleQuery.all.first { $0.title.hasPrefix(title) })
      var result: [String] = []
      try tiny.warehouse.read { store in
        try store.ask(query.sql) { row in
          result.append((0..<4).map { row.text($0) ?? "-" }.joined(separator: " "))
        }
      }
      return result
    }
    #expect(try rows("Open pipeline") == ["crm Ayu USD 1", "other Ayu USD 1"])
    #expect(try rows("The course of one deal").count == 1)
  }

  @Test func thePageTellsEveryColumnOfADatabase() throws {
    let tiny = try TinyDatabase([])
    let page = try DictionaryPage(database: tiny.warehouse.path).markdown
    let dictionary = try tiny.warehouse.read { try DataDictionary(of: $0) }
    for object in dictionary.objects {
      #expect(page.contains("### \(object.name)\n"))
      for column in object.columns { #expect(page.contains("`\(column.name)`")) }
    }
  }
}
