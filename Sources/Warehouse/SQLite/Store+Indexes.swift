/// Indexes of many rows, and what their sorting may hold.
extension Store {
  /// Pages that a connection holds, in KiB as SQLite counts them.
  internal static let pageCache = "pragma cache_size = -65536"

  /// The same where whole tables are read.
  internal static let fewPages = "pragma cache_size = -8192"

  /// Builds an index; within `Warehouse.load` in about half the time that it takes elsewhere.
  ///
  /// Where temporaries are in memory, SQLite sorts all rows as one long list, which waits for memory
  /// at each step. Where they are in files it sorts pieces as large as its page cache, on threads of
  /// their own while the next one is read, and merges them: pieces of 2 MB stay in the processor's
  /// caches.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  internal func buildIndex(_ sql: String, doing purpose: String) throws {
    guard try integer("pragma temp_store") == 1 else {
      try run(sql, doing: purpose)
      return
    }
    try run("pragma cache_size = -2048", doing: purpose)
    defer { try? run(Self.pageCache, doing: purpose) }
    try run(sql, doing: purpose)
  }

  /// Whether there is an index of this name.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  internal func hasIndex(_ name: String) throws -> Bool {
    try integer(
      "select count(*) from sqlite_schema where type = 'index' and name = ?", [.text(name)]) != 0
  }
}
