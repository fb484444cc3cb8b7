import CRM

extension HygieneRule {
  /// Accounts with a website that can't work.
  static let accountWebsiteInvalid = HygieneRule(
    "account-website-invalid", .account, .validity, .info,
    title: "Accounts with a website that can't work",
    what: "The website is no address that a browser can open.",
    why: "Duplicates are found by the website; this account can't be.",
    fix: "Correct it; the text as it came is in the column detail.",
    needs: ["account.website"],
    evidence: .unreadable(["website"]))
}
