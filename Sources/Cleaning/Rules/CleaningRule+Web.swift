extension CleaningRule {
  /// Rules on e-mail and web addresses.
  static let web: [CleaningRule] = [
    CleaningRule(
      .emailCase, "Case of an e-mail address",
      what: "Writes addresses in small letters, save what stands in quotation marks.",
      why: "Mail systems ignore the case, comparisons do not.",
      .email, "John.Smith@Acme.COM", "john.smith@acme.com"),
    CleaningRule(
      .emailWrapping, "Wrapped e-mail address",
      what: "Takes the address out of `mailto:`, angle brackets and a display name.",
      why: "Importers and mailers want the bare address.",
      .email, "John Smith <john@acme.com>", "john@acme.com"),
    CleaningRule(
      .emailSeveral, "Several e-mail addresses",
      what: "Writes the addresses of a cell one way, parted by semicolons.",
      why: "All of them may be wanted, and each must be readable.",
      .email, "a@acme.com, B@acme.com", "a@acme.com; b@acme.com"),
    CleaningRule(
      .emailSyntax, "No e-mail address",
      what: "Refuses what mail can't be sent to by RFC 5321.",
      why: "It bounces, and it matches nobody.",
      .email, "john@acme", nil),
    CleaningRule(
      .urlNormal, "Web address",
      what: "Writes scheme and host in small letters; drops a lone slash and a default port.",
      why: "The same site should have one spelling.",
      .url, "HTTPS://WWW.Acme.com/", "https://www.acme.com"),
    CleaningRule(
      .urlSyntax, "No web address",
      what: "Refuses a text in which no host name can be found.",
      why: "It leads nowhere.",
      .url, "see brochure", nil),
    CleaningRule(
      .domainRegistrable, "Registrable domain",
      what: "Cuts a host, web or e-mail address down to the domain that was registered.",
      why: "That part tells which organisation it is.",
      .domain, "https://shop.acme.co.uk/cart", "acme.co.uk"),
    CleaningRule(
      .domainSyntax, "No domain",
      what: "Refuses a text that holds no host name below a public suffix.",
      why: "It tells no organisation.",
      .domain, "acme", nil),
  ]
}
