/// A file on disk that holds tables: one member, or as many as its archive has.
package struct TableFile: Sendable {
  /// A member of an archive that cannot be read as a table, with the reason.
  package struct Skipped: Sendable, Hashable {
    package var name: String
    package var reason: TabularError
  }

  package let path: String
  /// Bytes as stored.
  package let size: Int
  /// The hash of the bytes as stored, where it was taken while they were checked.
  private let hash: String?
  private let state: FileState
  package let compression: Compression
  /// In the order of the archive.
  package let members: [TableMember]
  package let skipped: [Skipped]

  /// 64 lower-case hexadecimal digits over the bytes as stored.
  ///
  /// - Throws: why the file can't be read, where it was opened without hashing it.
  package func sha256() throws(TabularError) -> String {
    if let hash { return hash }
    let file = try InputFile(path: path)
    guard file.state == state else { throw .changed(path: path) }
    let hex = try FileHash.hex(of: file)
    try file.checkUnchanged()
    return hex
  }

  /// Opens a file, checks every byte of it once and decides how to read it.
  ///
  /// - Throws: why nothing in the file can be read; a member of an archive that is no table is
  ///   listed in `skipped` instead, unless all are.
  package static func open(path: String, options: ReadOptions = ReadOptions())
    throws(TabularError) -> TableFile
  {
    let file = try InputFile(path: path)
    guard file.size > 0 else { throw .emptyFile(path: path) }
    let head = try file.bytes(at: 0, count: 4_096)
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return try openArchive(file, options: options)
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .spreadsheet(path: path, kind: .xls)
    }
    let isGzip = head.starts(with: [0x1F, 0x8B])
    if !isGzip, let kind = FormatDetector.binaryKind(head) {
      throw .binaryFile(path: path, kind: kind)
    }
    let location = ByteSource.Location(
      packing: isGzip ? .gzip : .plain, offset: 0, length: file.size)
    var hash: FileHash? = isGzip || !options.hashesContent ? nil : FileHash()
    var member = try TableMember.examine(
      file, location, name: lastComponent(path), compression: isGzip ? .gzip : .none,
      options: options, hash: &hash)
    let hex = if let hash { hash.hex() } else { try taken(of: file, options) }
    try file.checkUnchanged()
    member.hash = hex
    return TableFile(
      path: path, size: file.size, hash: hex, state: file.state,
      compression: isGzip ? .gzip : .none,
      members: [member], skipped: [])
  }

  /// Checks that there is a file which may be read, without looking into it.
  ///
  /// - Throws: why it can't be opened.
  package static func check(path: String) throws(TabularError) { _ = try InputFile(path: path) }

  private static func openArchive(_ file: InputFile, options: ReadOptions)
    throws(TabularError) -> TableFile
  {
    let directory = try ZipDirectory(file)
    if let kind = spreadsheetKind(directory) {
      throw .spreadsheet(path: file.path, kind: kind)
    }
    var members: [TableMember] = []
    var skipped: [Skipped] = []
    for entry in directory.entries where !isHidden(entry.name) {
      do throws(TabularError) {
        if entry.plainSize == 0 { throw .emptyFile(path: "\(file.path)/\(entry.name)") }
        let location = try ZipDirectory.location(of: entry, in: file)
        var hash: FileHash?
        members.append(
          try TableMember.examine(
            file, location, name: entry.name, compression: .zip, options: options, hash: &hash))
      } catch {
        if !error.isAboutOneMember { throw error }
        skipped.append(Skipped(name: entry.name, reason: error))
      }
    }
    if members.isEmpty {
      if let first = skipped.first { throw first.reason }
      throw .emptyArchive(path: file.path)
    }
    let hash = try taken(of: file, options)
    try file.checkUnchanged()
    for index in members.indices { members[index].hash = hash }
    return TableFile(
      path: file.path, size: file.size, hash: hash, state: file.state, compression: .zip,
      members: members, skipped: skipped)
  }

  private static func taken(
    of file: InputFile, _ options: ReadOptions
  ) throws(TabularError) -> String? {
    options.hashesContent ? try FileHash.hex(of: file) : nil
  }

  private static func spreadsheetKind(_ directory: ZipDirectory) -> TabularError.SpreadsheetKind? {
    let names = directory.entries.map(\.name)
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .xlsx }
    if names.contains("mimetype") && names.contains("content.xml") { return .ods }
    if names.contains("Index/Document.iwa") { return .numbers }
    return nil
  }

  private static func isHidden(_ name: String) -> Bool {
    let last = lastComponent(name)
    return name.hasSuffix("/") || name.hasPrefix("__MACOSX/") || last.hasPrefix(".")
  }

  static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension TabularError {
  /// Whether the rest of an archive can still be read.
  fileprivate var isAboutOneMember: Bool {
    switch self {
    case .emptyFile, .blankFile, .spreadsheet, .binaryFile, .unsupportedEncoding, .webPage,
      .noTable:
      true
    case .missingFile, .noPermission, .isFolder, .isStream, .cannotRead, .changed,
      .truncatedArchive, .damagedArchive, .emptyArchive, .encryptedMember, .unsupportedCompression,
      .tooLarge,
      .invalidJSON,
      .cannotWrite:
      false
    }
  }
}
