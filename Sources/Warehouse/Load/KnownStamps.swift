package import CRM

/// When the records of a source were modified last, as far as is known.
package struct KnownStamps {
  private let find: Statement
  private let source: Int64

  /// The stamps of one entity, which must have `modified_at`.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package init(of entity: Entity, source: Int64, in store: Store) throws {
    self.source = source
    find = try store.statement(
      """
      select modified_at from \(entity.table)
      where key = ? and source_id = ? and closed_run is null
      """, doing: "looking at known \(entity.rawValue) records")
  }

  /// The modification stamp of the current version of a record; nil where it has none or is not
  /// known.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func stamp(of key: String) throws -> String? {
    var stamp: String?
    try find.forEachRow([.text(key), .integer(source)]) { row in stamp = row.text(0) }
    return stamp
  }
}
