/// Records of one file that were set aside for one reason.
package struct QuarantineGroup: Sendable, Equatable {
  /// The file they are in.
  package var file: String
  /// The kind of problem, as the readers call it: `unclosed_quote`, `missing_key`.
  package var kind: String
  /// How many.
  package var count: Int
  /// The 1-based line of the first one; nil if unknown.
  package var firstLine: Int?

  /// Records of a file set aside for one reason.
  package init(file: String, kind: String, count: Int, firstLine: Int? = nil) {
    self.file = file
    self.kind = kind
    self.count = count
    self.firstLine = firstLine
  }
}

/// A column no field was found for; its values are kept as they came.
package struct UnmappedColumn: Sendable, Equatable {
  /// The file it is in.
  package var file: String
  /// Its header.
  package var column: String
  /// Records with a value in it.
  package var filled: Int

  /// A column no field was found for.
  package init(file: String, column: String, filled: Int) {
    self.file = file
    self.column = column
    self.filled = filled
  }
}
