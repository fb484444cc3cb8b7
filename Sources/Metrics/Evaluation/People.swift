/// What one owner carries and achieved; METRICS.md section 7.
package struct RepScore: Sendable {
  /// Into `Facts.owners`; nil for deals without an owner.
  package let owner: Int32?
  package let name: String
  package let isActive: Bool
  package let bookings: Measurement
  package let winRate: Measurement
  package let averageDealSize: Measurement
  package let salesCycle: Measurement
  package let openCount: Int
  /// In minor units, as the overdue value; nil where the deals have none.
  package let openValue: Int128?
  package let overdueValue: Int128?
  package let stuckCount: Int
  package let stuckValue: Int128
  /// Human activities in the main period; nil where the sources have none.
  package let activities: Int?
  package let load: Load

  /// Open deals against the band.
  package enum Load: String, Sendable {
    case over
    case within
    case capacity
    /// Owner missing or not active: open deals nobody works on.
    case unowned
  }
}

/// One rep in one stage against the team without that rep.
package struct SkillCell: Sendable {
  package let owner: Int32
  package let name: String
  package let step: FunnelStep
  package let advanced: Int
  package let lost: Int
  package let teamAdvanced: Int
  package let teamLost: Int
  /// Fisher's exact test, two-sided; nil below 20 resolved entries.
  package let p: Double?
  /// Whether it stands after Benjamini-Hochberg at 10 % over all cells above the floor.
  package let isSignificant: Bool
}
