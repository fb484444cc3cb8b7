/// One step of a funnel: a canonical stage, or an unmapped one under its own name.
package struct FunnelStep: Sendable, Hashable {
  /// `prospecting`, `won`, or the label of an unmapped stage: stable in metrics.json.
  package let key: String
  /// False for a stage no setting maps; it is listed on page one.
  package let isMapped: Bool
}

/// What became of an entry to a stage; tested in this order, removed before all.
///
/// Raw values are stable keys of the row files.
package enum Fate: String, Sendable, CaseIterable {
  case advanced
  case lost
  case nurture
  case otherPipeline = "other_pipeline"
  case removed
  case movedBack = "moved_back"
  case stillHere = "still_here"
}

/// What became of the entries to a stage; the seven add up to the entries.
package struct Fates: Sendable, Equatable {
  package var advanced = 0
  package var lost = 0
  package var nurture = 0
  package var otherPipeline = 0
  package var removed = 0
  package var movedBack = 0
  package var stillHere = 0

  package init() {}

  /// The sum of the seven.
  package var total: Int {
    advanced + lost + nurture + otherPipeline + removed + movedBack + stillHere
  }
}

/// View A for one stage: entries in the window and what became of them.
package struct EnteredStage: Sendable {
  package let step: FunnelStep
  package let entries: Int
  package let fates: Fates
  /// advanced / (advanced + lost + nurture by policy), with its Wilson interval.
  package let conversion: Measurement
}

/// View B for one step: deals created in the window that got here.
package struct ReachedStage: Sendable {
  package let step: FunnelStep
  package let count: Int
  /// Value of the priced ones, in minor units.
  package let value: Int128
  /// Of the step before; withheld for the first one.
  package let ofPrevious: Measurement
  package let ofFirst: Measurement
  package let valueOfPrevious: Quantity?
  package let valueOfFirst: Quantity?
}

/// View B: the cohort of deals created in a window.
package struct ReachedFunnel: Sendable {
  /// Deals created in the window, without removed ones.
  package let cohort: Int
  /// Closed deals without stage evidence: outside the rates.
  package let unknown: Int
  package let open: Int
  package let nurture: Int
  package let won: Int
  package let lost: Int
  package let steps: [ReachedStage]
  /// Won of those at the first step, among deals created at least `ripeDays` before as-of.
  package let endToEnd: Measurement
  /// The p90 of the sales cycle; nil with fewer than 20 deals won in the 12 months to as-of.
  package let ripeDays: Rational?
  /// Deals of the cohort too young for the end-to-end rate.
  package let unripe: Int
}

/// View C for one stage: open deals at as-of.
package struct SnapshotStage: Sendable {
  package let step: FunnelStep
  package let count: Int
  /// Value of the priced ones, in minor units.
  package let value: Int128
  package let unpriced: Int
  /// Value x probability, nil where no deal here has both.
  package let weighted: Quantity?
  /// Median days since the last entry to the stage; nil below 5 known ages.
  package let medianAge: Rational?
  /// Deals whose age in the stage is known.
  package let aged: Int
}

/// The three views side by side.
package struct Funnel: Sendable {
  /// The window of the entered and created cohorts.
  package let window: Period
  /// Policy `first`: one entry per deal and stage.
  package let entered: [EnteredStage]
  /// Policy `every`: each visit by how it ended.
  package let enteredEvery: [EnteredStage]
  package let reached: ReachedFunnel
  package let snapshot: [SnapshotStage]
  /// Open deals whose stage is unknown at as-of; in no row of `snapshot`.
  package let snapshotUnknown: Int
  /// Parked deals at as-of: their own line, not open.
  package let nurtureCount: Int
  package let nurtureValue: Int128
  /// How completely the sources tell stage history, the worst of them.
  package let completeness: HistoryCompleteness
}

/// The funnel of one pipeline.
package struct PipelineFunnel: Sendable {
  /// Its name; `(none)` for deals without a pipeline.
  package let key: String
  package let funnel: Funnel
}
