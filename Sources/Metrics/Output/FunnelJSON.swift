import Cleaning

/// The funnel in metrics.json: three arrays, overall and per pipeline.
struct FunnelJSON {
  private let evaluation: Evaluation

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// `entered`, `entered_every`, `cohort`, `reached`, `snapshot`, and the same by pipeline.
  var json: JSONValue {
    .members(
      views(evaluation.funnel) + [
        (
          "by_pipeline",
          .array(
            evaluation.pipelineFunnels.map { pipeline in
              .members([("pipeline", .string(pipeline.key))] + views(pipeline.funnel))
            })
        )
      ])
  }

  private func views(_ funnel: Funnel) -> [(String, JSONValue)] {
    [
      (
        "window",
        .members([
          ("from", .optional(funnel.window.from?.description)),
          ("to", .string(funnel.window.to.description)),
        ])
      ),
      (
        "policy",
        .members([
          ("nurture", .string(evaluation.policy.nurture.rawValue)),
          ("skips", .string(evaluation.policy.skips.rawValue)),
        ])
      ),
      ("completeness", .string(funnel.completeness.rawValue)),
      ("entered", .array(funnel.entered.map(entered))),
      ("entered_every", .array(funnel.enteredEvery.map(entered))),
      ("cohort", cohort(funnel.reached)),
      ("reached", .array(funnel.reached.steps.map(reached))),
      ("snapshot", .array(funnel.snapshot.map(snapshot))),
      ("snapshot_unknown", .integer(funnel.snapshotUnknown)),
      (
        "nurture",
        .members([
          ("count", .integer(funnel.nurtureCount)), ("value", money(funnel.nurtureValue)),
        ])
      ),
    ]
  }

  private func entered(_ stage: EnteredStage) -> JSONValue {
    let fates = stage.fates
    return .members([
      ("stage", .string(stage.step.key)), ("mapped", .bool(stage.step.isMapped)),
      ("entries", .integer(stage.entries)), ("advanced", .integer(fates.advanced)),
      ("lost", .integer(fates.lost)), ("nurture", .integer(fates.nurture)),
      ("other_pipeline", .integer(fates.otherPipeline)), ("removed", .integer(fates.removed)),
      ("moved_back", .integer(fates.movedBack)), ("still_here", .integer(fates.stillHere)),
      ("conversion", value(stage.conversion)), ("n", .integer(stage.conversion.n)),
      ("interval", interval(stage.conversion)),
      ("status", .string(stage.conversion.status.rawValue)),
    ])
  }

  private func cohort(_ funnel: ReachedFunnel) -> JSONValue {
    .members([
      ("created", .integer(funnel.cohort)), ("unknown", .integer(funnel.unknown)),
      ("open", .integer(funnel.open)), ("nurture", .integer(funnel.nurture)),
      ("won", .integer(funnel.won)), ("lost", .integer(funnel.lost)),
      ("unripe", .integer(funnel.unripe)),
      ("ripe_days", funnel.ripeDays.map { Quantity($0, .days) }.json(evaluation.currency)),
      ("end_to_end", value(funnel.endToEnd)), ("end_to_end_n", .integer(funnel.endToEnd.n)),
      ("end_to_end_interval", interval(funnel.endToEnd)),
      ("end_to_end_status", .string(funnel.endToEnd.status.rawValue)),
    ])
  }

  private func reached(_ stage: ReachedStage) -> JSONValue {
    .members([
      ("stage", .string(stage.step.key)), ("mapped", .bool(stage.step.isMapped)),
      ("count", .integer(stage.count)), ("value", money(stage.value)),
      ("of_previous", value(stage.ofPrevious)), ("of_previous_n", .integer(stage.ofPrevious.n)),
      ("of_previous_interval", interval(stage.ofPrevious)),
      ("of_first", value(stage.ofFirst)), ("of_first_n", .integer(stage.ofFirst.n)),
      ("of_first_interval", interval(stage.ofFirst)),
      ("value_of_previous", stage.valueOfPrevious.json(evaluation.currency)),
      ("value_of_first", stage.valueOfFirst.json(evaluation.currency)),
    ])
  }

  private func snapshot(_ stage: SnapshotStage) -> JSONValue {
    .members([
      ("stage", .string(stage.step.key)), ("mapped", .bool(stage.step.isMapped)),
      ("count", .integer(stage.count)),
      ("value", stage.count > 0 && stage.unpriced == stage.count ? .null : money(stage.value)),
      ("unpriced", .integer(stage.unpriced)),
      ("weighted", stage.weighted.json(evaluation.currency)),
      (
        "median_age",
        stage.medianAge.map { .number($0.decimalText(digits: 1, trimmed: true)) } ?? .null
      ),
      ("aged", .integer(stage.aged)),
    ])
  }

  private func value(_ measurement: Measurement) -> JSONValue {
    measurement.quantity.json(evaluation.currency)
  }

  private func money(_ value: Int128) -> JSONValue {
    Quantity?.some(.money(value)).json(evaluation.currency)
  }

  private func interval(_ measurement: Measurement) -> JSONValue {
    guard let interval = measurement.interval else { return .null }
    return .array([.fraction(interval.low), .fraction(interval.high)])
  }
}
