import Document

/// Which way of a number is good news.
enum Taste: String, CaseIterable {
  case higher
  case lower
  /// Neither: it depends on what else happened.
  case neither

  /// The taste for a KPI; those not listed are neither.
  static func of(_ id: String) -> Taste {
    switch id {
    case "bookings", "won-count", "win-rate", "win-rate-value", "win-rate-created", "velocity",
      "coverage", "lead-conversion":
      .higher
    case "lost-count", "sales-cycle", "overdue-count", "overdue-value", "push-count",
      "pushed-value", "slipped-value", "lead-response":
      .lower
    default: .neither
    }
  }

  /// The tone of a number that went up or down.
  func tone(isUp: Bool) -> Tone {
    switch self {
    case .higher: isUp ? .good : .bad
    case .lower: isUp ? .bad : .good
    case .neither: .neutral
    }
  }
}
