import CRM

extension HygieneRule {
  /// Deals without an owner.
  static let dealWithoutOwner = HygieneRule(
    "deal-without-owner", .deal, .ownership, .error,
    title: "Deals without an owner",
    what: "Nobody owns the deal.",
    why: "Nobody works on it and nobody is asked about it.",
    fix: "Assign it to a representative.",
    needs: ["deal.owner_ref"],
    condition: """
      record.owner_ref is null
      and \(HygieneSQL.isOpen)
      """)
}
