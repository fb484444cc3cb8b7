import Warehouse

/// How many records of a source belong to an owner.
///
/// Counted here, as SQLite would sort all records.
struct OwnedRecords {
  let source: Int64
  /// The user's name, else the id that the records tell; empty for nobody.
  let owner: String
  let records: Int

  /// Counts records.
  ///
  /// - Parameters:
  ///   - sql: a question for source and owner's id of every record.
  ///   - store: the warehouse.
  ///   - parameters: of the question.
  /// - Returns: one count a source and owner's id, in the order in which they come first.
  /// - Throws: `WarehouseError.sqlite`.
  static func count(
    _ sql: String, in store: Store, parameters: [String: Parameter]
  ) throws -> [OwnedRecords] {
    var names: [Int64: [String: String]] = [:]
    try store.ask("select source_id, key, name from user where closed_run is null") { row in
      if let name = row.text(2) {
        names[row.integer(0) ?? 0, default: [:]][row.text(1) ?? ""] = name
      }
    }
    var sources: [Int64] = []
    var ids: [StringTable] = []
    var counts: [[Int]] = []
    let statement = try store.statement(sql, doing: "counting records")
    try statement.forEachRow(named: parameters) { row in
      let source = row.integer(0) ?? 0
      var place = sources.count
      if let known = sources.firstIndex(of: source) {
        place = known
      } else {
        sources.append(source)
        ids.append(StringTable())
        counts.append([0])
      }
      let id = Int(row.withBytes(1) { ids[place].intern(bytes: $0) }.index)
      if id == counts[place].count { counts[place].append(0) }
      counts[place][id] += 1
    }
    var result: [OwnedRecords] = []
    for (place, source) in sources.enumerated() {
      for (id, records) in counts[place].enumerated() where records > 0 {
        let key = ids[place][Symbol(index: Int32(id))]
        result.append(
          OwnedRecords(source: source, owner: names[source]?[key] ?? key, records: records))
      }
    }
    return result
  }
}
