/// One living lead row of a night.
struct LeadFact {
  let truth: String
  let created: Day
  let becameDeal: Bool
  /// True for a line of the trade-fair spreadsheet, which is not in the CRM.
  let isFromFair: Bool

  /// Leads created in a period and those of them that became a deal, counted in three ways.
  ///
  /// `rows` counts the CRM's rows, `golden` the people behind them (first row's day, any row's
  /// conversion), `golden_all` those together with the trade-fair list.
  static func conversion(_ leads: [LeadFact], in period: ClosedRange<Day>) -> JSON {
    let rows = leads.filter { !$0.isFromFair }
    return .object([
      ("rows", count(rows, in: period)), ("golden", count(golden(rows), in: period)),
      ("golden_all", count(golden(leads), in: period)),
    ])
  }

  private static func count(_ leads: [LeadFact], in period: ClosedRange<Day>) -> JSON {
    let created = leads.filter { period.contains($0.created) }
    return .object([
      ("deals", .int(created.count { $0.becameDeal })), ("leads", .int(created.count)),
    ])
  }

  private static func golden(_ leads: [LeadFact]) -> [LeadFact] {
    var order: [String] = []
    var people: [String: LeadFact] = [:]
    for lead in leads {
      guard let known = people[lead.truth] else {
        order.append(lead.truth)
        people[lead.truth] = lead
        continue
      }
      people[lead.truth] = LeadFact(
        truth: lead.truth, created: min(known.created, lead.created),
        becameDeal: known.becameDeal || lead.becameDeal, isFromFair: false)
    }
    return order.compactMap { people[$0] }
  }
}
