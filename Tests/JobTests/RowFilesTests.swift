import Job
import Metrics
import Tabular
import Testing

@Suite struct RowFilesTests {
  private let records = RecordCells(columns: ["id", "name"], count: 3) { index in
    [["a", "plain"], ["", ""], ["=c", "said \"no\", twice"]][Int(index)]
  }

  private func text(_ table: RowTable) throws -> String {
    let files = RowFiles([table]).files
    #expect(files.map(\.path) == ["rows/test.csv"])
    return String(decoding: try files.flatMap { try $0.bytes() }, as: UTF8.self)
  }

  @Test func rowsAreWhatTheWriterMakesOfTheirCells() throws {
    let table = RowTable(
      name: "test.csv", before: ["role"], records: records, after: ["step"], count: 4
    ) { index in
      RowTable.Row(
        before: [["won", "", "-x", "a b"][index]], record: Int32(index % 3),
        after: [index == 0 ? "" : "x,y"])
    }
    var writer = CSVWriter(formulaGuard: .quoted)
    writer.row(table.columns)
    for index in 0..<table.count { writer.row(table.row(index)) }
    #expect(try text(table) == String(decoding: writer.take(), as: UTF8.self))
  }

  @Test func someColumnsOfRecordsAreCutOutAsTheyStand() throws {
    let records = RecordCells(columns: ["id", "name", "note"], count: 3) { index in
      [["a", "x, \"y\"", "1"], ["=b", "", "\"\""], ["c", "z", ""]][Int(index)]
    }
    for told: Set in [["id"], ["name"], ["note"], ["id", "note"], ["name", "note"]] {
      let table = RowTable(
        name: "test.csv", before: ["role"], records: records, told: told, after: ["step"], count: 3
      ) { RowTable.Row(before: ["won"], record: Int32($0), after: ["s"]) }
      var writer = CSVWriter(formulaGuard: .quoted)
      writer.row(table.columns)
      for index in 0..<table.count { writer.row(table.row(index)) }
      #expect(table.columns.count == told.count + 2)
      #expect(try text(table) == String(decoding: writer.take(), as: UTF8.self))
    }
  }

  @Test func aTableOfRecordsAloneHasNoCommaBeforeThem() throws {
    let table = RowTable(name: "test.csv", records: records, count: 2) {
      RowTable.Row(record: Int32($0))
    }
    #expect(try text(table) == "id,name\na,plain\n,\n")
  }

  @Test func longTablesComeInPieces() throws {
    let table = RowTable(name: "test.csv", records: records, count: 50_000) { _ in
      RowTable.Row(record: 0)
    }
    var pieces = 0
    for file in RowFiles([table]).files { try file.write { _ in pieces += 1 } }
    #expect(pieces > 1)
    #expect(try text(table).utf8.count == 8 + 50_000 * 8)
  }
}
