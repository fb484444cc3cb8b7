import Foundation
import Job
import Tabular
import Testing
import Warehouse

/// Reports that were kept by a program that kept tables of rows in an earlier form.
@Suite struct StoredFormTests {
  /// Reads and writes the numbers that stand before what is kept.
  private struct Bytes {
    var content: [UInt8]
    var place = 0

    mutating func number() -> Int {
      var (value, shift) = (0, 0)
      while place < content.count {
        value |= Int(content[place] & 0x7F) << shift
        shift += 7
        place += 1
        if content[place - 1] < 0x80 { break }
      }
      return value >> 1 ^ -(value & 1)
    }

    mutating func block() -> [UInt8] {
      let count = number()
      defer { place += count }
      return Array(content[place..<place + count])
    }

    static func number(_ value: Int) -> [UInt8] {
      var (rest, result) = (value << 1, [UInt8]())
      while rest >= 0x80 {
        result.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      return result + [UInt8(rest)]
    }

    static func block(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }
  }

  /// A table as it was kept before its rows came in pieces: the columns, the place of the records,
  /// the number of rows, their records, their own cells.
  ///
  /// - Returns: nil for a table that tells some columns of its records only: there were none.
  private func earlier(_ bytes: [UInt8]) -> [UInt8]? {
    var reader = Bytes(content: bytes)
    guard reader.number() == 0 else { return nil }
    let columns = (0..<reader.number()).map { _ in reader.block() }
    let records = reader.number()
    if !reader.block().isEmpty { return nil }
    var (rows, numbers, own) = (0, [UInt8](), [UInt8]())
    while true {
      let count = reader.number()
      if count == 0 { break }
      rows += count
      numbers += reader.block()
      own += reader.block()
    }
    return Bytes.number(columns.count) + columns.flatMap { Bytes.block($0) }
      + Bytes.number(records) + Bytes.number(rows) + Bytes.block(numbers) + Bytes.block(own)
  }

  /// What stands in a report, by path.
  private func files(in report: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: report) {
      result[path] = FileManager.default.contents(atPath: report + "/" + path)
    }
    return result
  }

  private static let deals =
    "Id,Name,StageName,Amount,CloseDate,IsClosed,IsWon,OwnerId,CreatedDate,LastModifiedDate\n"
    + (100..<180).map { number in
      let stage = ["Prospecting", "Negotiation/Review", "Closed Won", "Closed Lost"][number % 4]
      return
        "006000000000\(number)AAA,Deal \(number),\(stage),\(number * 100),2026-05-\(number % 20 + 10)"
        + ",\(number % 4 > 1 ? 1 : 0),\(number % 4 == 2 ? 1 : 0),005000000000001AAA"
        + ",2026-01-05T08:00:00Z,2026-06-01T08:00:00Z"
    }.joined(separator: "\n")

  @Test func aReportKeptInTheEarlierFormIsToldByteForByte() throws {
    let nights = try PeopleNights()
    let outcome = try nights.run(["Opportunity.csv": Self.deals])
    let published = try files(in: try #require(outcome.report))
    var changed = 0
    try Warehouse(path: nights.database, mustExist: true).write { store in
      let parts = try ReportStore(store).parts(of: outcome.runID).map { part in
        guard part.name.hasPrefix("table "), let plain = Packing.unpack(part.content),
          let before = earlier(plain)
        else { return part }
        changed += 1
        var packer = Packer()
        packer.add(before)
        let (sha256, content) = packer.finish()
        return ReportStore.Part(name: part.name, sha256: sha256, content: content)
      }
      try ReportStore(store).keep(of: outcome.runID) { keep in for part in parts { try keep(part) }
      }
    }
    #expect(changed > 5)
    let again = ReportAgain(
      database: nights.database, reports: nights.scratch.path + "/again", settings: nil)
    let files = try files(in: try again.publish(.run(outcome.runID), language: nil))
    #expect(files == published)
    #expect(files.keys.count { $0.hasPrefix("rows/") } > changed)
  }
}
