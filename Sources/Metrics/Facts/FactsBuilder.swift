package import Cleaning

/// Collects facts row by row and finishes them: sorted, rolled back to as-of, priced.
///
/// Usage: create, set `files`, `rates`; add the reference tables, then deals, then everything that
/// refers to deals; call `finish()`. References are positions the `add` functions returned.
package struct FactsBuilder: Sendable {
  package let asOf: Instant
  package let zone: Zone
  package let today: Day
  package let currency: CurrencyFact
  package let rateDate: RateDateRule
  package var rates = RateTable()
  package var strings = StringTable()
  package var files: [String] = []

  package var deals: [DealFact] = []
  /// Whether deals say when they were closed, rather than their close dates alone.
  package var tellsClosing = false
  package var transitions: [TransitionFact] = []
  /// Closings and reopenings that statuses tell; they become transitions and are not kept.
  package var statuses: [StatusFact] = []
  package var changes: [ChangeFact] = []
  /// Who owned deals from when on; only tells the owner of each deal and is not kept.
  package var ownerChanges: [ChangeFact] = []
  package var activities: [ActivityFact] = []
  package var contactRoles: [ContactRoleFact] = []
  package var leads: [LeadFact] = []
  package var contacts: [ContactFact] = []
  package var accounts: [AccountFact] = []
  package var owners: [OwnerFact] = []
  package var pipelines: [PipelineFact] = []
  package var stages: [StageFact] = []
  package var sources: [SourceFact] = []
  package var currencies: [CurrencyFact] = []
  package var targets: [TargetFact] = []

  /// An empty collection for one as-of instant.
  package init(
    asOf: Instant, zone: Zone = .utc, currency: CurrencyFact,
    rateDate: RateDateRule = .closeDate
  ) {
    self.asOf = asOf
    self.zone = zone
    self.currency = currency
    self.rateDate = rateDate
    today = asOf.day(in: zone)
  }

  /// An empty collection for what a request asks.
  init(_ request: FactsRequest) {
    self.init(
      asOf: request.asOf, zone: request.zone, currency: request.currency,
      rateDate: request.rateDate)
  }

  /// Adds a deal and returns its position.
  @discardableResult
  package mutating func add(_ deal: DealFact) -> Ref {
    deals.append(deal)
    return Ref(deals.count - 1)
  }

  /// Adds an owner and returns its position.
  package mutating func add(_ owner: OwnerFact) -> Ref {
    owners.append(owner)
    return Ref(owners.count - 1)
  }

  /// Adds a golden account and returns its position.
  package mutating func add(_ account: AccountFact) -> Ref {
    accounts.append(account)
    return Ref(accounts.count - 1)
  }

  /// Adds a contact and returns its position.
  package mutating func add(_ contact: ContactFact) -> Ref {
    contacts.append(contact)
    return Ref(contacts.count - 1)
  }

  /// Adds a pipeline and returns its position.
  package mutating func add(_ pipeline: PipelineFact) -> Ref {
    pipelines.append(pipeline)
    return Ref(pipelines.count - 1)
  }

  /// Adds a stage and returns its position.
  package mutating func add(_ stage: StageFact) -> Ref {
    stages.append(stage)
    return Ref(stages.count - 1)
  }

  /// Adds a source of deals and returns its position.
  package mutating func add(_ source: SourceFact) -> Ref {
    sources.append(source)
    return Ref(sources.count - 1)
  }

  /// Adds a lead and returns its position.
  @discardableResult
  package mutating func add(_ lead: LeadFact) -> Ref {
    leads.append(lead)
    return Ref(leads.count - 1)
  }

  /// The position of a currency, added if it is new; linear, there are few.
  package mutating func currency(_ code: String, digits: Int) -> Ref {
    if let known = currencies.firstIndex(where: { $0.code == code }) { return Ref(known) }
    currencies.append(CurrencyFact(code: code, digits: digits))
    return Ref(currencies.count - 1)
  }

  /// The finished facts; ends the collection.
  package mutating func finish() -> Facts {
    var notes: [Note] = []
    notes += assembleHistory()
    notes += rollBack()
    placeOwners()
    notes += price()
    return Facts(self, notes: notes)
  }
}
