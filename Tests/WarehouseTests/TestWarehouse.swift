import CRM
import Foundation
import Warehouse

/// A database in a folder of its own, removed when the test is over.
final class TestWarehouse {
  let folder: URL
  let warehouse: Warehouse

  var path: String { warehouse.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dealpipe-\(UUID().uuidString)")
    warehouse = try Warehouse(path: folder.appendingPathComponent("deals.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs one transaction on the database.
  func write<Result>(_ body: (Store) throws -> Result) throws -> Result {
    try warehouse.write(body)
  }

  /// The rows of a question as texts, NULL as "-".
  func rows(_ sql: String) throws -> [[String]] {
    try warehouse.read { try Self.rows(sql, in: $0) }
  }

  static func rows(_ sql: String, in store: Store) throws -> [[String]] {
    var result: [[String]] = []
    try store.ask(sql) { row in
      result.append((0..<row.columnCount).map { row.text($0) ?? "-" })
    }
    return result
  }

  /// A run and a file of a source, ready to load into.
  static func origin(
    in store: Store, source: String = "crm", snapshot: String = "", run: Int64? = nil,
    path: String = "deals.csv", profile: String = "generic-deal", isWhole: Bool? = nil
  ) throws -> LoadOrigin {
    let ledger = Ledger(store)
    let runID =
      try run
      ?? ledger.beginRun(
        startedAt: "2026-07-01T00:00:00Z", asOf: "2026-06-30T23:59:59Z", program: "test",
        settings: "{}")
    let sourceID = try ledger.source(source, vendor: "generic")
    var record = file(path: path, profile: profile, source: sourceID, snapshot: snapshot)
    record.isWhole = isWhole
    let fileID = try ledger.add(record, run: runID)
    return LoadOrigin(runID: runID, sourceID: sourceID, fileID: fileID, snapshotAt: snapshot)
  }

  static func file(
    _ content: String = "a", path: String = "deals.csv", profile: String = "generic-deal",
    source: Int64?, snapshot: String? = nil, reading: String = "plain"
  ) -> FileRecord {
    FileRecord(
      sha256: content, path: path, tableName: "", size: 1, encoding: "UTF-8", dialect: "csv",
      profile: profile, sourceID: source, entity: "deal", snapshotAt: snapshot, reading: reading)
  }
}
