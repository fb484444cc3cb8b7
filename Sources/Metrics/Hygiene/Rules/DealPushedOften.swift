import CRM

extension HygieneRule {
  /// Open deals whose close date was pushed three times.
  static let dealPushedOften = HygieneRule(
    "deal-pushed-often", .deal, .freshness, .warning,
    title: "Open deals whose close date was pushed three times",
    what: """
      The expected close date was moved a week or more later at least three times \
      (`hygiene.limits.pushes`).
      """,
    why: "A date that moves every month is a wish, and the forecast is built on it.",
    fix: "Ask the customer for the event the decision hangs on, and set that date.",
    needs: ["stage_change.close_date"],
    evidence: .pushed)
}
