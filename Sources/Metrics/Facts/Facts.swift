package import Cleaning

/// Everything metrics are computed from, as of one instant: flat tables of fixed-size facts.
///
/// Facts refer to each other by position (`Ref`) and to texts by `Symbol`. Built by `FactsBuilder`
/// and never changed afterwards; a class, so that handing it around copies one pointer. 500 thousand
/// deals with 2 million transitions take about 170 MB.
package final class Facts: Sendable {
  /// The instant all numbers refer to; nothing later exists.
  package let asOf: Instant
  /// The organisation's zone, in which every `Stamp` has its day.
  package let zone: Zone
  /// As-of's calendar day.
  package let today: Day
  /// As-of as a stamp.
  package let now: Stamp
  /// The currency `DealFact.value` is told in.
  package let currency: CurrencyFact
  /// The date whose rate prices a deal.
  package let rateDate: RateDateRule
  /// How amounts become amounts in the reporting currency.
  package let pricing: Pricing
  package let strings: StringTable

  /// Deals of the system of record, in the order they were added.
  package let deals: [DealFact]
  /// All transitions up to as-of, by deal and then time.
  package let transitions: [TransitionFact]
  /// Per deal the position of its first transition, and one more entry for the end.
  private let transitionStarts: [Int32]
  /// All field changes up to as-of, by deal and then time.
  package let changes: [ChangeFact]
  private let changeStarts: [Int32]
  package let activities: [ActivityFact]
  package let contactRoles: [ContactRoleFact]
  package let leads: [LeadFact]
  package let contacts: [ContactFact]
  package let accounts: [AccountFact]
  package let owners: [OwnerFact]
  package let pipelines: [PipelineFact]
  package let stages: [StageFact]
  package let sources: [SourceFact]
  package let currencies: [CurrencyFact]
  package let targets: [TargetFact]
  /// Names of the files records were read from.
  package let files: [String]
  /// What was odd about the records while the facts were put together.
  package let notes: [Note]

  init(_ parts: FactsBuilder, notes: [Note]) {
    asOf = parts.asOf
    zone = parts.zone
    today = parts.today
    now = Stamp(parts.asOf, in: parts.zone)
    currency = parts.currency
    rateDate = parts.rateDate
    pricing = parts.pricing
    strings = parts.strings
    deals = parts.deals
    transitions = parts.transitions
    transitionStarts = starts(of: parts.transitions, count: parts.deals.count) { $0.deal }
    changes = parts.changes
    changeStarts = starts(of: parts.changes, count: parts.deals.count) { $0.deal }
    activities = parts.activities
    contactRoles = parts.contactRoles
    leads = parts.leads
    contacts = parts.contacts
    accounts = parts.accounts
    owners = parts.owners
    pipelines = parts.pipelines
    stages = parts.stages
    sources = parts.sources
    currencies = parts.currencies
    targets = parts.targets
    files = parts.files
    self.notes = notes
  }

  /// The positions of a deal's transitions in `transitions`.
  package func transitionRange(of deal: Int) -> Range<Int> {
    Int(transitionStarts[deal])..<Int(transitionStarts[deal + 1])
  }

  /// The positions of a deal's field changes in `changes`.
  package func changeRange(of deal: Int) -> Range<Int> {
    Int(changeStarts[deal])..<Int(changeStarts[deal + 1])
  }

  /// The text of a symbol.
  package func text(_ symbol: Symbol) -> String { strings[symbol] }

}

/// For rows sorted by deal: where each deal's rows start, and one more entry for the end.
private func starts<Row>(of rows: [Row], count: Int, deal: (Row) -> Ref) -> [Int32] {
  var result = [Int32](repeating: 0, count: count + 1)
  for row in rows {
    if let position = deal(row).position { result[position + 1] += 1 }
  }
  for index in 0..<count { result[index + 1] += result[index] }
  return result
}
