import Cleaning

/// A deal that was closed or reopened by the status beside its stage, as Pipedrive and Dynamics tell
/// it: the stage stays the last open one.
package struct StatusFact: Sendable {
  /// Into `Facts.deals`.
  package let deal: Ref
  package let from: DealOutcome
  package let to: DealOutcome
  /// When an export shows it: the modification stamp of its record, else the day of that export.
  package let at: Stamp
  /// The vendor's own date of a closing, not after `at`; nil if it tells none.
  @Compact package private(set) var closed: Stamp?
  /// `observed`, or `implied` for a closing before the first export, which only its record tells.
  package let evidence: StageEvidence

  package init(
    deal: Ref, from: DealOutcome, to: DealOutcome, at: Stamp, closed: Stamp? = nil,
    evidence: StageEvidence = .observed
  ) {
    self.deal = deal
    self.from = from
    self.to = to
    self.at = at
    self.evidence = evidence
    self.closed = closed
  }
}
