package import CRM

/// What the records of an entity were matched by last, so that the next match looks at those only that
/// changed and at those that these may be alike with.
package struct MatchBasis {
  /// Some records as they were matched: one number a record in each list.
  package struct Part: Sendable, Equatable {
    /// The versions that were matched.
    package var records: [Int64] = []
    /// A hash of all compared values.
    package var contents: [UInt32] = []
    /// By blocking pass, the key of the record's block; 0 for a record without one.
    package var blocks: [[UInt32]] = []
    /// A hash of the account that the record refers to, 0 for none; empty where records are not
    /// compared by their account's name.
    package var accounts: [UInt64] = []
    /// A hash of that account's name, 0 for none; empty as `accounts`.
    package var names: [UInt32] = []

    package init() {}
  }

  /// What matching rested on: where anything of it is another, all records are matched.
  package struct Model: Sendable, Equatable {
    /// What was compared, and by which program.
    package let subject: String
    /// Of the model.
    package let version: Int64

    package init(subject: String, version: Int64) {
      self.subject = subject
      self.version = version
    }
  }

  /// One decision or family that keeps two versions together or apart: both versions, then 1 for
  /// together.
  package typealias Decided = [Int64]

  private let store: Store
  private let entity: Entity
  private let purpose: String

  /// The basis of an entity within a transaction.
  package init(_ entity: Entity, in store: Store) {
    self.store = store
    self.entity = entity
    purpose = "keeping what \(entity.rawValue) records were matched by"
  }

  /// `create table` of the bases.
  static let schema = [
    """
    -- one row per kind of records that were matched: by which model
    create table if not exists match_basis (
        -- `account`, `contact` or `lead`
        entity text primary key,
        -- which columns were compared, and by which version of the program
        subject text not null,
        -- the version of the model
        version integer not null,
        -- what keeps records together or apart: two versions of records and 1 for together, packed
        -- in 64 bits each
        decided blob not null
    ) strict, without rowid
    """,
    """
    -- one row per list of numbers about records that were matched together, one number a record, packed:
    -- by these the next match finds what a changed record may be alike with
    create table if not exists match_key (
        -- the number of the list
        id integer primary key,
        -- `account`, `contact` or `lead`
        entity text not null,
        -- the number of the match, from 0
        part integer not null,
        -- `record`: the version that was matched, and `account`: a hash of the account it refers to,
        -- in 64 bits each; `content`: a hash of all compared values, `name`: of its account's name,
        -- and `block 0`, `block 1` and so on: of its block in a pass of the model, in 32 bits each;
        -- `gone`: versions of earlier parts that are not there any more
        list text not null,
        -- the numbers, little-endian
        numbers blob not null,
        unique (entity, part, list)
    ) strict
    """,
  ]

  /// What the records were matched by last; nil where nothing is known of it.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func model() throws -> Model? {
    var model: Model?
    try store.ask(
      "select subject, version from match_basis where entity = ?", [.text(entity.rawValue)],
      doing: purpose
    ) { row in
      model = Model(subject: row.text(0) ?? "", version: row.integer(1) ?? 0)
    }
    return model
  }

  /// What kept records together or apart, in the order in which it was kept.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func decided() throws -> Decided {
    var decided: Decided = []
    try store.ask(
      "select decided from match_basis where entity = ?", [.text(entity.rawValue)], doing: purpose
    ) { decided = $0.packed(0) }
    return decided
  }

  /// The records in the order in which they were matched, and which of them were gone then.
  ///
  /// - Parameter body: takes the records of one match, and the versions of earlier ones that were
  ///   gone.
  /// - Throws: `WarehouseError.sqlite`.
  package func forEachPart(_ body: (Part, _ gone: [Int64]) -> Void) throws {
    var (part, gone) = (Part(), [Int64]())
    var number: Int64 = 0
    try store.ask(
      """
      select part, list, numbers from match_key where entity = ?
      order by part, length(list), list
      """, [.text(entity.rawValue)], doing: purpose
    ) { row in
      if row.integer(0) != number {
        body(part, gone)
        (part, gone) = (Part(), [])
        number = row.integer(0) ?? 0
      }
      switch row.text(1) {
      case "record": part.records = row.packed(2)
      case "content": part.contents = row.packed(2)
      case "account": part.accounts = row.packed(2)
      case "name": part.names = row.packed(2)
      case "gone": gone = row.packed(2)
      default: part.blocks.append(row.packed(2))
      }
    }
    body(part, gone)
  }

  /// Forgets what is known, so that the next match is one of all records.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func forget() throws {
    if try model() == nil { return }
    for table in ["match_basis", "match_key"] {
      try store.run(
        "delete from \(table) where entity = ?", [.text(entity.rawValue)], doing: purpose)
    }
  }

  /// Keeps what all records were matched by, in place of what was known.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(_ part: Part, decided: Decided, by model: Model) throws {
    try forget()
    try store.run(
      "insert into match_basis (entity, subject, version, decided) values (?, ?, ?, ?)",
      [
        .text(entity.rawValue), .text(model.subject), .integer(model.version), .packed(decided),
      ], doing: purpose)
    try write(part, gone: [], as: 0)
  }

  /// Adds records that were matched again or first, and notes which are gone.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func add(_ part: Part, gone: [Int64], decided: Decided) throws {
    try store.run(
      "update match_basis set decided = ? where entity = ?",
      [.packed(decided), .text(entity.rawValue)], doing: purpose)
    if part.records.isEmpty, gone.isEmpty { return }
    let last = try store.integer(
      "select max(part) from match_key where entity = ?", [.text(entity.rawValue)])
    try write(part, gone: gone, as: (last ?? -1) + 1)
  }

  private func write(_ part: Part, gone: [Int64], as number: Int64) throws {
    let insert = try store.statement(
      "insert into match_key (entity, part, list, numbers) values (?, ?, ?, ?)", doing: purpose)
    func write(_ list: String, _ numbers: Parameter) throws {
      try insert.run([.text(entity.rawValue), .integer(number), .text(list), numbers])
    }
    try write("record", .packed(part.records))
    try write("content", .packed(part.contents))
    if !part.accounts.isEmpty {
      try write("account", .packed(part.accounts))
      try write("name", .packed(part.names))
    }
    for (pass, keys) in part.blocks.enumerated() {
      try write("block \(pass)", .packed(keys))
    }
    if !gone.isEmpty { try write("gone", .packed(gone)) }
  }
}
