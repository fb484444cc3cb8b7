extension Words {
  /// English, by key.
  ///
  /// The names of KPIs and of hygiene rules are English where they are defined.
  static let english = joined(englishParts)

  /// The parts of the table; no key is in two of them.
  package static let englishParts = [
    englishFrame, englishColumns, englishCells, englishHeadline, englishAttention, englishFunnel,
    englishTime, englishPeople, englishProvenance,
  ]

  /// One table of several parts; the first meaning of a key counts.
  static func joined(_ parts: [[String: String]]) -> [String: String] {
    parts.reduce(into: [:]) { table, part in table.merge(part) { first, _ in first } }
  }
}
