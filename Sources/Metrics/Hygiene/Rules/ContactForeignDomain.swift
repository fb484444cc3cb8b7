import CRM

extension HygieneRule {
  /// Contacts with the e-mail of another account.
  static let contactForeignDomain = HygieneRule(
    "contact-foreign-domain", .contact, .structure, .info,
    title: "Contacts with the e-mail of another account",
    what: "The e-mail address is at the website of another account than the contact's own.",
    why: "The person has changed employers or hangs on the wrong account.",
    fix: "Link the contact to the account its address belongs to.",
    needs: ["contact.email", "contact.account_ref", "account.website"],
    condition: """
      account_site_host(record.source_id, record.account_ref) <> \(host)
      and account_host(record.source_id, \(host))
      """,
    detail: "record.email")

  private static let host = "substr(record.email, instr(record.email, '@') + 1)"
}
