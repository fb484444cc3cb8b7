import Cleaning

/// What is to be done with the bytes of a column.
extension ColumnPlan {
  /// How a field of a vendor's exports becomes a cell.
  static func action(of field: Field, traits: Traits) -> Action {
    switch field.storage {
    case .money: return .money
    case .integer: return .integer
    case .real: return .probability
    case .boolean: return .boolean
    case .day: return .day
    case .moment: return .moment
    case .reference:
      switch traits.idStyle {
      case .text: return traits.listsReferences && field.id != "id" ? .firstReference : .reference
      case .salesforce: return .salesforceReference
      case .zoho: return .zohoReference
      case .guid: return .guidReference
      }
    case .text:
      if field.id == "kind", field.kind == .picklist { return .activityKind }
      switch field.kind {
      case .currency: return .currency
      case .country: return .country
      case .phone, .state, .postcode: return .regional
      case .number: return .number
      case .id, .text, .note, .personName, .givenName, .familyName, .company, .email, .url,
        .domain, .street, .city, .money, .integer, .percent, .day, .moment, .boolean,
        .picklist, .language:
        return .text
      }
    }
  }

  /// Whether other columns of the record are read by what this one says.
  var comesFirst: Bool {
    switch action {
    case .currency, .country: true
    case .text, .number, .regional, .reference, .salesforceReference, .zohoReference,
      .guidReference, .firstReference, .money, .integer, .probability, .boolean, .day, .moment,
      .activityKind, .named:
      false
    }
  }
}

extension ColumnPlan.Action {
  /// What of a value may be read in several ways.
  var doubt: ColumnPlan.Doubt {
    switch self {
    case .day, .moment: .date
    case .number, .money, .integer: .mark
    case .probability: .share
    case .text, .regional, .country, .currency, .reference, .salesforceReference, .zohoReference,
      .firstReference, .guidReference, .boolean, .activityKind, .named:
      .none
    }
  }
}
