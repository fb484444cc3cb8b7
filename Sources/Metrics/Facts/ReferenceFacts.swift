package import Cleaning

/// A person who owns records, resolved across sources.
package struct OwnerFact: Sendable {
  package var id: Symbol
  package var name: Symbol
  package var isActive: Bool

  package init(id: Symbol, name: Symbol, isActive: Bool = true) {
    self.id = id
    self.name = name
    self.isActive = isActive
  }
}

/// A golden account.
package struct AccountFact: Sendable {
  /// The golden id, or the id in its source where nothing was merged.
  package var id: Symbol
  package var name: Symbol
  package var segment: Symbol
  /// Into `Facts.owners`.
  package var owner: Ref

  package init(id: Symbol, name: Symbol, segment: Symbol = .blank, owner: Ref = .none) {
    self.id = id
    self.name = name
    self.segment = segment
    self.owner = owner
  }
}

/// A contact, as far as metrics need one.
package struct ContactFact: Sendable {
  package var id: Symbol
  package var source: Symbol
  /// Into `Facts.accounts`.
  package var account: Ref

  package init(id: Symbol, source: Symbol = .blank, account: Ref = .none) {
    self.id = id
    self.source = source
    self.account = account
  }
}

/// One pipeline.
package struct PipelineFact: Sendable {
  package var name: Symbol

  package init(name: Symbol) { self.name = name }
}

/// How much of the stage history a source tells.
package enum HistoryCompleteness: String, Sendable, CaseIterable {
  /// Every transition.
  case full
  /// First or last entries only, or what two exports show: re-entries are invisible.
  case floor
  /// The current stage and nothing before it.
  case currentOnly = "current only"
}

/// Where deals come from.
package struct SourceFact: Sendable {
  package var name: Symbol
  package var completeness: HistoryCompleteness
  /// Whether close-date and amount changes are known.
  package var hasFieldHistory: Bool
  /// Where no history tells those changes and comparing exports shows some: the day of the oldest
  /// export, before which none can be seen.
  @Compact package var comparedSince: Day?
  /// Whether the source has activities at all.
  package var hasActivities: Bool

  package init(
    name: Symbol, completeness: HistoryCompleteness, hasFieldHistory: Bool = false,
    hasActivities: Bool = false
  ) {
    self.name = name
    self.completeness = completeness
    self.hasFieldHistory = hasFieldHistory
    self.hasActivities = hasActivities
  }
}

/// A currency and its number of decimal places (ISO 4217).
package struct CurrencyFact: Sendable, Hashable {
  package var code: String
  package var digits: Int

  package init(code: String, digits: Int) {
    self.code = code
    self.digits = digits
  }
}

/// What was to be won in a period.
package struct TargetFact: Sendable {
  package var from: Day
  package var to: Day
  /// Minor units of `currency`.
  package var amount: Int64
  /// Into `Facts.currencies`.
  package var currency: Ref
  /// Into `Facts.owners`; none for the whole company.
  package var owner: Ref
  /// Into `Facts.pipelines`; none for all.
  package var pipeline: Ref

  package init(
    from: Day, to: Day, amount: Int64, currency: Ref, owner: Ref = .none, pipeline: Ref = .none
  ) {
    self.from = from
    self.to = to
    self.amount = amount
    self.currency = currency
    self.owner = owner
    self.pipeline = pipeline
  }
}
