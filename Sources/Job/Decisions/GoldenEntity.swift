import CRM
import Warehouse

/// The entities that have golden records, for commands.
package enum GoldenEntity: String, CaseIterable, Sendable {
  case account
  case contact
  case lead

  /// The entity of the domain.
  var entity: Entity {
    switch self {
    case .account: .account
    case .contact: .contact
    case .lead: .lead
    }
  }

  /// Two records of the entity.
  var kind: PairKind {
    switch self {
    case .account: .account
    case .contact: .contact
    case .lead: .lead
    }
  }
}
