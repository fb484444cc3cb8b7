package import CRM
package import Cleaning
import Reporting
import Tabular
import Warehouse

/// What a run is going to read, and in which order.
package struct Plan: Sendable {
  /// The tables to load, the earliest night first.
  package var tables: [PlannedTable] = []
  /// Files and tables nothing is loaded from, with the reason.
  package var ignored: [IgnoredFile] = []
  /// Files that were loaded before with the same content.
  package var known: [KnownFile] = []
  /// What is wrong with files before anything is loaded.
  var cautions: [Caution] = []
  /// Whether whole folders are read, so that what is not there was not exported.
  var isOfFolders = false
  /// Nights of which nothing is new.
  var again: [NightAgain] = []
  /// What earlier runs decided about columns, by the name of the source.
  var memories: [String: ColumnMemory] = [:]
  /// The first of the tables whose columns are read as all their values say, so that nothing is
  /// read a third time; nil while the first records decide.
  var firstDecidedByAll: Int?
  /// The days on which the exports were taken, where settings or names tell it.
  var snapshots: [Day] { tables.compactMap(\.snapshot) + known.compactMap(\.snapshot) }

  /// Puts the tables of the earliest night first, and in a night what others refer to.
  mutating func sortByNight() {
    tables = tables.enumerated().sorted { left, right in
      let days = (left.element.snapshot?.number ?? .max, right.element.snapshot?.number ?? .max)
      if days.0 != days.1 { return days.0 < days.1 }
      let entities = (left.element.recognition.entity, right.element.recognition.entity)
      return entities.0 == entities.1 ? left.offset < right.offset : entities.0 < entities.1
    }.map(\.element)
  }

  /// Notes a file or table that nothing is loaded from.
  mutating func ignore(_ path: String, because reason: String, records: Int = 0) {
    ignored.append(IgnoredFile(path: path, reason: reason, records: records))
  }
}

/// One table that is to be loaded.
package struct PlannedTable: Sendable {
  /// The path told to people.
  package let shown: String
  /// The absolute path that it was opened by: its own, or that of its archive.
  let location: String
  let member: TableMember
  let sha256: String
  let size: Int
  package internal(set) var recognition: Recognition
  /// The mappings of other tables in the file by their columns, where all values decided them.
  var others: [[String]: Recognition] = [:]
  /// The name of the source it belongs to.
  package let source: String
  /// The day the export was taken, where a setting, a name or its stamps tell it.
  package internal(set) var snapshot: Day?
  /// The newest stamp in it, where that and nothing else tells when it was taken.
  var latestStamp: String?
  /// When the export was taken, a day or UTC instant; nil where nothing tells it yet.
  var snapshotText: String? { latestStamp ?? snapshot?.description }
  /// Whether what it lacks was deleted.
  package var isFull: Bool
  /// Whether it tells of all records, in whatever order exports come; nil before `compare`.
  var isWhole: Bool?
  /// How it stands to what was loaded before.
  var age = LoadOrigin.Age.newest
  /// What becomes of columns that were not there before.
  var drift = ColumnDrift(policy: .evolve)
  /// The policy that the settings of its own source name.
  let columnDrift: DriftPolicy?
  /// What decides how it is read: profile, mapping and settings.
  let reading: String
  var recognitionSettings: RecognitionSettings
  /// What its first records alone decide about its columns.
  let sampled: [ColumnMemory.Place: ColumnDecision]
  /// Whether it was loaded before, so that only which records it has is of interest.
  var isKnown = false
  /// Whether settings or names have changed since exports of its kind were loaded last, so that what
  /// has the same text may be read otherwise.
  var isReread = false
  /// Whether it has a header and no records.
  var isEmpty = false

  /// What decides how it is read, with what is known of its columns beyond its first records.
  func reading(as recognition: Recognition) -> String {
    let more = [recognition.labels.text, recognition.answers(beside: sampled)]
    return ([reading] + more.filter { !$0.isEmpty }).joined(separator: ",")
  }

  /// The table as the ledger knows it.
  var fileRecord: FileRecord {
    let detection = member.detection
    return FileRecord(
      sha256: sha256, path: shown, tableName: "", size: size,
      encoding: detection.encoding.rawValue,
      dialect: detection.written,
      profile: recognition.profile.id, sourceID: nil, entity: recognition.entity.rawValue,
      snapshotAt: snapshotText, reading: reading(as: recognition), location: location,
      isWhole: isWhole ?? isFull)
  }
}

extension Detection {
  /// How the records are written, for the ledger: `csv , " crlf`.
  fileprivate var written: String {
    guard let dialect else { return format.rawValue }
    func sign(_ byte: UInt8) -> String {
      byte == 0x09 ? "tab" : String(decoding: [byte], as: UTF8.self)
    }
    let quote = dialect.quote.map(sign) ?? "unquoted"
    return "\(format.rawValue) \(sign(dialect.delimiter)) \(quote) \(dialect.lineEnd.rawValue)"
  }
}

/// A file that nothing is loaded from.
package struct IgnoredFile: Sendable, Equatable {
  package let path: String
  package let reason: String
  /// Records that were read and ignored for this reason; 0 where it is no table.
  package let records: Int
}

/// A night of a source and object whose files were all loaded before, on an earlier day.
struct NightAgain: Sendable {
  let source: String
  let entity: Entity
  /// When they were taken, a day or UTC instant.
  let taken: String
  /// The hashes of the files.
  var contents: Set<String> = []
}

/// A file whose content was loaded before.
package struct KnownFile: Sendable, Equatable {
  package let path: String
  package let records: Int
  /// Of them, those that were set aside when it was loaded, and those that nothing is loaded from.
  package let quarantined: Int
  package let ignored: Int
  /// The day the export was taken, where a setting or a name tells it.
  package let snapshot: Day?
}
