import CRM
import Foundation
import Job
import Testing

/// An export that lacks the column of ids which earlier ones had.
@Suite struct LostIDsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func anExportWithoutItsIDsIsRefused() throws {
    let header = "Id,Name,AccountId,StageName,Amount,CloseDate,OwnerId,CreatedDate,Probability"
    let rows = (0..<20).map { number in
      "0065g0000\(100_000 + number)AAA,Deal \(number),0015g0000\(100_000 + number)AAA,Prospecting,"
        + "\(number)0,2026-07-01,0055g0000100001AAA,2026-01-05,10"
    }
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    try scratch.write("2026-06-29/Opportunity.csv", text)
    try scratch.run("2026-06-29")
    let lacking = text.split(separator: "\n").map { $0.drop { $0 != "," }.dropFirst() + "\n" }
    try scratch.write("2026-06-30/Opportunity.csv", lacking.joined())
    let error = #expect(throws: JobError.self) { try scratch.run("2026-06-30") }
    #expect(
      error == .lostIDs(path: "Opportunity.csv", column: "Id", source: "salesforce"))
    #expect(ExitStatus.of(try #require(error)) == .source)
  }
}
