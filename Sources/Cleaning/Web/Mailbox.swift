/// The syntax of one e-mail address by RFC 5321, with letters of all scripts (RFC 6531).
struct Mailbox {
  /// Where the address stands in its text, and where its `@` is.
  let range: Range<Int>
  let at: Int
  /// Whether the local part stands in quotation marks.
  let isQuoted: Bool

  /// The domain behind the `@`.
  var domain: Range<Int> { at + 1..<range.upperBound }

  /// An address that fills `range`; nil where it is none that mail can be sent to.
  ///
  /// A domain needs a point in it, so `me@localhost` is refused.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    guard range.count >= 3, range.count <= 254 + 64 else { return nil }
    if text[range.lowerBound] == 0x22 {
      guard let end = Mailbox.quotedEnd(text, range) else { return nil }
      isQuoted = true
      at = end
    } else {
      guard let end = Mailbox.localEnd(text, range) else { return nil }
      isQuoted = false
      at = end
    }
    guard at - range.lowerBound <= 64, range.count <= 254 else { return nil }
    let domain = at + 1..<range.upperBound
    guard !domain.isEmpty else { return nil }
    if text[domain.lowerBound] == 0x5B {
      guard AddressLiteral.isValid(text, domain) else { return nil }
    } else {
      guard HostName.isValid(text, domain) else { return nil }
    }
  }

  /// Where the `@` behind a dot-atom stands.
  private static func localEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var previous: UInt8 = 0x2E
    while index < range.upperBound {
      let byte = text[index]
      if byte == 0x40 { return previous == 0x2E ? nil : index }
      if byte == 0x2E {
        if previous == 0x2E { return nil }
        index += 1
      } else if byte < 0x80 {
        guard isAtomByte(byte) else { return nil }
        index += 1
      } else {
        let (code, width) = decodeScalar(text, index)
        guard isWordScalar(code) else { return nil }
        index += width
      }
      previous = byte
    }
    return nil
  }

  /// Where the `@` behind a quoted string stands.
  private static func quotedEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound + 1
    while index < range.upperBound, text[index] != 0x22 {
      if text[index] == 0x5C { index += 1 }
      guard index < range.upperBound, text[index] >= 0x20, text[index] < 0x7F else { return nil }
      index += 1
    }
    let at = index + 1
    return at < range.upperBound && text[at] == 0x40 ? at : nil
  }

  @inline(__always)
  private static func isAtomByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E, 0x5F, 0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

/// Whether a scalar is a letter, a digit or a mark of any script.
func isWordScalar(_ code: UInt32) -> Bool {
  guard let scalar = Unicode.Scalar(code) else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber:
    return true
  default: return false
  }
}
