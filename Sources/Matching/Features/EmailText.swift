import Cleaning

/// E-mail addresses made comparable: lower case, no spaces, no `mailto:`, no `+tag`.
enum EmailText {
  /// Writes the address into an empty array.
  static func write(_ text: Span<UInt8>, into out: inout [UInt8]) {
    var at = -1
    var plus = -1
    out.append(addingCapacity: text.count) { out in
      for index in 0..<text.count {
        var byte = text[index]
        if byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 { continue }
        if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
        if byte == 0x3A, at < 0 {
          out.removeAll()
          continue
        }
        if byte == 0x40 { at = out.count }
        if byte == 0x2B, at < 0, plus < 0 { plus = out.count }
        out.append(byte)
      }
    }
    while out.last == 0x2E || out.last == 0x2C || out.last == 0x3B { out.removeLast() }
    // An address without its @ is still worth comparing as text.
    if at == 0 || at + 1 == out.count || out.count < 6 || (at < 0 && !out.contains(0x2E)) {
      out.removeAll(keepingCapacity: true)
      return
    }
    if plus > 0, at > plus { out.removeSubrange(plus..<at) }
    if placeholders.contains(out.span) { out.removeAll(keepingCapacity: true) }
  }

  private static let placeholders = ListedTexts(
    [
      "test@test.com", "a@a.com", "none@none.com", "na@na.com", "no@email.com", "test@example.com",
      "noemail@noemail.com", "noemail@email.com", "asdf@asdf.com", "unknown@unknown.com",
      "x@x.com", "email@example.com", "user@example.com",
    ])

  /// Whether the local part is a mailbox read by many, which doesn't say who the person is.
  static func isRole(_ local: Span<UInt8>) -> Bool { shared.contains(local) }

  /// Whether anybody can have a mailbox in this domain.
  static func isFree(_ domain: Span<UInt8>) -> Bool { free.contains(domain) }

  private static let shared = ListedTexts(MailDomains.roles.sorted() + MadeUpWords.inMailboxes)
  private static let free = ListedTexts(MailDomains.freeDomains)
}
