import Foundation
package import Warehouse

/// What people decide about duplicates: taken under the lock of a run, in one transaction, and
/// applied at once.
package struct DuplicateDecisions {
  private let path: String
  private let given: Settings?
  private let say: @Sendable (String) -> Void

  /// Decisions about the records of a database.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - given: settings of golden records; nil: those of the last run.
  ///   - say: takes progress messages.
  package init(
    database path: String, settings given: Settings?, say: @escaping @Sendable (String) -> Void
  ) {
    self.path = path
    self.given = given
    self.say = say
  }

  /// Who decides: the user of this process unless named otherwise.
  package static func author(_ name: String?, command: String) -> DecisionStore.Author {
    DecisionStore.Author(
      name: name ?? NSUserName(), at: Timeline.now(), command: command)
  }

  /// Decides that records are the same, and takes back what stood against it.
  ///
  /// - Returns: what was done, in lines.
  /// - Throws: `DecisionError`, `JobError.locked`, `WarehouseError`.
  package func merge(
    _ entity: GoldenEntity, _ names: [String], by author: DecisionStore.Author
  ) throws -> [String] {
    try change { store, settings in
      try Merging(store: store, kind: entity.kind, author: author) { entities in
        try rematch(entities, store, settings)
      }.merge(names)
    }
  }

  /// Decides that a record is not the same as another, or as all it is merged with.
  ///
  /// - Returns: what was done, in lines.
  /// - Throws: `DecisionError`, `JobError.locked`, `WarehouseError`.
  package func unmerge(
    _ entity: GoldenEntity, _ name: String, from other: String?, by author: DecisionStore.Author
  ) throws -> [String] {
    try change { store, settings in
      try Merging(store: store, kind: entity.kind, author: author) { entities in
        try rematch(entities, store, settings)
      }.unmerge(name, from: other)
    }
  }

  /// Takes the decisions of a review file that an analyst has filled in.
  ///
  /// - Returns: what was done, in lines.
  /// - Throws: `DecisionError` for the first line that can't be used; then nothing is decided.
  package func apply(_ file: String, by author: DecisionStore.Author) throws -> [String] {
    let lines = try ReviewFile.read(file)
    return try change { store, settings in
      let taken = try ReviewVerdicts(store: store, author: author, path: file).take(lines)
      if !taken.kinds.isEmpty { try rematch(taken.kinds, store, settings) }
      return taken.lines
    }
  }

  /// Writes the pairs worth a look as CSV, with both records side by side.
  ///
  /// - Parameters:
  ///   - kinds: which pairs; nil: all.
  ///   - includesMerged: also the pairs that hold golden records together.
  ///   - sink: takes the bytes.
  /// - Returns: how many pairs there are.
  /// - Throws: `WarehouseError`, and what the sink throws.
  package func review(
    _ kinds: [PairKind]?, includesMerged: Bool, to sink: ([UInt8]) throws -> Void
  ) throws -> Int {
    let warehouse = try Warehouse(path: path, mustExist: true)
    return try warehouse.read { store in
      try ReviewSheet(store: store, settings: try settings(store), includesMerged: includesMerged)
        .write(kinds ?? PairKind.allCases, to: sink)
    }
  }

  /// Why two records are taken for the same, or not.
  ///
  /// - Returns: the waterfall in lines.
  /// - Throws: `DecisionError`, `WarehouseError`.
  package func explain(_ one: String, _ other: String, entity: GoldenEntity?) throws -> [String] {
    let warehouse = try Warehouse(path: path, mustExist: true)
    return try warehouse.read { store in
      try PairAccount(store: store, settings: try settings(store)).lines(one, other, entity?.entity)
    }
  }

  private func change(_ body: (Store, Settings) throws -> [String]) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw WarehouseError.absent(path: path)
    }
    let lock = try RunLock(database: path)
    defer { withExtendedLifetime(lock) {} }
    let warehouse = try Warehouse(path: path, mustExist: true, opening: .locked)
    return try warehouse.write { store in try body(store, try settings(store)) }
  }

  private func settings(_ store: Store) throws -> Settings {
    if let given { return given }
    let last = try Ledger(store).runs().first
    return last.flatMap { Settings(json: $0.settings) } ?? Settings()
  }

  /// Matches the records of the given kinds again under their frozen models, and all links, which
  /// lead to golden records.
  private func rematch(_ kinds: Set<PairKind>, _ store: Store, _ settings: Settings) throws {
    guard let run = try store.integer("select max(id) from run") else {
      throw WarehouseError.absent(path: path)
    }
    for kind in PairKind.allCases where kind.isMerged && kinds.contains(kind) {
      try MatchStep(store: store, runID: run, settings: settings, say: say).run(kind.left)
    }
    try LinkStep(store: store, settings: settings).run()
  }
}
