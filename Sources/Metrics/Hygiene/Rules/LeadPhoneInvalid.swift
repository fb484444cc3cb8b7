import CRM

extension HygieneRule {
  /// Leads with a phone number that can't work.
  static let leadPhoneInvalid = HygieneRule(
    "lead-phone-invalid", .lead, .validity, .info,
    title: "Leads with a phone number that can't work",
    what: "The phone number fits no numbering plan of its country.",
    why: "The call does not get through.",
    fix: "Correct it; the text as it came is in the column detail.",
    needs: ["lead.phone|lead.mobile"],
    evidence: .unreadable(["phone", "mobile"]))
}
