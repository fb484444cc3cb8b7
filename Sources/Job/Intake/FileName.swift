/// What the name of a file says about what is in it.
struct FileName {
  /// The extensions in lower case, the last one first: `gz`, `csv`.
  private let extensions: [String]

  init(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    extensions = name.split(separator: ".").dropFirst().reversed().map { $0.lowercased() }
  }

  /// Whether exports are named so and hardly anything else is.
  var isExport: Bool {
    guard let last = extensions.first else { return false }
    if Self.packed.contains(last) {
      return extensions.dropFirst().first.map { Self.tables.contains($0) } ?? true
    }
    return Self.tables.contains(last) || isWorkbook
  }

  /// Whether it is a workbook of a spreadsheet program.
  var isWorkbook: Bool { extensions.first.map { Self.workbooks.contains($0) } ?? false }

  /// Whether it is named as a table is, but for what stands behind: a download that goes on, a copy,
  /// a way of packing that is not read.
  var isNearlyExport: Bool {
    guard let last = extensions.first, !Self.tables.contains(last), !Self.packed.contains(last),
      !isWorkbook, !Self.companions.contains(last)
    else { return false }
    return extensions.dropFirst().first.map { Self.tables.contains($0) || Self.packed.contains($0) }
      ?? Self.otherTables.contains(last)
  }

  private static let tables: Set<String> = ["csv", "tsv", "tab", "psv", "json", "ndjson", "jsonl"]
  private static let packed: Set<String> = ["gz", "zip"]
  private static let workbooks: Set<String> = ["xlsx", "xls"]
  /// What stands beside a table and is about it.
  private static let companions: Set<String> = [
    "asc", "crc", "ctl", "done", "html", "lock", "log", "md", "md5", "meta", "ok", "pdf", "png",
    "sfv", "sha1", "sha256", "sha512", "sig", "sql", "sqlite", "txt", "xml", "yaml", "yml",
  ]
  /// Formats of tables that are not read.
  private static let otherTables: Set<String> = [
    "xlsm", "xlsb", "ods", "numbers", "parquet", "avro", "orc", "feather", "bz2", "xz", "zst", "7z",
    "rar", "tar", "tgz",
  ]
}
