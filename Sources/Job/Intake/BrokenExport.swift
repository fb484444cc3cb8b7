import Tabular

extension TabularError {
  /// Whether the file is an export that can't be read as it is, so that a run must stop rather than
  /// report without it; anything else in a folder is passed over with a note.
  ///
  /// - Parameter name: the file's, or that of the table in an archive. People keep pictures,
  ///   settings and remarks beside their exports: only a name that exports have makes damage of
  ///   what can't be read.
  /// - Returns: whether the night must stop.
  func isBrokenExport(named name: String) -> Bool {
    switch self {
    case .noPermission, .cannotRead, .changed, .truncatedArchive, .damagedArchive, .encryptedMember,
      .unsupportedCompression, .tooLarge:
      true
    case .emptyFile, .blankFile, .spreadsheet, .binaryFile, .unsupportedEncoding:
      FileName(name).isExport && !FileName(name).isWorkbook
    case .invalidJSON(_, let line, let column, let fault):
      // What is no JSON from its first character on is something else, as JSON with remarks is;
      // what ends early, or goes wrong further down, was cut or damaged.
      FileName(name).isExport && (fault == .unexpectedEnd || (line, column) != (1, 1))
        && fault != .expectedKey
    case .missingFile, .isFolder, .isStream, .emptyArchive, .noTable, .webPage, .cannotWrite:
      false
    }
  }
}
