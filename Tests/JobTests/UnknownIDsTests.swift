import CRM
import Foundation
import Job
import Reporting
import Testing
import Warehouse

/// Records of whole exports that are set aside: none of them is taken as gone.
@Suite struct UnknownIDsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func gone() throws -> [String] {
    try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      var keys: [String] = []
      try store.ask("select key from deal where closed_why = 'vanished' order by key") {
        keys.append($0.text(0) ?? "")
      }
      return keys
    }
  }

  private static func record(_ number: Int) -> String {
    #"{"Id": "0065g0000\#(100_000 + number)AAA", "Name": "Deal \#(number)", "StageName": "Prospecting", "#
      + #""Amount": \#(number), "CloseDate": "2026-07-01", "AccountId": null}"#
  }

  @Test func theIDOfADamagedLineOfJSONIsReadAllTheSame() throws {
    var lines = (0..<40).map(Self.record)
    try scratch.write("2026-06-01/Opportunity.ndjson", lines.joined(separator: "\n") + "\n")
    try scratch.run("2026-06-01")
    lines[7] = lines[7].replacing(#", "Amount""#, with: #",, "Amount""#)
    lines.remove(at: 20)
    try scratch.write("2026-06-02/Opportunity.ndjson", lines.joined(separator: "\n") + "\n")
    let outcome = try scratch.run("2026-06-02")
    #expect(outcome.counts.quarantined == 1)
    #expect(outcome.cautions == [])
    #expect(try gone() == ["0065g0000100020AAA"])
  }

  @Test(arguments: ["", "#N/A", "#REF!", "null"])
  func whereAnIDCannotBeReadNothingIsGone(id: String) throws {
    var rows = DamagedExportTests.deals(40)
    rows[7] = id + rows[7].dropFirst(rows[7].prefix { $0 != "," }.count)
    rows.remove(at: 20)
    let opportunity = { (rows: [String]) in
      "Id,Name,StageName,Amount,CloseDate,CreatedDate\n"
        + rows.map { row in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          let key = Int(cells[0]).map { "0065g0000\(100_000 + $0)AAA" } ?? String(cells[0])
          return ([Substring(key)] + cells.dropFirst()).joined(separator: ",") + "\n"
        }.joined()
    }
    try scratch.write("a/2026-06-01/Opportunity.csv", opportunity(DamagedExportTests.deals(40)))
    try scratch.run("a/2026-06-01")
    try scratch.write("a/2026-06-02/Opportunity.csv", opportunity(rows))
    let outcome = try scratch.run("a/2026-06-02")
    #expect(outcome.counts.quarantined == 1)
    #expect(outcome.counts.new == 0)
    #expect(outcome.counts.vanished == 0)
    #expect(outcome.cautions == [Caution(.unknownIDs, subject: "Opportunity.csv", value: "1")])
    #expect(try gone() == [])
    // The next whole export tells what is really gone.
    var mended = DamagedExportTests.deals(40)
    mended.remove(at: 20)
    try scratch.write("a/2026-06-03/Opportunity.csv", opportunity(mended))
    try scratch.run("a/2026-06-03")
    #expect(try gone() == ["0065g0000100021AAA"])
  }
}
