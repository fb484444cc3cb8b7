import CRM

/// What the nights told of the records of one source and entity: of which versions, and whether what
/// they did not tell of was gone.
///
/// It is all that is remembered of nights in which a record was as before; with it a night that comes
/// late finds what the others said before and after it.
final class Tellings {
  /// What the files of one night told.
  struct Telling {
    let id: Int64
    /// When its exports were taken, a day or UTC instant.
    let taken: String
    /// Whether it told of all records.
    let isWhole: Bool
    /// Whether it is known of which versions; not so of nights that earlier programs loaded.
    let isListed: Bool
    /// The profiles of exports that tell of other records beside its own.
    let beside: Set<String>

    var day: Substring { taken.prefix(10) }

    /// Whether it stands before another one in the order of days, then of loading.
    func isBefore(_ other: Telling) -> Bool { (day, id) < (other.day, other.id) }
  }

  private struct Place: Hashable {
    let telling: Int64
    let block: Int64
  }

  /// Blocks held in memory, eight kilobytes each.
  private static let held = 4_096

  private let entity: Entity
  private let source: Int64
  private let store: Store
  private let findBlock: Statement
  private var known: [Telling]?
  private var blocks: [Place: [UInt64]] = [:]

  init(of entity: Entity, source: Int64, in store: Store) throws {
    self.entity = entity
    self.source = source
    self.store = store
    findBlock = try store.statement(
      "select versions from telling_part where telling_id = ? and block = ?",
      doing: "looking up what a night told")
  }

  /// All nights that told of the entity, in the order of their days.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func all() throws -> [Telling] {
    if let known { return known }
    var found: [Telling] = []
    try store.ask(
      """
      select
          telling.id, coalesce(telling.taken_at, file.snapshot_at, ''), telling.is_whole,
          telling.is_listed, telling.beside
      from telling inner join file on file.id = telling.file_id
      where telling.source_id = ? and telling.entity = ?
      """, [.integer(source), .text(entity.rawValue)], doing: "looking up what nights told"
    ) { row in
      found.append(
        Telling(
          id: row.integer(0) ?? 0, taken: row.text(1) ?? "", isWhole: row.integer(2) == 1,
          isListed: row.integer(3) == 1,
          beside: Set((row.text(4) ?? "").split(separator: ",").map(String.init))))
    }
    found.sort { $0.isBefore($1) }
    known = found
    return found
  }

  /// Whether a night told of a version.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func tells(_ telling: Telling, of version: Int64) throws -> Bool {
    let number = version / Int64(VersionSet.blockSize)
    let place = Place(telling: telling.id, block: number)
    let bit = Int(version) % VersionSet.blockSize
    if let words = blocks[place] { return words[bit / 64] >> UInt64(bit % 64) & 1 == 1 }
    var bytes: [UInt8] = []
    try findBlock.forEachRow([.integer(telling.id), .integer(number)]) { $0.append(0, to: &bytes) }
    if blocks.count == Self.held { blocks.removeAll() }
    let words = VersionSet.words(of: bytes)
    blocks[place] = words
    return words[bit / 64] >> UInt64(bit % 64) & 1 == 1
  }

  /// All versions that nights after one told of.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func told(after telling: Telling) throws -> VersionSet {
    var versions = VersionSet()
    for later in try all() where telling.isBefore(later) {
      try store.ask(
        "select block, versions from telling_part where telling_id = ?", [.integer(later.id)],
        doing: "looking up what nights told"
      ) { row in
        var bytes: [UInt8] = []
        row.append(1, to: &bytes)
        versions.add(Int(row.integer(0) ?? 0), bytes)
      }
    }
    return versions
  }

  /// Keeps what a night told.
  ///
  /// - Parameters:
  ///   - versions: of which versions its files told.
  ///   - night: which night it was.
  /// - Returns: the night among the others; nil while nothing tells its day.
  /// - Throws: `WarehouseError.sqlite`.
  @discardableResult
  func keep(_ versions: VersionSet, of night: ToldNight) throws -> Telling? {
    let purpose = "keeping what a night told"
    try store.run(
      """
      insert into telling (source_id, entity, file_id, is_whole, is_listed, beside)
      values (?, ?, ?, ?, 1, ?)
      """,
      [
        .integer(source), .text(entity.rawValue), .integer(night.fileID),
        .integer(night.isWhole ? 1 : 0), .text(night.beside.sorted().joined(separator: ",")),
      ], doing: purpose)
    let id = store.lastInsertedID
    let insert = try store.statement(
      "insert into telling_part (telling_id, block, versions) values (?, ?, ?)", doing: purpose)
    for block in versions.blocks {
      try insert.run([.integer(id), .integer(Int64(block.number)), .blob(block.bytes)])
    }
    known = nil
    return try all().first { $0.id == id }
  }
}

/// A night of a source and entity, when its last file was read.
package struct ToldNight: Sendable {
  /// The last of its files.
  package let fileID: Int64
  /// Whether it told of all records, so that what it lacks was gone.
  package let isWhole: Bool
  /// The profiles of exports that did not come with it, and tell of records beside it.
  package let beside: Set<String>

  package init(fileID: Int64, isWhole: Bool, beside: Set<String> = []) {
    self.fileID = fileID
    self.isWhole = isWhole
    self.beside = beside
  }
}
