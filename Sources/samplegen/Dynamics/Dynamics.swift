extension Telling {
  /// Dynamics 365's views, exported to Excel and saved as CSV.
  static let dynamicsCSV = Telling(
    vendor: "dynamics", format: .csv, title: "Export to Excel, saved as CSV", history: .none,
    tellsDeleted: false
  ) { company, night, folder in
    let export = try DynamicsViews(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }

  /// Answers of Dynamics 365's OData service.
  static let dynamicsJSON = Telling(
    vendor: "dynamics", format: .json, title: "OData, JSON", history: .none, tellsDeleted: false
  ) { company, night, folder in
    let export = try DynamicsAnswers(company, night, folder)
    return Teller(tell: export.tell, finish: export.finish)
  }
}

extension Stage {
  /// The phase's name in the company's business process flow; nil for won and lost, which are
  /// states there.
  var dynamicsPhase: String? {
    switch self {
    case .prospecting: "1-Prospect"
    case .qualification: "2-Qualify"
    case .meeting: "3-Develop"
    case .proposal: "4-Propose"
    case .negotiation: "5-Negotiate"
    case .nurture: "6-Nurture"
    case .won, .lost: nil
    }
  }
}

extension Currency {
  /// The currency's name, as lookups show it.
  var name: String {
    switch self {
    case .usd: "US Dollar"
    case .eur: "Euro"
    case .idr: "Indonesian Rupiah"
    }
  }
}

/// Record ids of Dynamics 365.
enum DynamicsID {
  /// The id of a record of a table.
  static func text(_ table: Int, _ number: Int) -> String {
    func hex(_ value: Int, _ width: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let scrambled = (number &* 2_654_435_761) & 0xFFFF_FFFF
    return "\(hex(scrambled, 8))-7c1e-ee11-a\(hex(table, 3))-\(hex(number, 12))"
  }

  static let account = 1
  static let contact = 2
  static let opportunity = 3
  static let user = 4
}

extension OpportunityRow {
  /// What the deal really brought; a lost one brought nothing.
  var actualAmount: String? {
    switch state.stage {
    case .won: amountText
    case .lost: "0.00"
    case .prospecting, .qualification, .meeting, .proposal, .negotiation, .nurture: nil
    }
  }
}
