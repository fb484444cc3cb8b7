import Foundation
import Metrics
import Testing
import Warehouse

@testable import Job

/// A report is about one state of the database, whoever writes to it meanwhile.
@Suite struct ReportStepTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run() throws {
    try scratch.write("exports/deals.csv", NightTests.deals(1...5))
    try scratch.write(
      "exports/contacts.csv",
      "Contact ID,First Name,Last Name\n" + (1...5).map { "c\($0),Ann,Ng \($0)\n" }.joined())
    var request = RunRequest()
    request.paths = [scratch.path + "/exports"]
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    var night = Night(request, say: { _ in })
    _ = try night.run()
  }

  /// How many contacts each of the two connections of a report sees.
  private func seen(_ store: Store, beside: Warehouse?) throws -> [Int64?] {
    let step = ReportStep(
      store: store, settings: Settings(), policy: MetricPolicy(), runID: 1, beside: beside)
    let count = "select count(*) from contact where is_deleted is null"
    let (one, other) = try step.both({ try $0.integer(count) }, { try $0.integer(count) })
    return [one, other]
  }

  @Test func whatAnotherRunWritesWhileNumbersAreComputedIsNotInThem() throws {
    try run()
    let path = scratch.path + "/deals.sqlite"
    let warehouse = try Warehouse(path: path, mustExist: true)
    let beside = try Warehouse(path: path, mustExist: true)
    try warehouse.read { store in
      #expect(try seen(store, beside: nil) == [5, 5])
      #expect(try seen(store, beside: beside) == [5, 5])
      try beside.write { other in
        _ = try Ledger(other).beginRun(
          startedAt: "2026-06-30T00:00:00Z", asOf: "", program: "a test", settings: "{}")
        try other.run(
          "update contact set is_deleted = 1 where key > 'c3'", doing: "changing contacts")
      }
      #expect(try seen(store, beside: beside) == [5, 5])
    }
    #expect(try warehouse.read { try seen($0, beside: beside) } == [3, 3])
  }
}
