import CRM

extension HygieneRule {
  /// Accounts with a phone number that can't work.
  static let accountPhoneInvalid = HygieneRule(
    "account-phone-invalid", .account, .validity, .info,
    title: "Accounts with a phone number that can't work",
    what: "The phone number fits no numbering plan of its country.",
    why: "The call does not get through.",
    fix: "Correct it; the text as it came is in the column detail.",
    needs: ["account.phone"],
    evidence: .unreadable(["phone"]))
}
