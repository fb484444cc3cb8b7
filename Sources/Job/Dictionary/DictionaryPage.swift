import CRM
import Foundation
import Warehouse

/// The data dictionary as Markdown.
package struct DictionaryPage {
  private let dictionary: DataDictionary

  /// The dictionary of a database.
  ///
  /// - Parameter path: the database; nil: a fresh one of this version.
  /// - Throws: `WarehouseError`.
  package init(database path: String?) throws {
    if let path {
      let warehouse = try Warehouse(path: path, mustExist: true)
      dictionary = try warehouse.read { try DataDictionary(of: $0) }
      return
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dealpipe-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let warehouse = try Warehouse(path: folder + "/fresh.sqlite")
    dictionary = try warehouse.read { try DataDictionary(of: $0) }
  }

  /// The page.
  package var markdown: String {
    var parts = opening
    for group in DictionaryGroup.allCases {
      let objects = dictionary.objects.filter { DictionaryGroup($0) == group }
      if objects.isEmpty { continue }
      parts += ["## \(group.title)", group.opening]
      if group == .records, let first = objects.first {
        parts.append(table(first.columns.filter { Self.isShared($0.name, in: first) }))
      }
      for object in objects { parts += section(object, group) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var opening: [String] {
    [
      "# Data dictionary",
      "Every table, view and column of a dealpipe database, made from its schema by `dealpipe dictionary`.",
      [
        "- Start with the `mart_` views; open the database with any SQLite tool, also during a run.",
        "- Amounts are whole numbers in minor units of the currency beside them (cents; yen have none).",
        "- Instants are UTC text such as `2026-06-30T16:59:59Z`, days are `2026-06-30`; both sort as text.",
        "- A record is named by `source_name` and `key`; a column `…_ref` holds the `key` of a record of the same source.",
        "- The report counts the deals of one source: `deals_from` of dealpipe.yaml, else the source with the most rows in `stage_change`. The views have those of all sources; `where source_name = 'NAME'` leaves the report's.",
        "- A person or company in the world is named by `golden_id`.",
        "- `dealpipe explain record ENTITY KEY` or `ENTITY golden:ID` leads from any row to file, line and byte.",
      ].joined(separator: "\n"),
      "## Examples",
    ] + ExampleQuery.all.map { "\($0.title):\n\n```sql\n\($0.sql)\n```" }
  }

  private func section(_ object: DataDictionary.Object, _ group: DictionaryGroup) -> [String] {
    let heading = ["### \(object.name)", object.sentence ?? ""].filter { !$0.isEmpty }
    switch group {
    case .records:
      let fields = object.columns.filter { !Self.isShared($0.name, in: object) }
      return heading + ["Fields: " + fields.map { "`\($0.name)`" }.joined(separator: ", ") + "."]
    case .marts, .staged, .intermediate, .golden, .ledger, .others:
      return heading + [table(object.columns)]
    }
  }

  /// Whether a column of an entity's table is one that all of them have.
  private static func isShared(_ column: String, in object: DataDictionary.Object) -> Bool {
    guard let entity = Entity(rawValue: object.name) else { return false }
    return EntityTable.index(of: column, in: entity) == nil
  }

  private func table(_ columns: [DataDictionary.Column]) -> String {
    (["| Column | Type | Meaning |", "|---|---|---|"]
      + columns.map { "| `\($0.name)` | \($0.type) | \(Self.cell($0.sentence ?? "")) |" })
      .joined(separator: "\n")
  }

  /// A sentence within a row of a table, where a bar would end the cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
