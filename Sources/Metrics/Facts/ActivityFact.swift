/// Yes-or-no facts of an activity.
package struct ActivityFlags: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let completed = ActivityFlags(rawValue: 1 << 0)
  /// Written by a system or a sequence, not by a person.
  package static let automatic = ActivityFlags(rawValue: 1 << 1)
  /// From the customer; everything else counts as outbound.
  package static let inbound = ActivityFlags(rawValue: 1 << 2)
  package static let deleted = ActivityFlags(rawValue: 1 << 3)
}

/// One call, e-mail, meeting or task: as much of it as numbers need, in 28 bytes.
package struct ActivityFact: Sendable {
  /// When it took place: done, else its date; nil if unknown.
  @Compact package var at: Stamp?
  /// Into `Facts.owners`.
  package var owner = Ref.none
  /// Into `Facts.deals`.
  package var deal = Ref.none
  /// Into `Facts.contacts`.
  package var contact = Ref.none
  /// Into `Facts.leads`.
  package var lead = Ref.none
  package var flags: ActivityFlags = []

  /// An activity of which nothing is known.
  package init() {}

  /// Whether a person did it: completed, not automatic, not deleted.
  package var isHumanTouch: Bool {
    flags.contains(.completed) && flags.isDisjoint(with: [.automatic, .deleted])
  }
}

/// A contact who has a role on a deal.
package struct ContactRoleFact: Sendable {
  /// Into `Facts.deals`.
  package var deal: Ref
  /// Into `Facts.contacts`.
  package var contact: Ref

  package init(deal: Ref, contact: Ref) {
    self.deal = deal
    self.contact = contact
  }
}
