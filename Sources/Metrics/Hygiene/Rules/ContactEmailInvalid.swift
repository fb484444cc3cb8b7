import CRM

extension HygieneRule {
  /// Contacts with an e-mail that can't work.
  static let contactEmailInvalid = HygieneRule(
    "contact-email-invalid", .contact, .validity, .warning,
    title: "Contacts with an e-mail that can't work",
    what: "The e-mail address is not one that mail can be sent to.",
    why: "Campaigns bounce and the sender's reputation suffers.",
    fix: "Correct it; the text as it came is in the column detail.",
    needs: ["contact.email"],
    evidence: .unreadable(["email"]))
}
