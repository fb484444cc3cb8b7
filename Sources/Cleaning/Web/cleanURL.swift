/// Cleans a web address: scheme and host in small letters, no lone slash or default port.
func cleanURL(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  cleanTidied(text, kind: .url, into: &out) { tidy, out in
    guard let address = WebAddress(tidy, 0..<tidy.count) else { return .invalid(.urlSyntax) }
    let start = out.count
    for index in 0..<address.hostStart { out.append(tidy[index].lowered) }
    appendLowered(tidy, address.host, to: &out)
    var rest = address.rest
    if isPort(tidy, rest, "80", after: address, "http") { rest = rest.dropFirst(3) }
    if isPort(tidy, rest, "443", after: address, "https") { rest = rest.dropFirst(4) }
    if rest.count > 1 || (rest.count == 1 && tidy[rest.lowerBound] != 0x2F) {
      append(tidy, rest, to: &out)
    }
    return outcome(of: tidy, appendedFrom: start, in: &out, rule: .urlNormal)
  }
}

/// Cleans a host name, web address or e-mail address to the domain that was registered.
func cleanDomain(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  cleanTidied(text, kind: .domain, into: &out) { tidy, out in
    let start = out.count
    guard appendRegistrableDomain(tidy, to: &out) else {
      out.removeLast(out.count - start)
      return .invalid(.domainSyntax)
    }
    return outcome(of: tidy, appendedFrom: start, in: &out, rule: .domainRegistrable)
  }
}

/// The registrable domain of a host name, web address or e-mail address: `shop.acme.co.uk` and
/// `jo@acme.co.uk` are `acme.co.uk`; nil where the text is none of them.
package func registrableDomain(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  return appendRegistrableDomain(bytes.span, to: &out) ? String(decoding: out, as: UTF8.self) : nil
}

/// Appends the registrable domain of a host name, web address or e-mail address.
package func appendRegistrableDomain(_ text: Span<UInt8>, to out: inout [UInt8]) -> Bool {
  let range = trimmedRange(text)
  var host: Range<Int>
  if let mailbox = Mailbox(text, range) {
    host = mailbox.domain
    if text[host.lowerBound] == 0x5B { return false }
  } else if let address = WebAddress(text, range) {
    host = address.host
  } else {
    return false
  }
  guard let start = PublicSuffixes.registrableStart(text, host) else { return false }
  appendLowered(text, start..<host.upperBound, to: &out)
  return true
}

private func appendLowered(_ text: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
  var isASCII = true
  for index in range where text[index] >= 0x80 { isASCII = false }
  if isASCII {
    for index in range { out.append(text[index].lowered) }
  } else {
    var bytes: [UInt8] = []
    append(text, range, to: &bytes)
    out.append(contentsOf: String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }
}

/// Whether `rest` starts with the default port of the scheme that was written.
private func isPort(
  _ text: Span<UInt8>, _ rest: Range<Int>, _ port: String, after address: WebAddress,
  _ scheme: String
) -> Bool {
  guard address.hostStart == scheme.utf8.count + 3, rest.count > port.utf8.count,
    text[rest.lowerBound] == 0x3A
  else { return false }
  var index = rest.lowerBound + 1
  for byte in port.utf8 {
    if text[index] != byte { return false }
    index += 1
  }
  return index == rest.upperBound || !text[index].isDigit
}
