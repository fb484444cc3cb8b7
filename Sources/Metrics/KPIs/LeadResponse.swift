import Cleaning

extension KPI {
  static let leadResponse = KPI(
    "lead-response", title: "Lead response time", unit: .hours, kind: .flow,
    groups: [.owner, .source, .segment], policies: ["business_hours"],
    formula: "median business hours from lead created to the first human outbound activity, over "
      + "answered leads created in the period"
  ) { question in
    let facts = question.population.facts
    guard !facts.leads.isEmpty else { return .withheld(.noLeads, n: 0) }
    guard question.population.derivations.hasActivities else {
      return .withheld(.noActivities, n: 0)
    }
    let touches = question.population.derivations.touches
    let clock = BusinessClock(question.policy.businessHours, zone: facts.zone)
    var seconds: [Int64] = []
    var rows: [RowRef] = []
    let leads = question.population.leadsCreated(in: question.period)
    for lead in leads {
      guard let created = facts.leads[Int(lead)].created else { continue }
      var first: Stamp?
      for activity in touches.touches(ofLead: lead) {
        let fact = facts.activities[Int(activity)]
        guard let at = fact.at, !fact.flags.contains(.inbound), !isBefore(at, created) else {
          continue
        }
        if first.map({ at.precedes($0) }) ?? true { first = at }
      }
      guard let first else {
        if question.wantsRows { rows.append(RowRef(lead, .unanswered)) }
        continue
      }
      let span = clock.seconds(from: created, to: first)
      seconds.append(span)
      if question.wantsRows { rows.append(RowRef(lead, .answered, figure: span)) }
    }
    let spread = Spread(seconds)
    let answered = seconds.count
    let inputs = [
      Input("p95", spread.p95.flatMap(hours)), Input("answered", .count(answered)),
      Input("leads", .count(leads.count)),
      Input("unanswered_share", .rate(Int128(leads.count - answered), of: Int128(leads.count))),
    ]
    let set = question.wantsRows ? RowSet.leads(rows) : .none
    guard let median = spread.median.flatMap(hours) else {
      return .withheld(
        answered == 0 ? .nothingToCount : .tooFewValues, n: answered, inputs: inputs, rows: set)
    }
    return Measurement(median, n: answered, inputs: inputs, rows: set)
  }
}

/// Whether an activity came before a lead was created; on equal days without times it did not.
private func isBefore(_ activity: Stamp, _ created: Stamp) -> Bool {
  if activity.instant == nil || created.instant == nil { return activity.day < created.day }
  return activity.precedes(created)
}

private func hours(_ seconds: Rational) -> Quantity? {
  seconds.divided(by: Rational(3600)).map { Quantity($0, .hours) }
}
