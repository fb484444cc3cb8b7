extension Words {
  /// Indonesian, by key.
  static let indonesian = joined(
    indonesianParts + [indonesianKPIs, indonesianFormulas, indonesianRules])

  /// The parts that English has too; no key is in two of them.
  package static let indonesianParts = [
    indonesianFrame, indonesianColumns, indonesianCells, indonesianHeadline, indonesianAttention,
    indonesianFunnel, indonesianTime, indonesianPeople, indonesianProvenance,
  ]
}
