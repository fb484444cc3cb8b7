import Foundation
import Tabular
import Testing

/// Cells of megabytes are read; a line without end is one damaged record and no more.
struct LongRecordTests {
  @Test func aQuotedCellOfMegabytesIsOneCell() {
    let long = String(repeating: "lorem, ipsum ", count: 340_000)
    let text = "id,note,amount\nA,\"\(long)\",$5\nB,short,$6\n"
    guard case .read(let tables, let summary) = Trial.read(text) else {
      Issue.record("refused")
      return
    }
    #expect(summary.records == 2 && summary.quarantined == 0 && summary.repaired == 0)
    #expect(tables.first?.map(\.count) == [3, 3, 3])
    #expect(tables.first?.dropFirst().first == ["A", long, "$5"])
    #expect(summary.bytes == text.utf8.count)
  }

  @Test func aDamagedRowOfMegabytesStaysOneRow() {
    let long = String(repeating: "lorem \"\"ipsum\"\" ", count: 80_000)
    let text = "id,note,amount\nA,\"\(long)\"\nB,short,$6\n"
    guard case .read(let tables, let summary) = Trial.read(text) else {
      Issue.record("refused")
      return
    }
    #expect(summary.quarantined == 1)
    #expect(tables == [[["id", "note", "amount"], ["B", "short", "$6"]]])
  }

  @Test func aLineLongerThanTheLimitIsOneProblemAndReadingGoesOn() throws {
    var bytes = Array("id,note,amount\nA,\"".utf8)
    bytes += [UInt8](repeating: 0x78, count: 3 << 19)
    bytes += Array("\",$5\nB,short,$6\n".utf8)
    try Trial.withFile(bytes, name: "long.csv") { path in
      var options = ReadOptions()
      options.longestRecord = 1 << 20
      let reader = try TableFile.open(path: path, options: options).members[0].reader()
      var problems: [RecordProblem] = []
      var rows: [[String]] = []
      while let batch = try reader.nextBatch() {
        problems += batch.problems
        rows += (0..<batch.count).map { batch.texts($0) }
      }
      #expect(problems.map(\.kind) == [.recordTooLong])
      #expect(problems.first?.raw.utf8.count == 1 << 16)
      #expect(problems.first?.position.line == 2)
      #expect(rows == [["B", "short", "$6"]])
      #expect(reader.summary.bytes == bytes.count)
    }
  }
}
