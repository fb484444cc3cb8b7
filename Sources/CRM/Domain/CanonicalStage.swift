/// The stages every pipeline is told in; METRICS.md section 1.
package enum CanonicalStage: String, CaseIterable, Codable, Sendable {
  case prospecting
  case qualification
  case meeting
  case proposal
  case negotiation
  case won
  case lost
  case nurture
  case postSale = "post_sale"

  /// 1 to 5 for the open stages, 6 for won; lost, nurture and post-sale have no rank.
  package var rank: Int? {
    switch self {
    case .prospecting: 1
    case .qualification: 2
    case .meeting: 3
    case .proposal: 4
    case .negotiation: 5
    case .won: 6
    case .lost, .nurture, .postSale: nil
    }
  }

  /// Whether a deal in this stage is open.
  package var isOpen: Bool {
    switch self {
    case .prospecting, .qualification, .meeting, .proposal, .negotiation: true
    case .won, .lost, .nurture, .postSale: false
    }
  }
}
