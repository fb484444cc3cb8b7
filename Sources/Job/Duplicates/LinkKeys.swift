import CRM
import Cleaning

/// The keys by which records of different kinds may be found to belong together.
struct LinkKeys: Sendable {
  private enum Salt: UInt64 {
    case mailbox = 1
    case phone, name, domain, company
  }

  private(set) var keys: [UInt64] = []
  private var name: [UInt8] = []
  private var buffer: [UInt8] = []

  /// Starts with the next record.
  mutating func clear() { keys.removeAll(keepingCapacity: true) }

  /// The mailbox of a clean address; blank is no key.
  mutating func add(mailbox text: Span<UInt8>) { add(text, .mailbox) }

  /// A clean phone number; blank is no key.
  mutating func add(phone text: Span<UInt8>) { add(text, .phone) }

  /// A person's name in any order of its words; one word is no key.
  mutating func add(given: Span<UInt8>, family: Span<UInt8>, full: Span<UInt8>) {
    name.removeAll(keepingCapacity: true)
    if family.isEmpty {
      append(full)
    } else {
      append(given)
      name.append(0x20)
      append(family)
    }
    var folded: [UInt8] = []
    swap(&folded, &buffer)
    defer { swap(&folded, &buffer) }
    folded.removeAll(keepingCapacity: true)
    fold(name.span, into: &folded)
    var sum: UInt64 = 0
    var words = 0
    var start = 0
    while start < folded.count {
      var end = start
      while end < folded.count, folded[end] != 0x20 { end += 1 }
      if end > start {
        sum &+= KnownRows.hash(folded.span.extracting(start..<end))
        words += 1
      }
      start = end + 1
    }
    if words > 1 { keys.append(sum ^ Salt.name.rawValue) }
  }

  private mutating func append(_ text: Span<UInt8>) {
    name.append(addingCapacity: text.count) { name in
      for index in text.indices { name.append(text[index]) }
    }
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
  mutating func add(company text: Span<UInt8>) {
    buffer.removeAll(keepingCapacity: true)
    appendCompanyTokens(text, to: &buffer)
    if !buffer.isEmpty { keys.append(KnownRows.hash(buffer.span) ^ Salt.company.rawValue) }
  }

  /// A company by the words of its name, parted by blanks.
  mutating func add(tokens: Span<UInt8>) { add(tokens, .company) }

  private mutating func add(_ text: Span<UInt8>, _ salt: Salt) {
    if !text.isEmpty { keys.append(KnownRows.hash(text) ^ salt.rawValue) }
  }
}
