/// Where a deal stands, in the words of METRICS.md section 1.
enum Stage: Int, CaseIterable, Sendable {
  case prospecting = 1
  case qualification, meeting, proposal, negotiation, won, lost, nurture

  /// The open stages in their order.
  static let open: [Stage] = [.prospecting, .qualification, .meeting, .proposal, .negotiation]

  /// 1 to 6 in the pipeline; nil for lost and nurture, which have none.
  var rank: Int? { rawValue <= 6 ? rawValue : nil }

  /// True for the five stages of a running deal.
  var isOpen: Bool { rawValue <= 5 }

  /// True for won and lost.
  var isClosed: Bool { self == .won || self == .lost }

  /// The canonical name.
  var name: String {
    switch self {
    case .prospecting: "prospecting"
    case .qualification: "qualification"
    case .meeting: "meeting"
    case .proposal: "proposal"
    case .negotiation: "negotiation"
    case .won: "won"
    case .lost: "lost"
    case .nurture: "nurture"
    }
  }

  /// The chance of winning that the CRM shows, in percent.
  var probability: Int {
    switch self {
    case .prospecting: 10
    case .qualification: 20
    case .meeting: 35
    case .proposal: 60
    case .negotiation: 80
    case .won: 100
    case .lost: 0
    case .nurture: 5
    }
  }
}
