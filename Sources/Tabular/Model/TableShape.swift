/// The columns of one table inside a file; every batch of records says which one it belongs to.
package struct TableShape: Sendable, Hashable {
  /// Counts up inside one file; a table whose columns change gets a new one.
  package let id: Int
  /// The object's name where the format tells it (`Opportunity`), else empty.
  package let name: String
  /// One unique, non-empty name a column.
  package let columns: [String]
  /// The header texts as they stand in the file, before blank and repeated ones were named.
  package let headers: [String]

  package init(id: Int, name: String, headers: [String]) {
    self.id = id
    self.name = name
    self.headers = headers
    self.columns = TableShape.uniqueNames(for: headers)
  }

  /// Names a blank header `column_3` and the second of two equal headers `name_2`.
  package static func uniqueNames(for headers: [String]) -> [String] {
    var taken = Set(headers.filter { !$0.isEmpty })
    var seen: Set<String> = []
    var names: [String] = []
    names.reserveCapacity(headers.count)
    for (index, header) in headers.enumerated() {
      let base = header.isEmpty ? "column_\(index + 1)" : header
      var name = base
      if header.isEmpty ? taken.contains(name) : seen.contains(name) {
        var suffix = 2
        repeat {
          name = "\(base)_\(suffix)"
          suffix += 1
        } while taken.contains(name)
        taken.insert(name)
      }
      taken.insert(name)
      seen.insert(name)
      names.append(name)
    }
    return names
  }
}
