/// Gives the rows of each JSON record to their tables.
struct JSONTables {
  private var tables: [JSONTable] = []
  private var nextID = 0
  private(set) var rowCount = 0
  private var facts: [PathFacts] = []

  /// What a path means to whoever reads records of the common vendors.
  private struct PathFacts {
    var keys: [String]
    /// For `attributes.type`: the path of the object it is about.
    var typedObject = -1
    /// For `id` and its likes: the path of the object they identify.
    var identifiedObject = -1
    /// Whether the value names the kind of object that `data` beside it holds.
    var isItemName = false
    var isBelowData = false
    var isBelowProperties = false
    var isValue = false
  }

  /// Adds one record's rows.
  mutating func add(
    _ rows: ArraySlice<JSONRow>, context: [UInt8], paths: inout JSONPaths, text: Span<UInt8>,
    extra: inout [UInt8], position: Position, raw: Range<Int>
  ) {
    learn(paths)
    var owners = [Int](repeating: -1, count: rows.count)
    for (index, row) in rows.enumerated() {
      if let parent = row.parent {
        if owners[parent] >= 0, !isJoined(row, paths) {
          owners[index] = childTable(row, parent: owners[parent], paths, text, extra)
        }
      } else {
        owners[index] = mainTable(row, context: context, text, extra)
      }
    }
    // A table's row is open until the next one begins, so rows go in one after another.
    for (index, row) in rows.enumerated() where owners[index] >= 0 {
      let table = owners[index]
      tables[table].beginRow(position: position, raw: raw)
      rowCount += 1
      if let parent = row.parent {
        addReference(to: rows, parent, of: owners[parent], in: table, paths, &extra)
      }
      if tables[table].style == .history {
        let name = appended(facts[row.origin].keys.last ?? "", &extra)
        tables[table].add(name, column: "property")
      }
      for field in row.fields { tables[table].add(field.text, path: field.path, paths: paths) }
      addJoined(rows, of: index, in: table, &paths, text, &extra)
    }
  }

  /// Ends all rows collected so far, one batch a table, in the order the tables came.
  mutating func batches(
    text: consuming [UInt8], extra: [UInt8], problems: [RecordProblem]
  ) -> [RecordBatch] {
    var problems = problems
    var result: [RecordBatch] = []
    let extraBase = text.count
    text.append(contentsOf: extra)
    let whole = text
    if tables.isEmpty && !problems.isEmpty { _ = table([], .plain, JSONPaths.root) }
    for index in tables.indices
    where tables[index].rowCount > 0 || (!problems.isEmpty && index == tables.count - 1) {
      if let batch = tables[index].batch(
        text: whole, extraBase: extraBase, nextID: &nextID, problems: problems)
      {
        result.append(batch)
        problems = []
      }
    }
    rowCount = 0
    return result
  }

  // MARK: Which table

  private mutating func mainTable(
    _ row: JSONRow, context: [UInt8], _ text: Span<UInt8>, _ extra: [UInt8]
  ) -> Int {
    var name = context
    var style = JSONTable.Style.plain
    var item: [UInt8]?
    var hasData = false
    for field in row.fields {
      let fact = facts[field.path]
      if fact.typedObject == JSONPaths.root {
        name = bytes(field.text, text, extra)
      } else if fact.isBelowProperties {
        style = .properties
      } else if fact.isItemName {
        item = bytes(field.text, text, extra)
      } else if fact.isBelowData {
        hasData = true
      }
    }
    if let item, hasData {
      name = item
      style = .wrapped
    }
    return table(name, style, JSONPaths.root)
  }

  private mutating func childTable(
    _ row: JSONRow, parent: Int, _ paths: JSONPaths, _ text: Span<UInt8>, _ extra: [UInt8]
  ) -> Int {
    for field in row.fields where facts[field.path].typedObject == row.origin {
      return table(bytes(field.text, text, extra), .plain, row.origin)
    }
    var keys = facts[row.origin].keys
    if keys.count == 2 && keys[0] == "propertiesWithHistory" {
      return table(Array(keys[0].utf8), .history, paths.parent(of: row.origin))
    }
    if keys.count > 1, ["records", "results", "data", "value"].contains(keys[keys.count - 1]) {
      keys.removeLast()
    }
    let main = tables[parent].name
    let name = (main.isEmpty ? "" : main + ".") + keys.joined(separator: ".")
    return table(Array(name.utf8), .plain, row.origin)
  }

  private mutating func table(_ name: [UInt8], _ style: JSONTable.Style, _ origin: Int) -> Int {
    for index in tables.indices
    where tables[index].origin == origin && tables[index].style == style
      && tables[index].nameBytes == name
    {
      return index
    }
    tables.append(JSONTable(name: name, style: style, origin: origin, id: nextID))
    nextID += 1
    return tables.count - 1
  }

  // MARK: References and joined values

  private mutating func addReference(
    to rows: ArraySlice<JSONRow>, _ parent: Int, of parentTable: Int, in table: Int,
    _ paths: JSONPaths, _ extra: inout [UInt8]
  ) {
    guard parentTable >= 0 else { return }
    let name = appended(tables[parentTable].name, &extra)
    tables[table].add(name, column: "parent.table")
    let row = rows[rows.startIndex + parent]
    for field in row.fields where facts[field.path].identifiedObject == row.origin {
      tables[table].add(field.text, column: "parent.id")
      return
    }
    for field in row.fields
    where facts[field.path].keys.suffix(2) == ["attributes", "referenceId"] {
      tables[table].add(field.text, column: "parent.id")
      return
    }
  }

  /// Objects that only carry a value, as phones with a label do, or ids of associated records.
  private func isJoined(_ row: JSONRow, _ paths: JSONPaths) -> Bool {
    let keys = facts[row.origin].keys
    if keys.first == "propertiesWithHistory" { return false }
    if keys.first == "associations" { return true }
    return row.fields.contains {
      facts[$0.path].isValue && paths.parent(of: $0.path) == row.origin
    } && row.fields.count <= 6
  }

  /// Whether an object is an association without a label: `deal_to_company_unlabeled`.
  private func isUnlabelled(_ row: JSONRow, _ text: Span<UInt8>, _ extra: [UInt8]) -> Bool {
    row.fields.contains { field in
      let keys = facts[field.path].keys
      guard keys.first == "associations", keys.last == "type" else { return false }
      return String(decoding: bytes(field.text, text, extra), as: UTF8.self)
        .hasSuffix("_unlabeled")
    }
  }

  /// Joins the values of such objects into columns of the row they stand in.
  private mutating func addJoined(
    _ rows: ArraySlice<JSONRow>, of parent: Int, in table: Int, _ paths: inout JSONPaths,
    _ text: Span<UInt8>, _ extra: inout [UInt8]
  ) {
    var columns: [(name: String, values: [JSONCursor.Text])] = []
    let joined = rows.filter { $0.parent == parent && isJoined($0, paths) }
    // An association with a label, as of the primary company, says more than one without.
    let plain = joined.map { isUnlabelled($0, text, extra) }
    for row in zip(joined, plain).sorted(by: { !$0.1 && $1.1 }).map(\.0) {
      for field in row.fields {
        let keys = facts[field.path].keys
        var name = Array(keys.dropFirst(facts[rows[rows.startIndex + parent].origin].keys.count))
        if keys.first == "associations", keys.count == 4 {
          // associations.companies.results.id
          name = keys[3] == "id" ? [keys[0], keys[1]] : [keys[0], keys[1], keys[3]]
        } else if name.last == "value" {
          name.removeLast()
        }
        if tables[table].style == .wrapped && name.first == "data" && name.count > 1 {
          name.removeFirst()
        }
        let column = name.joined(separator: ".")
        if let index = columns.firstIndex(where: { $0.name == column }) {
          columns[index].values.append(field.text)
        } else {
          columns.append((column, [field.text]))
        }
      }
    }
    for column in columns {
      tables[table].add(
        column.values.count == 1
          ? column.values[0] : JSONFlattener.join(column.values, text, &extra),
        column: column.name)
    }
  }

  // MARK: Small things

  private mutating func learn(_ paths: JSONPaths) {
    while facts.count < paths.count {
      let path = facts.count
      let keys = paths.keys(of: path)
      var fact = PathFacts(keys: keys)
      let last = keys.last ?? ""
      if keys.count >= 2 && last == "type" && keys[keys.count - 2] == "attributes" {
        fact.typedObject = paths.parent(of: paths.parent(of: path))
      }
      if ["Id", "id", "ID"].contains(last) {
        fact.identifiedObject = paths.parent(of: path)
        if keys == ["data", "id"] { fact.identifiedObject = JSONPaths.root }
      }
      fact.isItemName = keys == ["item"] || keys == ["object"]
      fact.isBelowData = keys.count <= 2 && keys.first == "data"
      fact.isBelowProperties = keys.count == 2 && keys[0] == "properties"
      fact.isValue = last == "value"
      facts.append(fact)
    }
  }

  private func bytes(_ value: JSONCursor.Text, _ text: Span<UInt8>, _ extra: [UInt8]) -> [UInt8] {
    if value.isExtra { return Array(extra[value.start..<value.end]) }
    var result: [UInt8] = []
    for index in value.start..<value.end { result.append(text[index]) }
    return result
  }

  private func appended(_ words: String, _ extra: inout [UInt8]) -> JSONCursor.Text {
    let start = extra.count
    extra.append(contentsOf: words.utf8)
    return .init(start: start, end: extra.count, isExtra: true)
  }
}
