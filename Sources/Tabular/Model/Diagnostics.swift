/// The words for what can go wrong while reading: what, where, what to do.
extension TabularError {
  /// The file, and the line and column where they are known.
  package var place: String {
    switch self {
    case .invalidJSON(let path, let line, let column, _): "\(path):\(line):\(column)"
    case .missingFile(let path), .noPermission(let path), .isFolder(let path), .isStream(let path),
      .cannotRead(let path, _), .changed(let path), .emptyFile(let path), .blankFile(let path),
      .spreadsheet(let path, _), .binaryFile(let path, _), .unsupportedEncoding(let path, _),
      .emptyArchive(let path), .webPage(let path), .noTable(let path), .cannotWrite(let path, _):
      path
    case .truncatedArchive(let path, let member), .damagedArchive(let path, let member, _),
      .tooLarge(let path, let member, _):
      member.map { "\(path)/\($0)" } ?? path
    case .encryptedMember(let path, let member), .unsupportedCompression(let path, let member, _):
      "\(path)/\(member)"
    }
  }

  /// What is wrong, without a full stop.
  package var what: String {
    switch self {
    case .missingFile: "there is no such file"
    case .noPermission: "no permission to read the file"
    case .isFolder: "this is a folder, not a file"
    case .isStream: "a pipe or device can't be read: files are read more than once"
    case .cannotRead(_, let code): "the file cannot be read (system error \(code))"
    case .changed: "the file changed while it was read"
    case .emptyFile: "the file is empty"
    case .blankFile: "the file holds only blanks"
    case .spreadsheet(_, let kind): "this is a spreadsheet (\(kind.rawValue)), not a text table"
    case .binaryFile(_, let kind):
      kind.map { "this is not a text table: \($0)" } ?? "this is not text"
    case .unsupportedEncoding(_, let name): "the text is \(name), which is not read"
    case .truncatedArchive: "the archive ends too early"
    case .damagedArchive(_, _, let damage): "the archive is damaged: \(damage.words)"
    case .emptyArchive: "the archive holds no file"
    case .webPage: "this is a web page (HTML), as servers send in place of an export"
    case .encryptedMember: "the file in the archive is protected with a password"
    case .unsupportedCompression(_, _, let method):
      "the file in the archive is packed with method \(method), which is not read"
    case .tooLarge(_, _, let limit):
      "unpacking gives more than \(limit / 1_048_576) MB, which no honest export does"
    case .invalidJSON(_, _, _, let reason): "this is not valid JSON: \(reason.words)"
    case .noTable: "no table was found in the file"
    case .cannotWrite(_, let code): "the result cannot be written (system error \(code))"
    }
  }

  /// What the reader of the message can do.
  package var remedy: String {
    switch self {
    case .missingFile: "check the name, and that the export has finished"
    case .noPermission: "give the user who runs this the right to read it"
    case .isFolder: "name a file in it, or give the folder as a source to `dealpipe run`"
    case .isStream: "save what it gives to a file first, then name that file"
    case .cannotRead: "check the disk and try again"
    case .changed: "wait until the export or upload has finished, then run again"
    case .emptyFile, .blankFile: "export the file again; an empty export is never loaded"
    case .spreadsheet: "open it and save the sheet as CSV (UTF-8), then give that file"
    case .binaryFile: "give a CSV, TSV or JSON export, plain or in a ZIP or gzip file"
    case .unsupportedEncoding: "save the file as UTF-8"
    case .truncatedArchive: "download or copy the archive again"
    case .damagedArchive: "download the archive again, or test it with `unzip -t`"
    case .emptyArchive: "export it again"
    case .webPage: "open it to see what the server said, sign in if it asks to, and export again"
    case .encryptedMember: "unpack it with its password and give the files inside"
    case .unsupportedCompression: "pack it again with the usual method (deflate), or unpack it"
    case .tooLarge: "unpack it by hand and look at it before you load it"
    case .invalidJSON: "export the file again; a cut-off download is the usual reason"
    case .noTable: "look at the file; it needs a header row and records below it"
    case .cannotWrite: "check the free space and the right to write there"
    }
  }

  /// The message as the command line shows it, in three lines.
  package var message: String { "\(place): error: \(what)\n  \(remedy)" }
}

extension TabularError: CustomStringConvertible {
  package var description: String { message }
}

extension TabularError.ArchiveDamage {
  fileprivate var words: String {
    switch self {
    case .checksum: "a checksum does not match"
    case .directory: "its list of files cannot be read"
    case .stream: "the packed bytes make no sense"
    case .size: "a file has another length than stated"
    }
  }
}

extension JSONFault {
  fileprivate var words: String {
    switch self {
    case .expectedValue: "expected a value"
    case .expectedKey, .expectedKeyOfRecord: "expected a key in double quotes"
    case .expectedColon: "expected a colon after the key"
    case .expectedCommaOrEnd: "expected a comma or a closing bracket"
    case .unexpectedEnd: "the text ends in the middle"
    case .invalidNumber: "a number is not written as JSON writes numbers"
    case .invalidEscape: "an escape in a string is not one of JSON's"
    case .controlCharacter: "a string holds a line end or another control character"
    case .textAfterEnd: "text follows the end of the value"
    case .tooDeep: "arrays and objects are nested too deeply"
    case .recordTooLong: "one record is larger than 64 MB"
    }
  }
}
