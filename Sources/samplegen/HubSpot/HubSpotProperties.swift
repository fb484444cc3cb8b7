extension OpportunityRow {
  /// The deal's properties; all values are texts or null.
  func hubspotProperties(_ id: String) -> [(String, JSON)] {
    let stage = state.stage
    return [
      ("amount", .told(amountText)),
      ("closedate", .told(closeDate.map { Moment($0, hour: 5).iso })),
      ("createdate", .text(deal.created.iso(milliseconds: 0))),
      ("closed_lost_reason", .told(lossReason)),
      ("deal_currency_code", .text(deal.currency.rawValue)),
      ("dealname", .text(deal.name)), ("dealstage", .text(stage.hubspot.id)),
      ("dealtype", .told(HubSpotWords.type(deal))),
      ("hs_analytics_source", .told(source)),
      ("hs_deal_stage_probability", .text(stage.fraction)),
      ("hs_is_closed", .text(stage.isClosed ? "true" : "false")),
      ("hs_is_closed_won", .text(stage == .won ? "true" : "false")),
      ("hs_lastmodifieddate", .text(modified.iso(milliseconds: 0))),
      ("hs_next_step", .told(nextStep)), ("hs_object_id", .text(id)),
      ("hubspot_owner_id", .told(owner.map { HubSpotWords.id(.user, $0) })),
      ("pipeline", .text(HubSpotWords.pipeline.id)),
    ]
  }

  /// Every value that stage, amount and close date had, the newest first.
  var hubspotHistory: [(String, JSON)] {
    [
      ("dealstage", versions { $0.stage.hubspot.id }),
      ("amount", versions { $0.amount.map(Exact.money) ?? "" }),
      ("closedate", versions { Moment($0.close, hour: 5).iso }),
    ]
  }

  private func versions(_ value: (DealEvent) -> String) -> JSON {
    var versions: [JSON] = []
    var last: String?
    for (place, event) in kept.enumerated() {
      let text = value(event)
      if text == last || (last == nil && text.isEmpty) { continue }
      last = text
      versions.append(
        .object([
          ("value", .text(text)), ("timestamp", .text(event.at.iso(milliseconds: place * 10))),
          ("sourceType", .text("CRM_UI")), ("sourceId", .text("userId:\(5_000 + event.by)")),
          ("updatedByUserId", .int(5_000 + event.by)),
        ]))
    }
    return .array(versions.reversed())
  }
}

extension AccountRow {
  /// The company's properties, but for id and stamps.
  var hubspotProperties: [(String, JSON)] {
    [
      ("name", .told(name)), ("domain", .told(website)), ("phone", .told(phone)),
      ("address", .told(street)), ("city", .told(city)), ("state", .told(state)),
      ("zip", .told(postcode)), ("country", .told(country)), ("industry", .told(industry)),
      ("numberofemployees", .told(employees)),
      ("hubspot_owner_id", .told(owner.map { HubSpotWords.id(.user, $0) })),
    ]
  }
}

extension ContactRow {
  /// The contact's properties, but for id and stamps.
  var hubspotProperties: [(String, JSON)] {
    [
      ("firstname", .told(given)), ("lastname", .told(family)), ("email", .told(email)),
      ("phone", .told(phone)), ("mobilephone", .told(mobile)), ("jobtitle", .told(title)),
      ("city", .told(city)), ("country", .told(country)),
      ("hs_email_optout", .text(optedOut ? "true" : "false")),
      ("lifecyclestage", .text("opportunity")),
      ("hubspot_owner_id", .told(HubSpotWords.id(.user, owner))),
    ]
  }
}
