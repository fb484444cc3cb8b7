import Warehouse

/// Everything that a database holds, table by table, as text.
struct DatabaseDump: Sendable {
  /// The rows of each table, each as one line, in the order they were stored.
  let tables: [String: [String]]

  /// Reads a database.
  init(_ path: String) throws {
    let warehouse = try Warehouse(path: path, mustExist: true)
    tables = try warehouse.read { store in
      var names: [String] = []
      let question = "select name from sqlite_master where type = 'table' order by name"
      try store.ask(question) { names.append($0.text(0) ?? "") }
      var tables: [String: [String]] = [:]
      for name in names {
        var rows: [String] = []
        try store.ask("select * from \"\(name)\"") { row in
          rows.append((0..<row.columnCount).map { row.text($0) ?? "NULL" }.joined(separator: "|"))
        }
        tables[name] = rows
      }
      return tables
    }
  }

  /// The tables whose rows differ.
  func differences(from other: DatabaseDump) -> [String] {
    Set(tables.keys).union(other.tables.keys).filter { tables[$0] != other.tables[$0] }.sorted()
  }
}
