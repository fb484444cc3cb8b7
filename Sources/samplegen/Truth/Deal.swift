/// One change of a deal: its whole state from this moment on.
struct DealEvent: Sendable {
  var at: Moment
  var stage: Stage
  /// Minor units in the deal's currency; nil when nobody entered an amount.
  var amount: Int?
  var close: Day
  /// The user who made the change.
  var by: Int
}

/// One deal as it truly happened.
struct Deal: Sendable {
  /// Position among the account's deals; part of its id.
  let slot: Int
  var name: String
  var currency: Currency
  var owner: Int
  var source: LeadSource
  var campaign: Int?
  /// True for the first sale to an account.
  var isNewBusiness: Bool
  /// In order of time; the first is the creation.
  var events: [DealEvent]
  var deletedAt: Moment?
  /// A touch of the record that is not in its history: next step, description.
  var noteAt: Moment?
  /// Which row of the account the CRM's deal points to.
  var accountRow = 0
  /// Slots of the contacts with a role on the deal.
  var contacts: [Int] = []
  /// What went wrong on the way into the CRM; none of it changes the truth.
  var flaws: Set<DealFlaw> = []

  /// When the deal came to be.
  var created: Moment { events[0].at }

  /// Why it was lost, or nil where nobody wrote it.
  func reason(number: Int) -> String? {
    let reasons = ["Price", "Competitor", "No budget", "No decision", "Timing"]
    return flaws.contains(.reasonBlank) ? nil : reasons[(number / 3 + slot) % reasons.count]
  }

  /// What comes next in an open deal, or nil where nobody wrote it.
  func nextStep(in stage: Stage) -> String? {
    if flaws.contains(.nextStepBlank) { return nil }
    switch stage {
    case .prospecting: return "Call the plant manager"
    case .qualification: return "Clear the budget"
    case .meeting: return "Show the demo on site"
    case .proposal: return "Walk through the offer"
    case .negotiation: return "Send the contract"
    case .won, .lost, .nurture: return nil
    }
  }

  /// The deal as a CRM tells it where won and lost are no stages: it is in a stage from the first
  /// moment on, and a deal without a logged move never moved.
  var alwaysInAStage: Deal {
    var deal = self
    deal.flaws.remove(.historyMissing)
    if var first = events.first, first.stage.isClosed {
      first.stage = .prospecting
      deal.events.insert(first, at: 0)
    }
    return deal
  }

  /// The state at an instant; nil before creation.
  func state(at instant: Moment) -> DealEvent? {
    events.last { $0.at <= instant }
  }
}

/// Something amiss in how the CRM holds a deal.
enum DealFlaw: Hashable, Sendable {
  /// The stage history was lost in a migration.
  case historyMissing
  /// The account's id leads nowhere.
  case accountMissing
  /// The owner's id leads nowhere.
  case ownerMissing
  /// The amount was stored as a binary floating-point number.
  case floatAmount
  /// The stage was typed in lower case by an import.
  case lowerCaseStage
  /// The lead source was typed in another case.
  case oddSource
  /// Nobody owns it.
  case ownerBlank
  /// It hangs on no account.
  case accountBlank
  /// The close date was left out.
  case closeBlank
  /// Words stand where the amount should be.
  case amountUnreadable
  /// The lead source, or the type, was left out.
  case sourceBlank
  case typeBlank
  /// A lead source that nobody else has.
  case singleSource
  /// Nobody wrote what comes next, or why it was lost.
  case nextStepBlank
  case reasonBlank
  /// The marks of an import contradict the stage.
  case wrongMark
  /// The probability is not the stage's.
  case wrongProbability
  /// No contact was given a role.
  case contactBlank
}

/// How a customer first heard of us; better sources win more.
enum LeadSource: String, CaseIterable, Sendable {
  case referral = "Employee Referral"
  case partner = "Partner"
  case tradeShow = "Trade Show"
  case web = "Web"
  case phone = "Phone Inquiry"
  case purchased = "Purchased List"

  /// How often it happens, in relative terms.
  var weight: Int {
    switch self {
    case .referral: 14
    case .partner: 16
    case .tradeShow: 20
    case .web: 28
    case .phone: 10
    case .purchased: 12
    }
  }

  /// Factor on the chance of each step forward, in thousandths.
  var quality: Int {
    switch self {
    case .referral: 1_120
    case .partner: 1_060
    case .tradeShow: 1_000
    case .web: 970
    case .phone: 960
    case .purchased: 880
    }
  }
}
