import Cleaning

extension HeaderMeaning {
  /// The kind of value that a header with this meaning stands above.
  ///
  /// A header that names another record (`Company`, `Deal Owner`) stands above its name; the
  /// content tells where it is an id instead.
  var kind: ValueKind {
    guard let concept, concept != .name else { return HeaderMeaning.nameKind(of: noun) }
    switch concept {
    case .name: return HeaderMeaning.nameKind(of: noun)
    case .id, .taxNumber, .mergedInto, .code: return .id
    case .givenName: return .givenName
    case .familyName: return .familyName
    case .manager: return .personName
    case .parent: return .company
    case .email: return .email
    case .phone, .mobile: return .phone
    case .website: return .url
    case .street: return .street
    case .city: return .city
    case .state: return .state
    case .postcode: return .postcode
    case .country: return .country
    case .employees: return .integer
    case .revenue, .amount, .price, .target: return .money
    case .rate: return .number
    case .probability: return .percent
    case .currency: return .currency
    case .isActive, .isPrimary, .isWon, .isClosed, .isConverted, .isDeleted, .emailOptOut,
      .doNotCall, .isDone, .isBase:
      return .boolean
    case .birthDate, .startsOn, .endsOn, .validFrom: return .day
    case .date, .createdAt, .modifiedAt, .closeDate, .closedAt, .stageChangedAt, .lastActivityAt,
      .convertedAt, .dueAt, .doneAt:
      return .moment
    case .industry, .segment, .source, .role, .stage, .fromStage, .status, .pipeline,
      .forecastCategory, .lossReason, .kind, .salutation:
      return .picklist
    case .other: return .note
    case .title, .location, .team, .nextStep, .need, .budget, .authority, .timeline, .subject,
      .family, .period:
      return .text
    }
  }

  private static func nameKind(of noun: Entity?) -> ValueKind {
    switch noun {
    case .account: .company
    case .contact, .lead, .user: .personName
    case .deal, .stageChange, .activity, .campaign, .product, .contactRole, .rate, .target, nil:
      .text
    }
  }
}
