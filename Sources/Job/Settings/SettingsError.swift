/// Facts about a settings file that can't be used; the prose is in `Diagnostics.swift`.
package enum SettingsError: Error, Equatable, Sendable {
  case unreadable(path: String)
  case notYAML(path: String, line: Int, column: Int, problem: String)
  case unknownKey(path: String, line: Int, column: Int, key: String, known: [String])
  case wrongValue(path: String, line: Int, column: Int, key: String, expected: String)
  /// SQLite can't use the query of a hygiene rule, for the reason it gives.
  case wrongQuery(path: String, line: Int, column: Int, rule: String, problem: String)
}
