import CRM
import Cleaning

/// The keys by which records of different kinds may be found to belong together.
struct LinkKeys {
  private enum Salt: UInt64 {
    case mailbox = 1
    case phone, name, domain, company
  }

  private(set) var keys: [UInt64] = []
  private var buffer: [UInt8] = []

  /// Starts with the next record.
  mutating func clear() { keys.removeAll(keepingCapacity: true) }

  /// The mailbox of a clean address; blank is no key.
  mutating func add(mailbox text: Span<UInt8>) { add(text, .mailbox) }

  /// A clean phone number; blank is no key.
  mutating func add(phone text: Span<UInt8>) { add(text, .phone) }

  /// A person's name in any order of its words; one word is no key.
  mutating func add(given: String, family: String, full: String) {
    buffer = Array(fold(family.isEmpty ? full : given + " " + family).utf8)
    var sum: UInt64 = 0
    var words = 0
    for word in buffer.split(separator: 0x20) {
      sum &+= KnownRows.hash(word.span)
      words += 1
    }
    if words > 1 { keys.append(sum ^ Salt.name.rawValue) }
  }

  /// The registrable domain of a web or mail address; where anybody can have a mailbox it tells no
  /// company.
  mutating func add(domainOf text: Span<UInt8>) {
    buffer.removeAll(keepingCapacity: true)
    guard appendRegistrableDomain(text, to: &buffer), !buffer.isEmpty,
      !MailDomains.isFree(String(decoding: buffer, as: UTF8.self))
    else { return }
    keys.append(KnownRows.hash(buffer.span) ^ Salt.domain.rawValue)
  }

  /// The words of a company's name without its legal form.
  mutating func add(company name: String) {
    let tokens = companyTokens(name).joined(separator: " ")
    guard !tokens.isEmpty else { return }
    add(Array(tokens.utf8).span, .company)
  }

  private mutating func add(_ text: Span<UInt8>, _ salt: Salt) {
    if !text.isEmpty { keys.append(KnownRows.hash(text) ^ salt.rawValue) }
  }
}
