/// A JSON file written record by record, between the beginning and the end of an answer.
final class JSONFile {
  private let file: OutputFile
  private let closing: String
  private var isFirst = true

  /// Creates the file and writes what stands before its records, such as `{"results":[`; `closing`
  /// is what stands after them.
  init(_ path: String, opening: String, closing: String) throws {
    file = try OutputFile(path)
    self.closing = closing
    try file.write(Array(opening.utf8))
  }

  /// Writes a record on a line of its own.
  func write(_ record: JSON) throws {
    try file.write(Array((isFirst ? "\n" : ",\n").utf8) + record.bytes(flatBelow: 0).dropLast())
    isFirst = false
  }

  /// Ends the answer and closes the file.
  func close() throws {
    try file.write(Array(("\n" + closing + "\n").utf8))
    try file.close()
  }
}

extension JSON {
  /// Text, or null where it is blank: APIs don't tell blank from missing.
  static func told(_ text: String?) -> JSON {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }
}
