/// Facts about a deduplication that can't be done; the prose is below.
package enum DedupeError: Error, Equatable, Sendable {
  /// An option `--kind` that is not `COLUMN=KIND`.
  case notAKind(text: String)
  /// A decisions file lacks a column.
  case missingColumn(path: String, column: String, found: [String])
  /// A cell of a decisions file can't be used.
  case wrongCell(path: String, line: Int, column: String, expected: String)
  /// Two lines of a decisions file say different things about one pair.
  case conflictingLines(path: String, line: Int, earlier: Int)
  /// A pair is to be two entities while other lines make it one.
  case contradiction(path: String, line: Int)
  /// The file has changed while it was read.
  case changed(path: String)
}

extension DedupeError: CustomStringConvertible {
  /// What, where and what to do, without any customer's value.
  package var description: String {
    switch self {
    case .notAKind(let text):
      """
      error: --kind `\(text)` is not COLUMN=KIND
        write for example: --kind Surname=family_name
      """
    case .missingColumn(let path, let column, let found):
      """
      \(path): error: the decisions have no column `\(column)`
        expected decision, left_id and right_id as --review writes them, found: \
      \(found.joined(separator: ", "))
      """
    case .wrongCell(let path, let line, let column, let expected):
      """
      \(path):\(line): error: the value in `\(column)` can't be used
        expected \(expected)
      """
    case .conflictingLines(let path, let line, let earlier):
      """
      \(path):\(line): error: line \(earlier) decides the same pair another way
        keep one of the two lines
      """
    case .contradiction(let path, let line):
      """
      \(path):\(line): error: the two rows are to be kept apart, but accepted pairs connect them
        reject one of the pairs between them as well
      """
    case .changed(let path):
      """
      \(path): error: the file has changed while it was read
        run again once it is complete
      """
    }
  }

  /// The exit code of this error.
  var status: ExitStatus {
    switch self {
    case .changed: .source
    case .notAKind, .missingColumn, .wrongCell, .conflictingLines, .contradiction: .usage
    }
  }
}
