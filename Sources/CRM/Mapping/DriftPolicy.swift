/// What becomes of columns that a source's table did not have before.
package enum DriftPolicy: String, CaseIterable, Codable, Sendable {
  /// They are read as any other column, and noted.
  case evolve
  /// Their values are left out; the records are loaded as before.
  case discardValue = "discard_value"
  /// Records with a value in one of them are set aside in quarantine.
  case discardRow = "discard_row"
  /// The run stops, also where a column is missing.
  case freeze
}

extension Recognition {
  /// The folded names of the table's columns, by which a later export is compared.
  package var columnKeys: [String] {
    sourceColumns.map { HeaderName.key($0) }.filter { !$0.isEmpty }
  }

  /// The headers of columns that are not among the known ones.
  package func newColumns(beside known: Set<String>) -> [String] {
    sourceColumns.filter {
      let key = HeaderName.key($0)
      return !key.isEmpty && !known.contains(key)
    }
  }

  /// Leaves the values of some columns out.
  package mutating func discardValues(of headers: [String]) {
    let columns = Set(headers.compactMap { sourceColumns.firstIndex(of: $0) })
    guard reshaping == nil else { return }
    mapping.removeAll { columns.contains($0.column) }
    unmapped.removeAll { columns.contains($0) }
    bookkeeping += columns.sorted()
    for index in companions.indices {
      companions[index].reshaping = companions[index].reshaping?.leaving(out: columns)
    }
  }

  /// Sets records aside that have a value in one of some columns.
  package mutating func discardRows(with headers: [String]) {
    refused = headers.compactMap { sourceColumns.firstIndex(of: $0) }
  }
}
