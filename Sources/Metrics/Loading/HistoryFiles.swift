import CRM
import Cleaning
import Warehouse

/// What a file of stage history is like.
struct HistoryFile {
  let kind: HistoryKind
  /// Whether a column of it names the currency of the amounts.
  let tellsCurrency: Bool
  /// The codes that may have been stored where no currency is written; nil: any.
  var assumed: Set<String>?

  /// Rows that have the whole state of the deal, its currency too.
  static let states = HistoryFile(kind: .states, tellsCurrency: true)
}

/// The files of stage history of one source.
struct HistoryFiles {
  private var files: [Int64: HistoryFile] = [:]
  /// Whether columns of deals tell when they entered stages.
  private(set) var hasStamps = false
  /// The day of the newest export that tells moves; nil without one.
  private(set) var movesUntil: Day?
  /// The day of the newest export that tells changes of fields; nil without one.
  private(set) var editsUntil: Day?

  /// The file of an id.
  subscript(id: Int64) -> HistoryFile { files[id] ?? .states }

  /// Notes a file.
  ///
  /// - Parameters:
  ///   - id: the file's id.
  ///   - profile: the id of the profile it was read by.
  ///   - reading: what it was read by, as the ledger keeps it: the profile, the currency of the
  ///     settings, and columns with their fields among the rest; "" where that is not known.
  ///   - day: when it was exported.
  ///   - currency: the currency that is reported in.
  mutating func add(_ id: Int64, profile: String, reading: String, day: Day?, currency: String) {
    let kind = HistoryKind(profile: profile)
    let parts = reading.split(separator: ",", omittingEmptySubsequences: false)
    let setting = parts.count > 1 ? String(parts[1]) : ""
    files[id] = HistoryFile(
      kind: kind,
      tellsCurrency: kind != .changes
        && (reading.isEmpty || parts.contains { $0.hasSuffix("=currency") }),
      assumed: kind == .changes ? nil : [currency, setting.isEmpty ? "USD" : setting])
    if kind == .stamps { hasStamps = true }
    guard let day else { return }
    if kind != .stamps { movesUntil = max(movesUntil ?? day, day) }
    if kind.tellsEdits { editsUntil = max(editsUntil ?? day, day) }
  }
}

extension FactsLoader {
  /// What the files of stage history of the system of record are like.
  func historyFiles() throws -> HistoryFiles {
    var files = HistoryFiles()
    try store.ask(
      """
      select id, profile, reading, snapshot_at from file
      where entity = 'stage_change' and source_id = ?
      """, [.integer(dealSource)], doing: "reading files"
    ) { row in
      guard let id = row.integer(0) else { return }
      files.add(
        id, profile: row.text(1) ?? "", reading: row.text(2) ?? "", day: day(row, 3),
        currency: request.currency.code)
    }
    return files
  }
}
