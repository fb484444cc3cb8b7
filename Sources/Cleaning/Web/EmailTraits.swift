/// What a clean e-mail address tells beyond its syntax, for flags beside it.
///
/// | flag | what it says |
/// |---|---|
/// | `isFree` | anybody can have a mailbox there, so the domain names no company |
/// | `isDisposable` | the mailbox lives for minutes; nobody will read a second letter |
/// | `isRole` | a function reads it (`info`, `sales`), not a person |
/// | `suggestedDomain` | the domain looks like a typing error of this one |
package struct EmailTraits: Sendable, Equatable {
  package let isFree: Bool
  package let isDisposable: Bool
  package let isRole: Bool
  /// The domain that was probably meant; nil where nothing points to an error.
  package let suggestedDomain: String?

  /// The traits of one address; nil where the text is no single address.
  package init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let mailbox = Mailbox(bytes.span, 0..<bytes.count) else { return nil }
    let local = String(decoding: bytes[..<mailbox.at], as: UTF8.self).lowercased()
    let domain = String(decoding: bytes[mailbox.domain], as: UTF8.self).lowercased()
    isFree = MailDomains.isFree(domain)
    isDisposable = MailDomains.isDisposable(domain)
    isRole = MailDomains.isRole(local)
    suggestedDomain = MailDomains.suggestion(for: domain)
  }
}
