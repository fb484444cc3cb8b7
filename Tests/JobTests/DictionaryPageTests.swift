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
