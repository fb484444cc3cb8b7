import Tabular
import Testing

/// Rows with fewer fields than the table has columns: padded only where nothing is lost by it.
struct ShortRowTests {
  static let header = "Id,Name,Stage,Amount,Close Date,Note"

  /// A hundred whole rows; some columns are blank at times, as Note is.
  static func rows(_ count: Int = 100) -> [String] {
    (0..<count).map { index in
      let note = index % 3 == 0 ? "call again" : ""
      return
        "D\(1_000 + index),Deal \(index),Open,\(100 + index).50,2026-07-0\(index % 9 + 1),\(note)"
    }
  }

  static func summary(_ text: String) -> ReadSummary {
    guard case .read(_, let summary) = Trial.read(text) else { return ReadSummary() }
    return summary
  }

  static func text(_ rows: [String]) -> String {
    ([header] + rows).map { $0 + "\n" }.joined()
  }

  /// A row without its last fields.
  static func cut(_ row: String, to fields: Int) -> String {
    row.split(separator: ",", omittingEmptySubsequences: false).prefix(fields)
      .joined(separator: ",")
  }

  @Test(arguments: [1, 3, 20]) func rowsCutInAWholeTableAreSetAside(count: Int) {
    var rows = ShortRowTests.rows()
    for index in 0..<count { rows[index * 4 + 7] = ShortRowTests.cut(rows[index * 4 + 7], to: 3) }
    let summary = ShortRowTests.summary(ShortRowTests.text(rows))
    #expect(summary.quarantined == count)
    #expect(summary.records == 100 - count)
    #expect(summary.padded == 0)
  }

  @Test(arguments: [2, 3, 4, 5]) func rowsCutWhereAllOthersHaveValuesAreSetAside(fields: Int) {
    // No row ends in a blank: that alone is no habit of leaving blanks out.
    var rows = ShortRowTests.rows().map { $0.hasSuffix(",") ? $0 + "none" : $0 }
    for index in stride(from: 5, to: 35, by: 2) {
      rows[index] = ShortRowTests.cut(rows[index], to: fields)
    }
    let summary = ShortRowTests.summary(ShortRowTests.text(rows))
    #expect(summary.padded == (fields == 5 ? 15 : 0))
    #expect(summary.quarantined == (fields == 5 ? 0 : 15))
  }

  @Test func aTableThatLeavesOutBlanksAtItsRowsEndsLosesNothing() {
    let rows = (0..<100).map { index in
      switch index % 4 {
      case 0: "D\(1_000 + index),Deal \(index),Open,,2026-07-0\(index % 9 + 1)"
      case 1: "D\(1_000 + index),Deal \(index),Open,\(100 + index).50"
      case 2: "D\(1_000 + index),Deal \(index),Open,\(100 + index).50,,call again"
      default: "D\(1_000 + index),Deal \(index),Open,,2026-07-0\(index % 9 + 1),call again"
      }
    }
    let summary = ShortRowTests.summary(ShortRowTests.text(rows))
    #expect(summary.records == 100)
    #expect(summary.quarantined == 0)
    #expect(summary.padded == 50)
  }

  @Test func aRowThatAlsoLacksWhatAllOthersHaveIsSetAsideThere() {
    var rows = (0..<100).map { index in
      "D\(1_000 + index),Deal \(index),Open,\(100 + index).50,2026-07-01"
        + (index % 2 == 0 ? ",call again" : "")
    }
    rows[40] = "D1040,Deal 40"
    let summary = ShortRowTests.summary(ShortRowTests.text(rows))
    #expect(summary.quarantined == 1)
    #expect(summary.padded == 50)
  }

  struct End: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var line: String
    var isCut: Bool
  }

  static let ends = [
    End(testDescription: "all fields", line: "D9,Deal 9,Open,5.50,2026-07-01,end", isCut: false),
    End(
      testDescription: "a blank last field", line: "D9,Deal 9,Open,5.50,2026-07-01,", isCut: false),
    End(testDescription: "inside a number", line: "D9,Deal 9,Open,5", isCut: true),
    End(testDescription: "after a field", line: "D9,Deal 9,Open", isCut: true),
    End(testDescription: "after a delimiter", line: "D9,Deal 9,Open,", isCut: true),
    End(testDescription: "inside quotes", line: "D9,\"Deal ", isCut: true),
    End(
      testDescription: "inside the last field's quotes",
      line: "D9,Deal 9,Open,5.50,2026-07-01,\"the en", isCut: true),
  ]

  @Test(arguments: ends) func aFileThatEndsInsideARecordIsCutOff(end: End) {
    let summary = ShortRowTests.summary(ShortRowTests.text(ShortRowTests.rows(40)) + end.line)
    #expect(summary.isCutOff == end.isCut)
    #expect(summary.quarantined == (end.isCut ? 1 : 0))
    #expect(summary.records == (end.isCut ? 40 : 41))
  }

  @Test func whatIsMissingIsToldByNumberAndHeader() throws {
    let text = ShortRowTests.text(ShortRowTests.rows(30) + ["D9,Deal 9,Open"])
    let details = try Trial.withFile(Array(text.utf8), name: "t.csv") { path in
      let reader = try #require(try TableFile.open(path: path).members.first).reader()
      var details: [String] = []
      while let batch = try reader.nextBatch() { details += batch.problems.map(\.detail) }
      return details
    }
    #expect(
      details == ["expected 6 fields, found 3; what is missing begins with column 4 (Amount)"])
  }
}
