import Cleaning
import Testing

struct WebTests {
  static let cases: [CleanCase] = [
    .init(.email, "john@acme.com", "john@acme.com"),
    .init(.email, " John@Acme.com ", "john@acme.com", .emailCase),
    .init(.email, "mailto:john@acme.com?subject=x", "john@acme.com", .emailWrapping),
    .init(.email, "\"Smith, John\" <John@acme.com>", "john@acme.com"),
    .init(.email, "a@acme.com; b@acme.com", "a@acme.com; b@acme.com"),
    .init(.email, "a@acme.com b@acme.com", "a@acme.com; b@acme.com", .emailSeveral),
    .init(.email, "test@test.com", nil, .textPlaceholder),
    .init(.email, "jürgen@müller.de", "jürgen@müller.de"),
    .init(.email, "\"John Q\"@acme.com", "\"John Q\"@acme.com"),
    .init(.email, "me@[192.0.2.1]", "me@[192.0.2.1]"),
    .init(.email, "me@[192.0.2.256]", nil, .emailSyntax),
    .init(.email, "me@[ipv6:2001:db8::1]", "me@[ipv6:2001:db8::1]"),
    .init(.email, "jo\u{0}hn@acme.com", nil, .emailSyntax),
    .init(.email, "\"jo\nhn\"@acme.com", nil, .emailSyntax),
    .init(.email, "a@acme.com\nb@acme.com", "a@acme.com; b@acme.com", .emailSeveral),
    .init(.email, "me@[IPv6:2001:db8::1]", "me@[IPv6:2001:db8::1]"),
    .init(.email, "me@[IPv6:1:2:3:4:5:6::8]", nil, .emailSyntax),
    .init(.email, "john@acme", nil, .emailSyntax),
    .init(.email, "john..x@acme.com", nil, .emailSyntax),
    .init(.email, ".john@acme.com", nil, .emailSyntax),
    .init(.email, "john@-acme.com", nil, .emailSyntax),
    .init(.email, "john at acme.com", nil, .emailSyntax),
    .init(.email, "john@acme.com, call first", nil, .emailSyntax),
    .init(.url, "https://acme.com/path?q=A", "https://acme.com/path?q=A"),
    .init(.url, "HTTP://Acme.com:80/", "http://acme.com"),
    .init(.url, "www.Acme.co.id", "www.acme.co.id"),
    .init(.url, "acme", nil, .urlSyntax),
    .init(.url, "javascript://acme.com", nil, .urlSyntax),
    .init(.domain, "acme.com", "acme.com"),
    .init(.domain, "www.Acme.com", "acme.com"),
    .init(.domain, "http://shop.acme.co.id/x", "acme.co.id"),
    .init(.domain, "jo@mail.acme.com.au", "acme.com.au"),
    .init(.domain, "co.uk", nil, .domainSyntax),
    .init(.domain, "müller.de", "müller.de"),
  ]

  @Test("e-mail and web addresses", arguments: cases)
  func table(_ item: CleanCase) { item.check() }

  @Test("what is known of mail domains")
  func domains() {
    #expect(MailDomains.isFree("gmail.com"))
    #expect(!MailDomains.isFree("acme.com"))
    #expect(MailDomains.isDisposable("mailinator.com"))
    #expect(MailDomains.isRole("info"))
    #expect(MailDomains.suggestion(for: "gmial.com") == "gmail.com")
    #expect(MailDomains.suggestion(for: "gmail.com") == nil)
    #expect(MailDomains.suggestion(for: "gmail.con") == "gmail.com")
    #expect(MailDomains.suggestion(for: "acme.con") == "acme.com")
    #expect(MailDomains.suggestion(for: "acme.com") == nil)
    #expect(MailDomains.suggestion(for: "mail.com") == nil)
    let traits = EmailTraits("info@gmial.com")
    #expect(traits?.isRole == true)
    #expect(traits?.isFree == false)
    #expect(traits?.suggestedDomain == "gmail.com")
    #expect(EmailTraits("no address") == nil)
    #expect(MailDomains.mailbox("J.Smith+crm@GoogleMail.com") == "jsmith@gmail.com")
    #expect(MailDomains.mailbox("J.Smith+crm@acme.com") == "j.smith@acme.com")
    #expect(registrableDomain("https://www.acme.co.uk/about") == "acme.co.uk")
    #expect(registrableDomain("hello") == nil)
  }
}
