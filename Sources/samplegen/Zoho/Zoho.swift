extension Telling {
  /// Zoho CRM's exports of modules, with the stage history of deals.
  static let zohoCSV = Telling(
    vendor: "zoho", format: .csv, title: "exports of modules, CSV", history: .moves,
    tellsDeleted: false
  ) { company, night, folder in
    let export = try ZohoModules(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }

  /// Answers of Zoho CRM's API, version 8, with the records of its module of stage history.
  static let zohoJSON = Telling(
    vendor: "zoho", format: .json, title: "API v8, JSON", history: .moves, tellsDeleted: false
  ) { company, night, folder in
    let export = try ZohoAnswers(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }
}

extension Stage {
  /// The stage's label in Zoho's own list; prospecting and nurture were added.
  var zohoLabel: String {
    switch self {
    case .prospecting: "Prospecting"
    case .qualification: "Qualification"
    case .meeting: "Needs Analysis"
    case .proposal: "Proposal/Price Quote"
    case .negotiation: "Negotiation/Review"
    case .won: "Closed Won"
    case .lost: "Closed Lost"
    case .nurture: "Nurture"
    }
  }
}

/// One row of the stage history: the stage a deal was in, and the one it went to.
struct ZohoMove {
  let row: OpportunityRow
  let entry: OpportunityRow.Entry
  /// The move that ended it; nil for the stage the deal is in.
  let next: OpportunityRow.Entry?

  /// All of a deal's, in their order.
  static func all(of row: OpportunityRow) -> [ZohoMove] {
    let entries = row.entries
    return entries.indices.map { place in
      ZohoMove(
        row: row, entry: entries[place],
        next: place + 1 < entries.count ? entries[place + 1] : nil)
    }
  }

  /// The deal's state when the row was written.
  var event: DealEvent { next?.event ?? entry.event }

  /// The row's id.
  var id: String { ZohoID.text(9, row.number * 100 + entry.place) }
}

/// Record ids of Zoho CRM: a long number, in exports behind `zcrm_`.
enum ZohoID {
  static let prefix = "zcrm_"

  /// The id of a record of a module, as exports write it.
  static func text(_ module: Int, _ number: Int) -> String {
    prefix + self.number(module, number)
  }

  /// The same as the API writes it.
  static func number(_ module: Int, _ number: Int) -> String {
    "\(5_000_000_000_000_000 + module * 1_000_000_000_000 + number)"
  }

  static let account = 1
  static let contact = 2
  static let deal = 3
  static let user = 4
}
