/// Cleans e-mail addresses: small letters, no wrapping; several in one cell are parted by `; `.
///
/// Nothing is guessed: a likely typing error in the domain is left for `MailDomains.suggestion`.
func cleanEmail(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  if isCleanEmail(text) {
    return Placeholder.isEmail(text) ? .empty(.textPlaceholder) : .unchanged
  }
  if hasStrayControl(text) { return .invalid(.emailSyntax) }
  return cleanTidied(text, kind: .email, into: &out) { tidy, out in
    let start = out.count
    let range = 0..<tidy.count
    if let mailbox = Mailbox(tidy, range) {
      appendEmail(tidy, mailbox, to: &out)
      return outcome(of: tidy, appendedFrom: start, in: &out, rule: .emailCase)
    }
    var mailboxes: [Mailbox] = []
    var rule = RuleID.emailWrapping
    for part in parts(tidy) {
      guard let mailbox = Mailbox(tidy, unwrapped(tidy, part)) else {
        return .invalid(.emailSyntax)
      }
      mailboxes.append(mailbox)
    }
    guard !mailboxes.isEmpty, mailboxes.count <= 10 else { return .invalid(.emailSyntax) }
    if mailboxes.count > 1 { rule = .emailSeveral }
    for (place, mailbox) in mailboxes.enumerated() {
      if place > 0 { out.append(contentsOf: "; ".utf8) }
      appendEmail(tidy, mailbox, to: &out)
    }
    return outcome(of: tidy, appendedFrom: start, in: &out, rule: rule)
  }
}

/// Whether a text is a plain address in small ASCII letters already, which one look tells.
@inline(__always)
private func isCleanEmail(_ text: Span<UInt8>) -> Bool {
  let count = text.count
  if count < 6 || count > 254 { return false }
  var at = -1
  var dots = 0
  var labelStart = 0
  var previous: UInt8 = 0x2E
  for index in 0..<count {
    let byte = text[index]
    if byte.isLower || byte.isDigit {
      previous = byte
      continue
    }
    switch byte {
    case 0x40:
      if at >= 0 || previous == 0x2E || index > 64 { return false }
      at = index
      labelStart = index + 1
      previous = 0x2E
      continue
    case 0x2E:
      if previous == 0x2E || previous == 0x2D && at >= 0 { return false }
      if at >= 0 {
        if index - labelStart > 63 { return false }
        labelStart = index + 1
        dots += 1
      }
    case 0x2D:
      if at >= 0, previous == 0x2E { return false }
    case 0x5F, 0x2B:
      if at >= 0 { return false }
    default: return false
    }
    previous = byte
  }
  return at > 0 && dots > 0 && previous.isLower
}

/// Whether a control character stands where no white space is meant.
///
/// A line break between addresses parts them; a NUL inside one, or a break inside quotation marks,
/// shows that the cell is damaged, and nothing tells what stood there.
private func hasStrayControl(_ text: Span<UInt8>) -> Bool {
  var isQuoted = false
  for index in 0..<text.count {
    let byte = text[index]
    if byte == 0x22 { isQuoted.toggle() }
    if byte < 0x20 || byte == 0x7F, isQuoted || !byte.isSpace { return true }
  }
  return false
}

/// Appends an address in small letters; quotation marks and brackets keep what stands in them.
private func appendEmail(_ text: Span<UInt8>, _ mailbox: Mailbox, to out: inout [UInt8]) {
  let from = mailbox.isQuoted ? mailbox.at : mailbox.range.lowerBound
  let to = text[mailbox.domain.lowerBound] == 0x5B ? mailbox.at : mailbox.range.upperBound
  append(text, mailbox.range.lowerBound..<from, to: &out)
  var isASCII = true
  for index in from..<max(from, to) where text[index] >= 0x80 { isASCII = false }
  if isASCII {
    for index in from..<max(from, to) { out.append(text[index].lowered) }
  } else {
    var bytes: [UInt8] = []
    append(text, from..<to, to: &bytes)
    out.append(contentsOf: String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }
  append(text, max(from, to)..<mailbox.range.upperBound, to: &out)
}

/// The parts of a cell between semicolons, commas, bars and slashes outside quotation marks.
private func parts(_ text: Span<UInt8>) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var start = 0
  var isQuoted = false
  let hasBrackets = contains(text, 0x3C)
  for index in 0...text.count {
    let byte = index < text.count ? text[index] : 0x3B
    if byte == 0x22 { isQuoted.toggle() }
    // Without `<...>` a space parts addresses too, and never belongs to one.
    let parts =
      byte == 0x3B || byte == 0x2C || byte == 0x7C || (byte == 0x2F && !hasBrackets)
      || (byte == 0x20 && !hasBrackets)
    guard parts, !isQuoted || index == text.count else { continue }
    var part = start..<index
    while !part.isEmpty, text[part.lowerBound] == 0x20 { part = part.dropFirst() }
    while !part.isEmpty, text[part.upperBound - 1] == 0x20 { part = part.dropLast() }
    if !part.isEmpty { result.append(part) }
    start = index + 1
  }
  return result
}

private func contains(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
  for index in 0..<text.count where text[index] == byte { return true }
  return false
}

/// The address without `mailto:`, angle brackets, a display name and a closing point.
private func unwrapped(_ text: Span<UInt8>, _ part: Range<Int>) -> Range<Int> {
  var range = part
  if text[range.upperBound - 1] == 0x3E {
    var open = range.upperBound - 1
    while open >= range.lowerBound, text[open] != 0x3C { open -= 1 }
    if open >= range.lowerBound { range = open + 1..<range.upperBound - 1 }
  } else if range.count > 2,
    text[range.lowerBound] == 0x28 || text[range.lowerBound] == 0x27
      || text[range.lowerBound] == 0x5B,
    text[range.upperBound - 1] == 0x29 || text[range.upperBound - 1] == 0x27
      || text[range.upperBound - 1] == 0x5D
  {
    let hasAt = contains(text, 0x40)
    if hasAt { range = range.lowerBound + 1..<range.upperBound - 1 }
  }
  let scheme = Array("mailto:".utf8)
  if range.count > scheme.count {
    var isScheme = true
    for offset in 0..<scheme.count where text[range.lowerBound + offset].lowered != scheme[offset] {
      isScheme = false
    }
    if isScheme {
      range = range.lowerBound + scheme.count..<range.upperBound
      for index in range where text[index] == 0x3F { return range.lowerBound..<index }
    }
  }
  return range
}
