import CRM
import Foundation
import Metrics
import Warehouse

/// Where what a database holds comes from: what `explain record` prints.
package struct Provenance {
  private let warehouse: Warehouse
  private let files: [String]

  /// The provenance of a database's values.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - files: folders or files to look for exports in, beside where they were read from.
  /// - Throws: `WarehouseError`.
  package init(database path: String, files: [String] = []) throws {
    warehouse = try Warehouse(path: path, mustExist: true)
    self.files = files
  }

  /// An answer for people and for scripts.
  package struct Answer: Sendable {
    package let lines: [String]
    /// A JSON object as text.
    package let json: String

    init(_ lines: [String], _ json: JSONValue) {
      self.lines = lines
      self.json = json.text.trimmingCharacters(in: .newlines)
    }
  }

  /// What is known of a record, by its id, SOURCE:ID or golden id.
  ///
  /// - Throws: `JobError.unknown` for the entity; `DecisionError.neverTold` or `.ambiguous`.
  package func record(_ name: String, of entity: String) throws -> Answer {
    let entity = try Self.entity(entity)
    return try warehouse.read { store in
      let search = try RecordSearch(store, entity)
      switch try search.find(name) {
      case .record(let record):
        let account = try RecordAccount(
          of: record, entity, search.lookup, places: files, in: store)
        return Answer(account.lines + (try homonym(name, account, store)), account.json)
      case .golden(let id):
        guard let account = try GoldenReader(store, entity).account(id) else {
          throw DecisionError.neverTold(entity: entity.rawValue, name: name, hasGolden: true)
        }
        return Answer(account.lines, account.json)
      case .quarantined(let records):
        return Answer(
          ["\(entity.rawValue) \(name): never loaded; set aside"] + records.flatMap(\.lines),
          .members([
            ("entity", .string(entity.rawValue)), ("key", .string(name)),
            ("state", .string("quarantined")), ("quarantined", .array(records.map(\.json))),
          ]))
      }
    }
  }

  /// A line for a record whose id is also the golden id of another one.
  private func homonym(
    _ name: String, _ account: RecordAccount, _ store: Store
  ) throws -> [String] {
    guard account.entity.isMatched, let id = Int64(name) else { return [] }
    guard let golden = try GoldenReader(store, account.entity).current(id),
      golden != account.golden?.id
    else { return [] }
    let word = account.entity.rawValue
    return [
      "", "\(name) is a golden id too: dealpipe explain record \(word) golden:\(name)",
    ]
  }

  /// Why the records of a golden record are one, by its golden id or that of a record in it.
  ///
  /// - Parameters:
  ///   - name: golden id, golden:ID, ID or SOURCE:ID.
  ///   - entity: what it is; nil: where it is found.
  ///   - settings: of golden records; nil: those of the last run.
  /// - Returns: the links as a tree.
  /// - Throws: `DecisionError.neverTold`, `.ambiguous` or `.severalKinds`.
  package func merge(_ name: String, of entity: GoldenEntity?, settings: Settings?) throws -> Answer
  {
    try warehouse.read { store in
      let kinds = entity.map { [$0] } ?? GoldenEntity.allCases
      var found: [GoldenAccount] = []
      for kind in kinds {
        if let account = try golden(name, kind.entity, store) { found.append(account) }
      }
      // One record alone and one merged golden record: the merge is meant.
      let merged = found.filter { $0.members.count > 1 }
      let meant = merged.isEmpty ? found : merged
      if meant.count > 1 {
        throw DecisionError.severalKinds(name: name, entities: meant.map(\.entity.rawValue))
      }
      guard let golden = meant.first else {
        throw DecisionError.neverTold(
          entity: entity?.rawValue ?? "golden", name: name, hasGolden: true)
      }
      let last = try Ledger(store).runs().first.flatMap { Settings(json: $0.settings) }
      let account = try MergeAccount(
        of: golden, settings: settings ?? last ?? Settings(), in: store)
      return Answer(account.lines, account.json)
    }
  }

  /// The golden record of a name; nil where nothing of the entity has it.
  private func golden(
    _ name: String, _ entity: Entity, _ store: Store
  ) throws -> GoldenAccount? {
    let reader = GoldenReader(store, entity)
    do {
      switch try RecordSearch(store, entity).find(name) {
      case .golden(let id): return try reader.account(id)
      case .record(let record):
        return try Membership(store, entity).goldenID(of: record).flatMap { try reader.account($0) }
      case .quarantined: return nil
      }
    } catch DecisionError.neverTold {
      return nil
    }
  }

  /// The entity of a name in the singular or plural, its words parted by anything.
  static func entity(_ name: String) throws(JobError) -> Entity {
    let plain = name.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    let found = Entity.allCases.first { entity in
      let word = entity.rawValue
      let plural = word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
      return plain == word || plain == plural
    }
    guard let found else {
      throw JobError.unknown(
        what: "entity", name: name, known: Entity.allCases.map(\.rawValue))
    }
    return found
  }
}
