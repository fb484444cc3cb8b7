import CRM

extension HygieneRule {
  /// Leads with an e-mail that can't work.
  static let leadEmailInvalid = HygieneRule(
    "lead-email-invalid", .lead, .validity, .warning,
    title: "Leads with an e-mail that can't work",
    what: "The e-mail address is not one that mail can be sent to.",
    why: "The first answer to the lead never arrives.",
    fix: "Correct it; the text as it came is in the column detail.",
    needs: ["lead.email"],
    evidence: .unreadable(["email"]))
}
