package import CRM

/// One stage of one pipeline, as the CRM names it.
package struct StageFact: Sendable {
  /// The label or internal id.
  package var label: Symbol
  /// Into `Facts.pipelines`.
  package var pipeline: Ref
  /// The canonical stage it is mapped to, nil if it is not mapped.
  package var canonical: CanonicalStage?
  /// The pipeline's own order, from 0 or 1 up, nil if unknown.
  package var order: Int32?
  /// The default probability in millionths: what all of 5 or more deals in it carry; nil if unknown.
  package var probability: Int32?
  /// For an unmapped stage: whether the CRM calls it closed and won.
  package var isClosed = false
  package var isWon = false

  package init(
    label: Symbol, pipeline: Ref, canonical: CanonicalStage?, order: Int32? = nil,
    probability: Int32? = nil
  ) {
    self.label = label
    self.pipeline = pipeline
    self.canonical = canonical
    self.order = order
    self.probability = probability
  }

  /// What a deal in this stage is.
  package var state: StageState {
    switch canonical {
    case .prospecting, .qualification, .meeting, .proposal, .negotiation: .open
    case .won, .postSale: .won
    case .lost: .lost
    case .nurture: .nurture
    case nil: isWon ? .won : isClosed ? .lost : .open
    }
  }
}

/// What being in a stage means for a deal.
package enum StageState: UInt8, Sendable {
  case open
  case won
  case lost
  /// Parked: neither open nor closed.
  case nurture
}

/// Where a stage transition is known from, the best first.
package enum StageEvidence: UInt8, Sendable, CaseIterable {
  /// A stage-history or field-history file.
  case history
  /// A per-stage entered or exited column, or the "stage changed" stamp of the record.
  case stamps
  /// The difference between two exports.
  case observed
  /// Creation (for the first stage) or close (for the last one); never enough alone.
  case implied
}

/// One move of one deal into a stage.
package struct TransitionFact: Sendable {
  /// Into `Facts.deals`.
  package var deal: Ref
  /// Into `Facts.stages`: the stage entered.
  package var stage: Ref
  /// Into `Facts.stages`: the stage left, if the source tells it.
  package var from: Ref
  package var at: Stamp
  package var evidence: StageEvidence
  /// Whether it closed a deal whose record stays in its last open stage: only its status says so.
  package var keepsStage = false

  package init(
    deal: Ref, at: Stamp, stage: Ref, from: Ref = .none, evidence: StageEvidence = .history
  ) {
    self.deal = deal
    self.at = at
    self.stage = stage
    self.from = from
    self.evidence = evidence
  }
}
