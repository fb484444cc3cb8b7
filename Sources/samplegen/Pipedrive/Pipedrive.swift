extension Telling {
  /// Answers of Pipedrive's API, version 1, with the flow of each deal.
  static let pipedriveJSON = Telling(
    vendor: "pipedrive", format: .json, title: "API v1, JSON", history: .full, tellsDeleted: true,
    knowsUnmoved: true
  ) { company, night, folder in
    let export = try PipedriveAnswers(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }

  /// Pipedrive's exports of list views.
  static let pipedriveCSV = Telling(
    vendor: "pipedrive", format: .csv, title: "exports of list views, CSV", history: .none,
    tellsDeleted: false
  ) { company, night, folder in
    let export = try PipedriveLists(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }
}

extension Stage {
  /// The stage's label and id in Pipedrive's own pipeline; nil for won and lost, which are no stages
  /// there.
  var pipedrive: (id: Int, label: String)? {
    switch self {
    case .prospecting: (1, "Qualified")
    case .qualification: (2, "Contact Made")
    case .meeting: (3, "Demo Scheduled")
    case .proposal: (4, "Proposal Made")
    case .negotiation: (5, "Negotiations Started")
    case .nurture: (6, "Nurture")
    case .won, .lost: nil
    }
  }
}

extension OpportunityRow {
  /// The stage that a CRM shows which keeps a closed deal in its last stage.
  var lastStage: Stage {
    let stages = deal.events.filter { $0.at <= end }.map(\.stage)
    return stages.last { !$0.isClosed } ?? .prospecting
  }

  /// Open, won or lost.
  var status: String {
    switch state.stage {
    case .won: "won"
    case .lost: "lost"
    case .prospecting, .qualification, .meeting, .proposal, .negotiation, .nurture: "open"
    }
  }
}
