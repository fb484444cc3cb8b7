/// The fields of a deal whose past is kept.
package enum TrackedField: UInt8, Sendable, CaseIterable {
  /// `Day.number`.
  case closeDate
  /// Minor units of the deal's currency.
  case amount
  /// Millionths.
  case probability
  /// A position in `Facts.owners`.
  case owner
}

/// One change of one field of one deal; the value at creation is a change without an old value.
package struct ChangeFact: Sendable {
  /// Into `Facts.deals`.
  package var deal: Ref
  package var field: TrackedField
  package var at: Stamp
  /// The value before, nil if it was blank or isn't known.
  package var old: Int64?
  /// The value after, nil if it was cleared.
  package var new: Int64?
  /// For amounts: into `Facts.currencies`; none means the deal's own currency.
  package var currency: Ref

  package init(
    deal: Ref, field: TrackedField, at: Stamp, old: Int64?, new: Int64?, currency: Ref = .none
  ) {
    self.deal = deal
    self.field = field
    self.at = at
    self.old = old
    self.new = new
    self.currency = currency
  }
}
