/// The kinds of object a CRM export tells of; each has one table in the warehouse.
package enum Entity: String, CaseIterable, Codable, Sendable, Comparable {
  case account
  case contact
  case lead
  case deal
  case stageChange = "stage_change"
  case activity
  case user
  case campaign
  case product
  case contactRole = "contact_role"
  case rate
  case target

  /// The table of this entity, and its word in settings and reports.
  package var table: String { rawValue }

  /// Whether records of this entity are about people or companies and may be duplicates.
  package var isMatched: Bool {
    switch self {
    case .account, .contact, .lead: true
    case .deal, .stageChange, .activity, .user, .campaign, .product, .contactRole, .rate, .target:
      false
    }
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: Entity, right: Entity) -> Bool { left.order < right.order }
}
