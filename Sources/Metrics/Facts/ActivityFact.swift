/// What kind of touch an activity is.
package enum ActivityKind: UInt8, Sendable, CaseIterable {
  case call
  case email
  case meeting
  case task
  case note
  case message
  case other
}

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

/// One call, e-mail, meeting or task.
package struct ActivityFact: Sendable {
  /// The id in its source.
  package var id: Symbol
  package var kind: ActivityKind
  package var flags: ActivityFlags = []
  /// When it took place: done, else its date; nil if unknown.
  package var at: Stamp?
  /// When it is due, for open tasks.
  package var due: Stamp?
  /// Into `Facts.owners`.
  package var owner = Ref.none
  /// Into `Facts.deals`.
  package var deal = Ref.none
  /// Into `Facts.contacts`.
  package var contact = Ref.none
  /// Into `Facts.leads`.
  package var lead = Ref.none
  /// Into `Facts.accounts`.
  package var account = Ref.none
  /// Where it was read.
  package var file = Ref.none
  package var line: Int32 = 0

  package init(id: Symbol, kind: ActivityKind) {
    self.id = id
    self.kind = kind
  }

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
