import CRM
import Warehouse

/// How columns are treated that a source's tables did not have before.
struct ColumnDrift: Sendable {
  let policy: DriftPolicy
  /// The folded names of known columns by profile; a profile that is not there was never loaded.
  var known: [String: Set<String>] = [:]

  /// The mapping of a table with the policy applied to its new columns.
  ///
  /// - Parameters:
  ///   - recognition: the mapping as it was found.
  ///   - path: the file, for the message.
  /// - Returns: the mapping to load by.
  /// - Throws: `JobError.columnsChanged` where columns are frozen and others came or went.
  func applied(to recognition: Recognition, of path: String) throws -> Recognition {
    guard let known = known[recognition.profile.id] else { return recognition }
    var recognition = recognition
    let new = recognition.newColumns(beside: known)
    switch policy {
    case .evolve: break
    case .discardValue: recognition.discardValues(of: new)
    case .discardRow: recognition.discardRows(with: new)
    case .freeze:
      let missing = known.subtracting(recognition.columnKeys).sorted()
      if !new.isEmpty || !missing.isEmpty {
        throw JobError.columnsChanged(path: path, new: new, missing: missing)
      }
    }
    return recognition
  }

  /// Whether the columns of a table are to be remembered as known.
  func remembers(_ profile: String) -> Bool { policy == .evolve || known[profile] == nil }

  /// What is new in a table, in a sentence; nil where nothing is.
  func note(on recognition: Recognition) -> String? {
    guard let known = known[recognition.profile.id] else { return nil }
    let new = recognition.newColumns(beside: known)
    if new.isEmpty { return nil }
    let names = new.prefix(8).joined(separator: ", ")
    let rest = new.count > 8 ? " and \(new.count - 8) more" : ""
    switch policy {
    case .evolve, .freeze: return "columns that were not there before: \(names)\(rest)"
    case .discardValue: return "the values of new columns are left out: \(names)\(rest)"
    case .discardRow: return "records with a value in new columns are set aside: \(names)\(rest)"
    }
  }
}

extension Plan {
  /// Compares the columns of each table with those of earlier exports of its source.
  ///
  /// - Throws: `JobError.columnsChanged`; `WarehouseError`.
  mutating func settleColumns(_ settings: Settings, _ known: KnownColumns) throws {
    for index in tables.indices {
      var drift = ColumnDrift(policy: tables[index].columnDrift ?? settings.columnDrift ?? .evolve)
      drift.known = try known.columns(of: tables[index].source)
      tables[index].drift = drift
      if let note = drift.note(on: tables[index].recognition) {
        tables[index].recognition.tableAssumptions.append(note)
      }
      tables[index].recognition = try drift.applied(
        to: tables[index].recognition, of: tables[index].shown)
    }
  }
}
