/// What a mark or a label says about the thing it stands on; never told by colour alone.
package enum Tone: String, Sendable, Hashable, Codable, CaseIterable {
  /// No judgement.
  case neutral
  /// The reader's own line, series or entry.
  case accent
  /// Better than before, or as it should be.
  case good
  /// Worth a look.
  case warn
  /// Worse than before, or wrong.
  case bad
  /// Shown for completeness: parked, unripe, still running.
  case faint
}
