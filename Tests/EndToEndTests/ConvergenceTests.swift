import Foundation
import Testing
import Warehouse

/// Exports that are late, repeated or broken off lead to the state and the history of those that
/// came as they should.
@Suite struct ConvergenceTests {
  private static let nights = Result { try TenNights() }

  /// A night each, in the order of the days.
  private static let calm = Task { () -> Scratch in
    let nights = try Self.nights.get()
    let folder = try Scratch()
    for day in nights.days { try await load("data/" + day, of: nights, in: folder) }
    return folder
  }

  /// The same nights with one that broke off, two that changed places, and repetitions.
  private static let disturbed = Task { () -> Scratch in
    let nights = try Self.nights.get()
    let folder = try Scratch()
    let days = nights.days
    for day in days[0...2] { try await load("data/" + day, of: nights, in: folder) }
    try folder.copy(nights.folder.path("data/" + days[3]), to: "broken/" + days[3])
    let name = "broken/\(days[3])/Opportunity.csv"
    var deals = PlainTable(try Scratch.text(folder.path(name)))
    deals.truncate(to: deals.count * 6 / 10)
    try folder.write(deals.text, to: name)
    let broken = try await Execution.of(
      .dealpipe, ["run", "broken/" + days[3], "--quiet"], in: folder)
    #expect(broken.status == 3, "\(broken.errors)")
    for day in [days[3], days[4], days[4], days[5], days[7], days[6], days[2], days[8], days[9]] {
      try await load("data/" + day, of: nights, in: folder)
    }
    return folder
  }

  private static func load(
    _ exports: String, of nights: TenNights, in folder: Scratch
  ) async throws {
    try? FileManager.default.removeItem(atPath: folder.path(exports))
    try folder.copy(nights.folder.path(exports), to: exports)
    let run = try await Execution.of(.dealpipe, ["run", exports, "--quiet"], in: folder)
    try #require(run.status == 0, "\(exports): \(run.errors)")
  }

  /// What one table tells of valid time, without runs, files and lines.
  private func rows(_ table: String, _ folder: Scratch) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: folder.path("dealpipe.sqlite"), mustExist: true).read { store in
      var columns: [String] = []
      try store.ask("select name from pragma_table_info('\(table)')") {
        columns.append($0.text(0) ?? "")
      }
      let aside: Set<String> = [
        "id", "file_id", "line", "byte_offset", "first_run", "closed_run", "closed_why",
      ]
      let stamp = columns.contains("modified_at") ? "row.modified_at" : "null"
      try store.ask(
        """
        select coalesce(\(stamp), file.snapshot_at) as since,
            iif(row.closed_run is null, 'now', iif(row.closed_why = 'vanished', 'gone', 'past')),
            \(columns.filter { !aside.contains($0) }.map { "row." + $0 }.joined(separator: ", "))
        from "\(table)" as row inner join file on file.id = row.file_id
        where coalesce(row.closed_why, '') <> 'repeated'
        """
      ) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: "|"))
      }
    }
    return result.sorted()
  }

  private func changes(_ folder: Scratch) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: folder.path("dealpipe.sqlite"), mustExist: true).read { store in
      try store.ask(
        """
        select entity, source_id, key, field, before_value, after_value, at from field_change
        """
      ) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: "|"))
      }
    }
    return result.sorted()
  }

  @Test(arguments: ["account", "deal", "user"])
  func everyStateAndWhenItHeldIsTheSame(table: String) async throws {
    let calm = try rows(table, try await Self.calm.value)
    let disturbed = try rows(table, try await Self.disturbed.value)
    #expect(!calm.isEmpty)
    #expect(Set(disturbed).subtracting(calm).sorted() == [])
    #expect(Set(calm).subtracting(disturbed).sorted() == [])
    #expect(disturbed.count == calm.count)
    #expect(calm.contains { $0.contains("|past|") })
  }

  @Test func everyChangeOfATrackedFieldIsTheSame() async throws {
    let calm = try changes(try await Self.calm.value)
    let disturbed = try changes(try await Self.disturbed.value)
    #expect(calm.count { $0.contains("|amount|") } >= 2)
    #expect(calm.count { $0.contains("|stage|") } >= 2)
    #expect(Set(disturbed).subtracting(calm).sorted() == [])
    #expect(Set(calm).subtracting(disturbed).sorted() == [])
    #expect(disturbed.count == calm.count)
  }

  @Test func dealsThatVanishedAreRemovedInTheReport() async throws {
    let folder = try await Self.calm.value
    #expect(try rows("deal", folder).count { $0.contains("|gone|") } == 4)
    let metrics = try JSON(file: folder.path("Reports/latest/metrics.json"))
    #expect((metrics["totals"]["removed"].integer ?? 0) >= 4)
    let disturbed = try await Self.disturbed.value
    let same = try JSON(file: disturbed.path("Reports/latest/metrics.json"))
    for part in ["totals", "metrics", "funnel"] { #expect(same[part] == metrics[part], "\(part)") }
  }
}
