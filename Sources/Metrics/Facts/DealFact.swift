package import Cleaning

/// How a deal stands at as-of.
package enum DealOutcome: UInt8, Sendable {
  /// Not closed, or reopened and not closed again; parked deals too.
  case open
  /// Closed and won.
  case won
  /// Closed and lost.
  case lost
}

/// Whether a deal's amount could be told in the reporting currency.
package enum PriceStatus: UInt8, Sendable, CaseIterable {
  /// `DealFact.value` is set.
  case priced
  /// The amount is blank or unreadable.
  case noAmount
  /// The amount has no currency and none was assumed.
  case noCurrency
  /// No rate of the currency, or of the reporting currency, holds on the date.
  case noRate
}

/// Yes-or-no facts of a deal.
package struct DealFlags: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Deleted in its source; appears only as removed.
  package static let deleted = DealFlags(rawValue: 1 << 0)
  /// Merged into another deal; appears only as removed.
  package static let merged = DealFlags(rawValue: 1 << 1)
  /// Has a next step.
  package static let nextStep = DealFlags(rawValue: 1 << 2)
  /// The four questions of qualification that are answered.
  package static let need = DealFlags(rawValue: 1 << 3)
  package static let budget = DealFlags(rawValue: 1 << 4)
  package static let authority = DealFlags(rawValue: 1 << 5)
  package static let timeline = DealFlags(rawValue: 1 << 6)
  /// Created and closed on the same day; set by `FactsBuilder`.
  package static let backfilled = DealFlags(rawValue: 1 << 7)
  /// Has stage evidence beyond `implied`; set by `FactsBuilder`.
  package static let stageEvidence = DealFlags(rawValue: 1 << 8)
  /// Created after as-of: does not exist yet; set by `FactsBuilder`.
  package static let future = DealFlags(rawValue: 1 << 9)
}

/// One deal as of the run's as-of instant: fixed size, no heap, texts as symbols.
///
/// The loader fills what the source says; `FactsBuilder.finish()` rolls it back to as-of and
/// derives `value`, `price` and the last three flags.
package struct DealFact: Sendable {
  /// The id in its source; `append` it to the string table.
  package var id: Symbol
  /// The name people know it by.
  package var name = Symbol.blank
  /// The row in the warehouse, for `explain`.
  package var row: Int64 = 0
  /// Where it was read: into `Facts.files`, and the 1-based line.
  package var file = Ref.none
  package var line: Int32 = 0
  /// Into `Facts.sources`.
  package var source = Ref.none
  /// Into `Facts.accounts` (golden accounts).
  package var account = Ref.none
  /// Into `Facts.owners` (people, resolved across sources): of a closed deal who owned it then,
  /// where anything tells; see `FactsBuilder.placeOwners`.
  package var owner = Ref.none
  /// Into `Facts.contacts`: the deal's own contact; roles are in `Facts.contactRoles`.
  package var contact = Ref.none
  /// Into `Facts.stages`; a stage knows its pipeline.
  package var stage = Ref.none
  /// Into `Facts.deals`: the survivor of a merge.
  package var mergedInto = Ref.none
  /// When it was created, nil if its source doesn't say.
  @Compact package var created: Stamp?
  /// The (expected) close date.
  @Compact package var closeDate: Day?
  /// The won/lost stamp of the profile (Salesforce: CloseDate); only for closed deals.
  @Compact package var closed: Stamp?
  /// When it was deleted or merged away, if known.
  @Compact package var removedOn: Day?
  /// The last modification stamp.
  @Compact package var modified: Stamp?
  /// The last activity its source knows of.
  @Compact package var lastActivity: Day?
  /// The amount in minor units of `currency`; nil is blank or unreadable, never zero.
  @Compact package var amount: Int64?
  /// Into `Facts.currencies`.
  package var currency = Ref.none
  /// The amount in minor units of the reporting currency; nil unless `price` is `priced`.
  @Compact package var value: Int64?
  package var price = PriceStatus.noAmount
  package var outcome = DealOutcome.open
  package var flags: DealFlags = []
  /// The CRM's probability in millionths, 0...1,000,000.
  @Compact package var probability: Int32?
  /// The latest lead source, as cleaned.
  package var leadSource = Symbol.blank
  /// The value of the field that reports call segment (setting; default the account's segment or
  /// industry).
  package var segment = Symbol.blank
  package var lossReason = Symbol.blank

  /// A deal with an id and nothing else known.
  package init(id: Symbol) { self.id = id }

  /// Deleted, merged away or not yet created: appears only as removed, or not at all.
  package var isGone: Bool { !flags.isDisjoint(with: [.deleted, .merged, .future]) }
}
