/// What a question finds, for SQL to look up by key through a function while other questions are
/// asked: a tenth of what `in (select ...)` costs, which walks an index or sorts what it finds.
package struct Lookup: Sendable {
  /// What is kept of the rows of a key.
  package enum Content: Sendable, Equatable {
    /// That there are any.
    case any
    /// That there are several.
    case several
    /// The greatest text of each further column, by the names of the columns.
    case greatest([String])
  }

  /// The name of the function, whose arguments are the key; for `greatest` one function a column,
  /// `name_column`.
  ///
  /// It returns 1 or 0, or the text and NULL for none. A key with a NULL is in no table.
  package let name: String
  /// How many columns are the key.
  package let keys: Int
  package let content: Content
  /// The question: the columns of the key, then those that `content` names.
  package let query: String

  package init(_ name: String, keys: Int, _ content: Content = .any, query: String) {
    self.name = name
    self.keys = keys
    self.content = content
    self.query = query
  }

  /// The functions it defines, and by each the place of the column it tells.
  var functions: [(name: String, column: Int)] {
    switch content {
    case .any, .several: [(name, 0)]
    case .greatest(let columns): columns.enumerated().map { (name + "_" + $1, $0) }
    }
  }

  /// Whether a text of SQL calls one of its functions.
  package func isUsed(in sql: String) -> Bool {
    functions.contains { function in
      sql.ranges(of: function.name + "(").contains { call in
        // `contact_email` is not called where `shared_contact_email` is.
        guard let before = sql[..<call.lowerBound].last else { return true }
        return !(before.isLetter || before.isNumber || before == "_")
      }
    }
  }
}

extension Store {
  /// Runs `body` while SQL on this connection can call the functions of some lookups.
  ///
  /// - Parameters:
  ///   - lookups: each is asked once, now.
  ///   - parameters: of their questions.
  ///   - body: compiles its statements itself, and lets go of them.
  /// - Returns: what `body` returns.
  /// - Throws: `WarehouseError.sqlite`, and what `body` throws.
  package func with<Result>(
    _ lookups: [Lookup], parameters: [String: Parameter], _ body: () throws -> Result
  ) throws -> Result {
    defer {
      for lookup in lookups {
        for function in lookup.functions { forget(function.name, arguments: lookup.keys) }
      }
    }
    for lookup in lookups {
      let table = LookupTable(lookup)
      let question = try statement(lookup.query, doing: "looking up \(lookup.name)")
      try question.forEachRow(named: parameters) { table.add($0) }
      table.finish()
      for function in lookup.functions {
        try define(function.name, arguments: lookup.keys, table, column: function.column)
      }
    }
    return try body()
  }
}
