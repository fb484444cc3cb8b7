/// Every table, view and column of a database, with type and meaning.
package struct DataDictionary: Sendable {
  /// A column.
  package struct Column: Sendable, Equatable {
    package let name: String
    /// `text`, `integer`, `real` or `blob`; "" where SQLite knows none.
    package let type: String
    /// One sentence; nil for what is not of dealpipe.
    package let sentence: String?
  }

  /// A table or view.
  package struct Object: Sendable, Equatable {
    package let name: String
    package let isView: Bool
    /// What a row is; nil for what is not of dealpipe.
    package let sentence: String?
    package let columns: [Column]
  }

  /// Tables and views by name.
  package let objects: [Object]

  /// The dictionary of a database, by its own schema.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package init(of store: Store) throws {
    let sentences = SchemaSentences.current
    var names: [(name: String, isView: Bool)] = []
    try store.ask(
      """
      select name, type from sqlite_master
      where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'
      order by name
      """, doing: "reading the schema"
    ) { row in names.append((row.text(0) ?? "", row.text(1) == "view")) }
    objects = try names.map { name, isView in
      var columns: [Column] = []
      try store.ask(
        "select name, type from pragma_table_info(?)", [.text(name)], doing: "reading the schema"
      ) { row in
        let column = row.text(0) ?? ""
        let declared = (row.text(1) ?? "").lowercased()
        let type = declared.isEmpty ? SharedColumns.all[column]?.type ?? "text" : declared
        columns.append(
          Column(
            name: column, type: type, sentence: sentences.sentence(of: column, in: name)))
      }
      return Object(
        name: name, isView: isView, sentence: sentences.subjects[name]?.sentence, columns: columns)
    }
  }

  /// Sentences about tables or columns that the database has not, as `table.column`.
  package var strays: [String] {
    SchemaSentences.current.subjects.flatMap { name, subject -> [String] in
      guard let object = objects.first(where: { $0.name == name }) else { return [name] }
      return subject.columns.keys.filter { column in
        !object.columns.contains { $0.name == column }
      }.map { "\(name).\($0)" }
    }.sorted()
  }
}
