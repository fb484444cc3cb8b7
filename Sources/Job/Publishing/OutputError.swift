/// Facts about a result that can't be written where it should be; the prose is below.
package enum OutputError: Error, Equatable, Sendable {
  /// Two results would be written to one file.
  case writtenTwice(path: String)
  /// The name says that the file is packed, or no text.
  case unfitName(path: String, ending: String)
  case missingFolder(path: String, folder: String)
  case isFolder(path: String)
  /// A file is there that may not be written.
  case isProtected(path: String)
}

extension OutputError: CustomStringConvertible {
  /// What, where and what to do.
  package var description: String {
    switch self {
    case .writtenTwice(let path):
      """
      \(path): error: two results would be written to it
        name a file of its own for each
      """
    case .unfitName(let path, let ending):
      """
      \(path): error: results are plain text, and a name in `\(ending)` says otherwise
        write to a name in .csv or .ndjson, or to standard output with -o - and pack that
      """
    case .missingFolder(let path, let folder):
      """
      \(path): error: the folder \(folder) does not exist
        make it, or check the path
      """
    case .isFolder(let path):
      """
      \(path): error: this is a folder
        name a file in it
      """
    case .isProtected(let path):
      """
      \(path): error: the file is there and may not be written
        take its write protection off, or name another file
      """
    }
  }

  /// The exit code of this error.
  var status: ExitStatus {
    switch self {
    case .writtenTwice, .unfitName: .usage
    case .missingFolder, .isFolder, .isProtected: .store
    }
  }
}
