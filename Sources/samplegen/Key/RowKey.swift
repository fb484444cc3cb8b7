/// Who is whom among the rows of one night.
struct RowKey {
  let stories: [AccountStory]
  let night: Night
  let fair: TradeFair

  private var accounts: [RowHead] { heads(stories.flatMap(\.accountRows).map(\.head)) }
  private var contacts: [RowHead] { heads(stories.flatMap(\.contactRows).map(\.head)) }
  private var leadHeads: [RowHead] { heads(stories.flatMap(\.leadRows).map(\.head)) }

  private func heads(_ all: [RowHead]) -> [RowHead] { all.filter { $0.created <= night.end } }

  private func living(_ all: [RowHead]) -> [RowHead] {
    all.filter { !$0.isDeleted(at: night.end) }
  }

  /// The living leads of the night, those of the trade fair last.
  var leads: [LeadFact] {
    let rows = stories.flatMap(\.leadRows).filter {
      $0.head.created <= night.end && !$0.head.isDeleted(at: night.end)
    }
    return rows.map { row in
      LeadFact(
        truth: row.head.truth, created: row.head.created.day,
        becameDeal: row.conversion(at: night.end)?.deal != nil, isFromFair: false)
    }
      + fair.rows.map {
        LeadFact(truth: $0.truth, created: $0.day, becameDeal: false, isFromFair: true)
      }
  }

  /// Rows, deleted rows and the people or companies behind the living ones, per object.
  var objects: JSON {
    let deals = stories.flatMap { story in
      story.deals.compactMap { OpportunityRow($0, in: story, at: night.end) }
    }
    let dealsDeleted = deals.count { $0.isDeleted }
    return .object([
      ("Account", counts(accounts)), ("Contact", counts(contacts)), ("Lead", counts(leadHeads)),
      (
        "Opportunity",
        .object([
          ("source_rows", .int(deals.count)), ("deleted", .int(dealsDeleted)),
          ("golden", .int(deals.count - dealsDeleted)),
        ])
      ), ("trade_fair_lines", .int(fair.rows.count)),
      ("golden_leads_with_trade_fair", .int(Set(leads.map(\.truth)).count)),
    ])
  }

  private func counts(_ all: [RowHead]) -> JSON {
    let living = living(all)
    return .object([
      ("source_rows", .int(all.count)), ("deleted", .int(all.count - living.count)),
      ("golden", .int(Set(living.map(\.truth)).count)),
    ])
  }

  /// The ids of the living rows by the person or company they are truly about.
  var clusters: JSON {
    .object([
      ("Account", clusters(.account, accounts)), ("Contact", clusters(.contact, contacts)),
      ("Lead", clusters(.lead, leadHeads)),
    ])
  }

  private func clusters(_ object: SalesforceObject, _ all: [RowHead]) -> JSON {
    var order: [String] = []
    var ids: [String: [JSON]] = [:]
    for head in living(all) {
      if ids[head.truth] == nil { order.append(head.truth) }
      ids[head.truth, default: []].append(.text(SalesforceID.text(object, head.number)))
    }
    return .object(order.map { ($0, .array(ids[$0] ?? [])) })
  }

  /// The trade-fair lines by who the visitor truly is; the same truth id may be a lead or contact.
  var fairLines: JSON {
    .object(fair.rows.map { ("line \($0.line)", .text($0.truth)) })
  }
}
