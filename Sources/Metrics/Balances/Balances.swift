import Cleaning

/// The sums of METRICS.md section 8 that metrics can check: funnel A, waterfalls, agreement.
func balances(
  funnel: Funnel, waterfalls: [Waterfall], kpis: [KPIResult], totals: Totals,
  open: Measurement, bookings: (Period) -> Int128
) -> [Balance] {
  funnelBalances(funnel) + waterfallBalances(waterfalls, bookings: bookings)
    + agreement(funnel: funnel, kpis: kpis, totals: totals, open: open)
}

/// Rule 3: entries, counted as they are admitted, are the sum of their fates.
private func funnelBalances(_ funnel: Funnel) -> [Balance] {
  [("funnel-entered", funnel.entered), ("funnel-entered-every", funnel.enteredEvery)].flatMap {
    id, stages in
    stages.map { stage in
      Balance(
        rule: 3, id: "\(id):\(stage.step.key)",
        left: [Input("entries", .count(stage.entries))],
        right: [
          Input("advanced", .count(stage.fates.advanced)), Input("lost", .count(stage.fates.lost)),
          Input("nurture", .count(stage.fates.nurture)),
          Input("moved_back", .count(stage.fates.movedBack)),
          Input("other_pipeline", .count(stage.fates.otherPipeline)),
          Input("removed", .count(stage.fates.removed)),
          Input("still_here", .count(stage.fates.stillHere)),
        ])
    }
  }
}

/// Rule 4: start + movements = end, and rolling won = bookings.
private func waterfallBalances(
  _ waterfalls: [Waterfall], bookings: (Period) -> Int128
) -> [Balance] {
  waterfalls.flatMap { waterfall in
    var result = [
      Balance(
        rule: 4, id: "waterfall:\(waterfall.scope.rawValue)",
        left: [Input("start", .money(waterfall.start))]
          + waterfall.parts.map { Input($0.part.rawValue, .money($0.value)) },
        right: [Input("end", .money(waterfall.end))])
    ]
    if waterfall.scope == .rolling,
      let won = waterfall.parts.first(where: { $0.part == .won })
    {
      result.append(
        Balance(
          rule: 4, id: "waterfall:won-is-bookings",
          left: [Input("won", .money(-won.value))],
          right: [Input("bookings", .money(bookings(waterfall.period)))]))
    }
    return result
  }
}

/// Rule 5: the same number told in two places, and groups that add up to the total.
///
/// `open` is the open deals at as-of, as the snapshot's are: those of a period that is over are of
/// its end.
private func agreement(
  funnel: Funnel, kpis: [KPIResult], totals: Totals, open: Measurement
) -> [Balance] {
  func value(_ id: String) -> Quantity? { kpis.first { $0.id == id }?.current.quantity }
  let stages = funnel.snapshot
  var result = [
    Balance(
      rule: 5, id: "deals",
      left: [Input("deals", .count(totals.deals))],
      right: [
        Input("won", .count(totals.won)), Input("lost", .count(totals.lost)),
        Input("open", .count(totals.open)), Input("nurture", .count(totals.nurture)),
      ]),
    Balance(
      rule: 5, id: "open-count",
      left: [Input("open-count", open.quantity)],
      right: stages.map { Input($0.step.key, .count($0.count)) }
        + [Input("unknown", .count(funnel.snapshotUnknown))]),
    Balance(
      rule: 5, id: "win-rate",
      left: [Input("won-count", value("won-count")), Input("lost-count", value("lost-count"))],
      right: [
        Input("closed", .count(kpis.first { $0.id == "win-rate" }?.current.n ?? 0))
      ]),
  ]
  for kpi in kpis where kpi.unit == .count || kpi.unit == .money {
    guard additive.contains(kpi.id), let total = kpi.current.quantity else { continue }
    for group in kpi.groups {
      result.append(
        Balance(
          rule: 5, id: "groups:\(kpi.id):\(group.by.rawValue)", left: [Input("total", total)],
          right: group.rows.map { Input($0.key, $0.measurement.quantity) }))
    }
  }
  return result
}

/// Sums and counts, whose groups add up to the total.
private let additive: Set<String> = [
  "created-count", "created-value", "bookings", "won-count", "lost-count", "open-count",
  "open-value", "overdue-count", "overdue-value", "push-count", "pushed-value", "slipped-value",
]
