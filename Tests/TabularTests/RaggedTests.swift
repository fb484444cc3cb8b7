import Tabular
import Testing

/// Rows of several lengths below a header: no line that is a record is taken for anything else.
struct RaggedTests {
  /// The headers, how many records came of the lines below, damaged ones too, and what was left out.
  struct Seen: Equatable {
    var headers: [String] = []
    var records = 0
    var left: [ReadSummary.Ignored.Reason] = []
  }

  static func read(_ text: String) -> Seen {
    guard case .read(_, let summary) = Trial.read(text) else { return Seen() }
    return Seen(
      headers: summary.tables.first?.headers ?? [], records: summary.records + summary.quarantined,
      left: summary.ignored.map(\.reason).filter { $0 != .header })
  }

  static func people(_ count: Int, header: String = "Name,Email,Phone\n") -> String {
    header
      + (0..<count).map { index in
        index % 2 == 0 ? "John,a\(index)@x.org\n" : "Jane,b@x.org,+62812345678\(10 + index % 90)\n"
      }.joined()
  }

  @Test(arguments: [1, 2, 3, 4, 5, 9, 60, 199])
  func shortRowsBelowAFullHeaderStayRecords(count: Int) {
    let expected = Seen(headers: ["Name", "Email", "Phone"], records: count)
    #expect(RaggedTests.read(RaggedTests.people(count)) == expected)
  }

  @Test(arguments: [2, 3, 5, 60]) func aHeaderWiderThanAllRowsIsTheHeader(count: Int) {
    let rows = String(repeating: "John,a@x.org\n", count: count)
    let expected = Seen(headers: ["Name", "Email", "Phone"], records: count)
    #expect(RaggedTests.read("Name,Email,Phone\n" + rows) == expected)
  }

  @Test func delimitersTooManyInTheHeaderMakeNoColumn() {
    let text = "Name,Email,\nJohn,a@x.org\nJane,b@x.org\n"
    #expect(RaggedTests.read(text) == Seen(headers: ["Name", "Email"], records: 2))
  }

  @Test(arguments: [2, 4, 20]) func aShortFirstRecordWithoutAHeaderIsNoPreamble(count: Int) {
    let seen = RaggedTests.read(RaggedTests.people(count, header: ""))
    #expect(seen.records == count && seen.left == [])
  }

  @Test func aPreambleAboveRaggedRowsIsStillOne() {
    let text = "Sales, by region, 2024\nAs of today\n\n" + RaggedTests.people(20)
    let seen = RaggedTests.read(text)
    #expect(seen.headers == ["Name", "Email", "Phone"] && seen.records == 20)
    #expect(seen.left == [.preamble, .preamble])
  }

  struct Last: CustomTestStringConvertible, Sendable {
    var line: String
    var isRecord: Bool
    var testDescription: String { line }
  }

  @Test(arguments: [
    Last(line: "Total,,", isRecord: true), Last(line: "Total,,0215551234", isRecord: true),
    Last(line: "#1 Plumbing,,", isRecord: true), Last(line: "Jumlah,Jakarta,", isRecord: true),
    Last(line: "Total,,12.50", isRecord: false), Last(line: "Total,,24 records", isRecord: false),
    Last(line: "Grand Total,,", isRecord: false), Last(line: "Total (2 records)", isRecord: false),
    Last(line: "Grand Totals (2 records)", isRecord: false),
  ])
  func onlySumsAndGrandTotalsAreNoRecords(last: Last) {
    let text = "Company,City,Amount\nAcme,Bonn,5\nBeta,Kiel,7.50\n" + last.line + "\n"
    let seen = RaggedTests.read(text)
    #expect(seen.records == (last.isRecord ? 3 : 2))
    #expect(seen.left == (last.isRecord ? [] : [.total]))
  }
}
