import Foundation
import Tabular
import TestSupport
import Testing

/// The public CSV acceptance cases, each with the records it must give.
struct CSVSpectrumTests {
  static let folder = SharedData.path("csv-spectrum")

  static let names = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  @Test(.enabled(if: folder != nil, "../shared/data is absent"), arguments: names)
  func eachCaseGivesItsCells(_ name: String) throws {
    let folder = try #require(CSVSpectrumTests.folder)
    let json = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/json/\(name).json"))
    // The copy of `newlines_crlf.csv` has lost its carriage returns; the answer still has them.
    let expected = try JSONDecoder().decode([[String: String]].self, from: json)
      .map { $0.mapValues { $0.replacingOccurrences(of: "\r\n", with: "\n") } }
    guard case .read(let tables, _) = Trial.read(path: "\(folder)/csvs/\(name).csv") else {
      Issue.record("\(name) was refused")
      return
    }
    #expect(tables.count == 1)
    let rows = try #require(tables.first)
    let records = rows.dropFirst().map {
      Dictionary(zip(rows[0], $0), uniquingKeysWith: { $1 })
    }
    #expect(Array(records) == expected)
  }
}
