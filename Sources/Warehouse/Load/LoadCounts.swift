/// What became of the records of one file; METRICS.md section 8, balance 1.
package struct LoadCounts: Sendable, Equatable, Codable {
  /// Records of the file, whatever became of them.
  package var read = 0
  /// Records whose id was not known.
  package var new = 0
  /// Records that tell something else than their current version.
  package var changed = 0
  /// Records that tell nothing new.
  package var unchanged = 0
  /// Records without structure or key, set aside with their text.
  package var quarantined = 0
  /// Records that nothing is loaded from, for a reason that is noted.
  package var ignored = 0
  /// Known records that a full export no longer tells of; no part of the balance.
  package var vanished = 0
  /// Records that tell the id of an earlier record of the same file again, otherwise.
  package var repeated = 0
  /// Sums of the money columns in minor units, by field, over the records that were kept.
  package var totals: [String: Int128] = [:]
  /// The number of records the file itself says it has, from its footer.
  package var declared: Int?

  package init() {}

  /// Whether every record read is accounted for.
  package var balances: Bool {
    read == new + changed + unchanged + quarantined + ignored
  }

  /// Adds the counts of another file.
  package mutating func add(_ other: LoadCounts) {
    read += other.read
    new += other.new
    changed += other.changed
    unchanged += other.unchanged
    quarantined += other.quarantined
    ignored += other.ignored
    vanished += other.vanished
    repeated += other.repeated
    totals.merge(other.totals, uniquingKeysWith: +)
  }
}
