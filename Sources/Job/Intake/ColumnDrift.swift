import CRM
import Reporting
import Tabular
import Warehouse

/// How columns are treated that a source's tables did not have before, and which they lack.
struct ColumnDrift: Sendable {
  let policy: DriftPolicy
  /// The folded names of known columns by profile; a profile that is not there was never loaded.
  var known: [String: Set<String>] = [:]
  /// Those of them that the newest exports lacked when they were accepted.
  var lacking: [String: Set<String>] = [:]

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
      // What a run has accepted is not refused again.
      let accepted = lacking[recognition.profile.id] ?? []
      let missing = missing(from: recognition).filter { !accepted.contains($0) }
      if !new.isEmpty || !missing.isEmpty {
        throw JobError.columnsChanged(path: path, new: new, missing: missing)
      }
    }
    return recognition
  }

  /// Whether the columns of a table are to be remembered as known.
  func remembers(_ profile: String) -> Bool { policy == .evolve || known[profile] == nil }

  /// The columns of earlier exports that fill a field of a vendor's table and are not there now.
  ///
  /// Where several headers fill a field, one of them is enough.
  func lost(by recognition: Recognition) -> [String] {
    guard policy != .freeze, let known = known[recognition.profile.id] else { return [] }
    let present = Set(recognition.columnKeys)
    let columns = recognition.profile.columns.map { (HeaderName.key($0.header), $0) }
    let filled = Set(columns.filter { present.contains($0.0) }.map { $0.1.field })
    return columns.filter {
      known.contains($0.0) && !present.contains($0.0) && !filled.contains($0.1.field)
    }.map { $0.1.header }
  }

  /// The folded names of columns that earlier tables had and this one lacks, in order.
  func missing(from recognition: Recognition) -> [String] {
    (known[recognition.profile.id] ?? []).subtracting(recognition.columnKeys).sorted()
  }

  /// What came and went in a table, a sentence each.
  func notes(on recognition: Recognition) -> [String] {
    guard let known = known[recognition.profile.id] else { return [] }
    var notes: [String] = []
    let new = recognition.newColumns(beside: known)
    if !new.isEmpty {
      switch policy {
      case .evolve, .freeze:
        notes.append("columns that were not there before: \(Self.list(new))")
      case .discardValue:
        notes.append("the values of new columns are left out: \(Self.list(new))")
      case .discardRow:
        notes.append("records with a value in new columns are set aside: \(Self.list(new))")
      }
    }
    let missing = missing(from: recognition)
    if !missing.isEmpty {
      notes.append(
        "columns that earlier exports had are not there, and what they told stays: "
          + Self.list(missing))
    }
    return notes
  }

  private static func list(_ names: [String]) -> String {
    let rest = names.count > 8 ? " and \(names.count - 8) more" : ""
    return names.prefix(8).joined(separator: ", ") + rest
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
      drift.lacking = try known.lacking(from: tables[index].source)
      tables[index].drift = drift
      let lost = drift.lost(by: tables[index].recognition)
      if !lost.isEmpty, tables[index].age == .newest, !tables[index].isKnown {
        cautions.append(
          Caution(.lostColumns, subject: tables[index].shown, value: lost.joined(separator: ", ")))
      }
      let detection = tables[index].member.detection
      if detection.encodingConfidence < 0.6 {
        let name = detection.encoding.rawValue
        cautions.append(Caution(.encoding, subject: tables[index].shown, value: name))
      }
      tables[index].recognition.tableAssumptions += drift.notes(on: tables[index].recognition)
      tables[index].recognition = try drift.applied(
        to: tables[index].recognition, of: tables[index].shown)
    }
  }
}
