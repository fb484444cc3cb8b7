import CRM

extension HygieneRule {
  /// Contacts with a phone number that can't work.
  static let contactPhoneInvalid = HygieneRule(
    "contact-phone-invalid", .contact, .validity, .info,
    title: "Contacts with a phone number that can't work",
    what: "The phone number fits no numbering plan of its country.",
    why: "The call does not get through.",
    fix: "Correct it; the text as it came is in the column detail.",
    needs: ["contact.phone|contact.mobile"],
    evidence: .unreadable(["phone", "mobile"]))
}
