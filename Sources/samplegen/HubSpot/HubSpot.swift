extension Telling {
  /// HubSpot's exports of its lists, with a column for the entry to each stage.
  static let hubspotCSV = Telling(
    vendor: "hubspot", format: .csv, title: "exports of lists, CSV", history: .lastEntries,
    tellsDeleted: false
  ) { company, night, folder in
    let export = try HubSpotLists(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }

  /// Answers of HubSpot's CRM API, version 3, with the history of properties.
  static let hubspotJSON = Telling(
    vendor: "hubspot", format: .json, title: "CRM API v3, JSON", history: .full, tellsDeleted: true
  ) { company, night, folder in
    let export = try HubSpotAnswers(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }
}

/// Ids and words of the company's HubSpot account.
enum HubSpotWords {
  static let pipeline = (id: "default", label: "Sales Pipeline")

  /// The id of an object's record.
  static func id(_ object: SalesforceObject, _ number: Int) -> String {
    switch object {
    case .account: "\(31_000_000_000 + number)"
    case .contact: "\(41_000_000_000 + number)"
    case .user: "\(70_001 + number)"
    case .lead, .opportunity, .history, .fieldHistory, .task, .event, .campaign, .role, .currency,
      .profile,
      .userRole:
      "\(21_000_000_000 + number)"
    }
  }

  /// `new business` in the words of the property `dealtype`.
  static func type(_ deal: Deal) -> String {
    if deal.flaws.contains(.typeBlank) { return "" }
    return deal.isNewBusiness ? "newbusiness" : "existingbusiness"
  }
}

extension Stage {
  /// The stage's label and internal id in HubSpot's own pipeline; parked deals have a stage that
  /// somebody added.
  var hubspot: (id: String, label: String) {
    switch self {
    case .prospecting: ("appointmentscheduled", "Appointment Scheduled")
    case .qualification: ("qualifiedtobuy", "Qualified To Buy")
    case .meeting: ("presentationscheduled", "Presentation Scheduled")
    case .proposal: ("decisionmakerboughtin", "Decision Maker Bought-In")
    case .negotiation: ("contractsent", "Contract Sent")
    case .won: ("closedwon", "Closed Won")
    case .lost: ("closedlost", "Closed Lost")
    case .nurture: ("99481072", "Nurture")
    }
  }

  /// The stage's probability as a fraction with two decimals.
  var fraction: String { probability == 100 ? "1.0" : "0." + Day.two(probability) }
}
