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
///
/// In 32 bytes: there are several a deal.
package struct ChangeFact: Sendable {
  /// The value before, nil if it was blank or isn't known.
  @Compact package private(set) var old: Int64?
  /// The value after, nil if it was cleared.
  @Compact package private(set) var new: Int64?
  package let at: Stamp
  /// Into `Facts.deals`.
  package let deal: Ref
  /// The currency's position or -1, three bits behind it the field.
  private let packed: Int32

  package init(
    deal: Ref, field: TrackedField, at: Stamp, old: Int64?, new: Int64?, currency: Ref = .none
  ) {
    self.deal = deal
    self.at = at
    self.old = old
    self.new = new
    packed = currency.index << 3 | Int32(field.rawValue)
  }

  package var field: TrackedField { TrackedField(rawValue: UInt8(packed & 7)) ?? .closeDate }

  /// For amounts: into `Facts.currencies`; none means the deal's own currency.
  package var currency: Ref { packed < 0 ? .none : Ref(Int(packed >> 3)) }
}
