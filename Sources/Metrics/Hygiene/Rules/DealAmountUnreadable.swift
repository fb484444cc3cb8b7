import CRM

extension HygieneRule {
  /// Deals whose amount can't be read.
  static let dealAmountUnreadable = HygieneRule(
    "deal-amount-unreadable", .deal, .validity, .error,
    title: "Deals whose amount can't be read",
    what: "The amount holds a text that is not an amount of money.",
    why: "The deal is counted, not priced.",
    fix: "Correct the amount in the CRM; the text as it came is in the column detail.",
    needs: ["deal.amount"],
    evidence: .unreadable(["amount"]))
}
