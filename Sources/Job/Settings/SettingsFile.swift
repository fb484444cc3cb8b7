import CRM
import Cleaning
import Foundation
import Yams

/// Reads dealpipe.yaml; every mistake is named with its line and column.
package struct SettingsFile {
  let path: String
  /// The lines of the file, for places inside block texts.
  let lines: [Substring]

  /// Reads the settings of one file.
  ///
  /// - Throws: `SettingsError`.
  package static func read(_ path: String) throws -> Settings {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw SettingsError.unreadable(path: path)
    }
    let file = SettingsFile(
      path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    do {
      guard let root = try Yams.compose(yaml: text) else { return Settings() }
      return try file.settings(root)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw SettingsError.notYAML(
          path: path, line: mark.line, column: mark.column, problem: problem)
      case .duplicatedKeysInMapping(_, let context):
        throw SettingsError.notYAML(
          path: path, line: context.mark.line, column: context.mark.column,
          problem: "a key stands twice in this block")
      default:
        throw SettingsError.notYAML(path: path, line: 1, column: 1, problem: "it is not YAML")
      }
    }
  }

  private func settings(_ root: Node) throws -> Settings {
    var settings = Settings()
    for (key, value) in try mapping(root, "the file") {
      switch key.name {
      case "database": settings.database = try text(value, key)
      case "reports": settings.reports = try text(value, key)
      case "as_of": settings.asOf = try asOf(value, key)
      case "timezone": settings.timezone = try timezone(value, key)
      case "currency": settings.currency = try currency(value, key)
      case "region": settings.region = try region(value, key)
      case "organisation": settings.organisation = try text(value, key)
      case "language": settings.language = try oneOf(["en", "id"], value, key)
      case "sources": settings.sources = try sources(value, key)
      case "deals_from":
        settings.dealsFrom = try text(value, key)
        settings.dealsFromPlace = SettingsPlace(path: path, line: key.line, column: key.column)
      case "stages": settings.stages = try stages(value, key)
      case "error_gate":
        for (inner, node) in try mapping(value, key.name) {
          switch inner.name {
          case "share": settings.errorGateShare = try share(node, inner)
          case "records": settings.errorGateRecords = try whole(node, inner)
          default: throw unknown(inner, ["share", "records"])
          }
        }
      case "column_drift": settings.columnDrift = try drift(value, key)
      case "keep_reports": settings.keepReports = try count(value, key)
      case "shrink_guard": settings.shrinkGuard = try share(value, key)
      case "survivorship": try survivorship(value, key, &settings)
      case "protected_keys": settings.protectedFields = try protectedKeys(value, key)
      case "policies":
        for (inner, node) in try mapping(value, key.name) {
          guard PolicySettings.names.contains(inner.name) else {
            throw unknown(inner, PolicySettings.names)
          }
          settings.policies[inner.name] = try policy(node, inner)
        }
      case "hygiene": settings.hygiene = try hygiene(value, key)
      default: throw unknown(key, Self.keys)
      }
    }
    return settings
  }

  /// The keys of the first level, for the message about an unknown one.
  static let keys = [
    "as_of", "column_drift", "currency", "database", "deals_from", "error_gate", "hygiene",
    "keep_reports", "language", "organisation", "policies", "protected_keys", "region", "reports",
    "shrink_guard", "sources", "stages", "survivorship", "timezone",
  ]

  private static let sourceKeys = [
    "column_drift", "columns", "date_order", "decimal", "entity", "full", "kinds", "name", "path",
    "profile", "required", "snapshot_at",
  ]

  struct Key {
    let name: String
    let line: Int
    let column: Int
  }

  func mapping(_ node: Node, _ what: String) throws -> [(Key, Node)] {
    guard case .mapping(let mapping) = node else {
      throw wrong(place(node, what), "`key: value` lines")
    }
    return mapping.map { pair in (place(pair.key, pair.key.string ?? ""), pair.value) }
  }

  private func sources(_ node: Node, _ key: Key) throws -> [SourceSettings] {
    guard case .sequence(let items) = node else { throw wrong(key, "a list, `- name: ...`") }
    return try items.map { item in
      var source = SourceSettings(path: "")
      var columns: [(header: Key, field: Node)] = []
      for (inner, value) in try mapping(item, "a source") {
        switch inner.name {
        case "name": source.name = try text(value, inner)
        case "path": source.path = try text(value, inner)
        case "full": source.isFull = try flag(value, inner)
        case "snapshot_at": source.snapshotAt = try day(value, inner)
        case "required": source.isRequired = try flag(value, inner)
        case "entity":
          source.entity = try oneOf(Entity.allCases.map(\.rawValue), value, inner)
        case "profile": source.profile = try profile(value, inner)
        case "columns":
          for (header, field) in try mapping(value, inner.name) {
            source.columns[header.name] = try text(field, header)
            columns.append((header, field))
          }
        case "kinds":
          for (header, kind) in try mapping(value, inner.name) {
            source.kinds = source.kinds ?? [:]
            source.kinds?[header.name] = try oneOf(KindName.all, kind, header)
          }
        case "date_order": source.dateOrder = try oneOf(["day_first", "month_first"], value, inner)
        case "column_drift": source.columnDrift = try drift(value, inner)
        case "decimal": source.decimal = try oneOf(["point", "comma"], value, inner)
        default: throw unknown(inner, Self.sourceKeys)
        }
      }
      for (header, field) in columns { _ = try self.field(field, header, of: source) }
      if source.path.isEmpty { throw wrong(place(item, "sources"), "a `path` for each source") }
      return source
    }
  }

  private func drift(_ node: Node, _ key: Key) throws -> DriftPolicy {
    let name = try oneOf(DriftPolicy.allCases.map(\.rawValue), node, key)
    return DriftPolicy(rawValue: name) ?? .evolve
  }

  private func stages(_ node: Node, _ key: Key) throws -> [String: String] {
    var result: [String: String] = [:]
    for (label, value) in try mapping(node, key.name) {
      result[label.name] = try oneOf(PolicySettings.canonicalStages, value, label)
    }
    return result
  }

  func text(_ node: Node, _ key: Key) throws -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw wrong(key, "a text") }
    return text
  }

  private func day(_ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key)
    guard Day(iso: text) != nil else { throw wrong(key, "a day such as 2026-06-30") }
    return text
  }

  private func timezone(_ node: Node, _ key: Key) throws -> String {
    let name = try text(node, key)
    guard TimeZone(identifier: name) != nil else {
      throw wrong(key, "a time zone such as Asia/Jakarta or UTC")
    }
    return name
  }

  func oneOf(_ known: [String], _ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key)
    guard known.contains(text) else {
      throw wrong(key, "one of \(known.joined(separator: ", "))")
    }
    return text
  }

  private func share(_ node: Node, _ key: Key) throws -> Double {
    guard let value = node.float, (0...1).contains(value) else {
      throw wrong(key, "a share between 0 and 1")
    }
    return value
  }

  func whole(_ node: Node, _ key: Key) throws -> Int {
    guard let value = node.int, value >= 0 else { throw wrong(key, "a whole number") }
    return value
  }

  private func count(_ node: Node, _ key: Key) throws -> Int {
    guard let value = node.int, value >= 1 else { throw wrong(key, "a whole number from 1 on") }
    return value
  }

  private func flag(_ node: Node, _ key: Key) throws -> Bool {
    guard let value = node.bool else { throw wrong(key, "true or false") }
    return value
  }

  func place(_ node: Node, _ name: String) -> Key {
    Key(name: name, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  func unknown(_ key: Key, _ known: [String]) -> SettingsError {
    SettingsError.unknownKey(
      path: path, line: key.line, column: key.column, key: key.name, known: known)
  }

  func wrong(_ key: Key, _ expected: String) -> SettingsError {
    SettingsError.wrongValue(
      path: path, line: key.line, column: key.column, key: key.name, expected: expected)
  }
}
