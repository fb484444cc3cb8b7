package import CRM

/// What two records of a pair are, and so what it means that they belong together.
package enum PairKind: String, CaseIterable, Sendable, Codable {
  case account
  case contact
  case lead
  /// Two deals that tell of one opportunity; they are linked, never merged.
  case deal
  /// A lead and a contact that are one person.
  case leadContact = "lead-contact"
  /// A lead and the company it works for.
  case leadAccount = "lead-account"
  /// A contact without account and the company it works for.
  case contactAccount = "contact-account"

  /// What the first record of a pair is.
  package var left: Entity {
    switch self {
    case .account: .account
    case .contact, .contactAccount: .contact
    case .lead, .leadContact, .leadAccount: .lead
    case .deal: .deal
    }
  }

  /// What the second record of a pair is.
  package var right: Entity {
    switch self {
    case .account, .leadAccount, .contactAccount: .account
    case .contact, .leadContact: .contact
    case .lead: .lead
    case .deal: .deal
    }
  }

  /// Whether the records are merged into golden records, rather than linked.
  package var isMerged: Bool { left == right && left.isMatched }
}
