/// The first stage of every text cleaner: characters and white space, before any meaning.
enum Tidy {
  /// Nothing to do.
  case clean
  /// Nothing but white space.
  case blank
  /// Other bytes, and the weightiest rule that changed them.
  case changed([UInt8], RuleID)
  /// Not UTF-8.
  case invalid

  /// Looks at a text and tidies it where it needs it.
  ///
  /// In notes line breaks, tabs and runs of spaces stay.
  static func check(_ text: Span<UInt8>, isNote: Bool) -> Tidy {
    switch glance(text, isNote: isNote) {
    case .clean: return .clean
    case .spaces: return spaced(text, isNote: isNote)
    case .doubtful: return slow(text, isNote: isNote)
    }
  }

  private enum Glance { case clean, spaces, doubtful }

  /// One pass over the bytes that settles almost all texts.
  @inline(__always)
  private static func glance(_ text: Span<UInt8>, isNote: Bool) -> Glance {
    let count = text.count
    if count == 0 { return .clean }
    var result = Glance.clean
    var index = 0
    var previous: UInt8 = 0x20
    while index < count {
      let byte = text[index]
      if byte &- 0x21 < 0x5E {
        if byte == 0x26, !isNote, mayBeEntity(text, index) { return .doubtful }
        if byte == 0x5F, !isNote, isEscapedReturn(text, index) { return .doubtful }
        previous = byte
        index += 1
      } else if byte == 0x20 {
        if previous == 0x20 && !(isNote && index > 0) { result = .spaces }
        previous = byte
        index += 1
      } else if byte >= 0x80 {
        guard let next = plainEnd(text, index) else { return .doubtful }
        previous = 0x80
        index = next
      } else if byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if !isNote || index == 0 { result = .spaces }
        previous = isNote ? byte : 0x20
        index += 1
      } else {
        return .doubtful
      }
    }
    if previous == 0x20 || previous == 0x0A || previous == 0x0D || previous == 0x09 {
      result = .spaces
    }
    return result
  }

  /// Where a run of ordinary letters beyond ASCII ends; nil where it needs a closer look.
  private static func plainEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    var isAfterLatin = false
    while index < text.count, text[index] >= 0x80 {
      let (code, width) = decodeScalar(text, index)
      switch code {
      case 0xC0...0x24F:
        // Š, œ, ł and their like are the second bytes of code pages; behind another letter they
        // are suspicious.
        if isAfterLatin, isSecondByte(code) { return nil }
        // `voilÃ le`: the second byte of `à` was taken for a space.
        if code == 0xC3, index + 2 < text.count, text[index + 2] == 0x20 { return nil }
        isAfterLatin = true
      case 0x391...0x3CE, 0x410...0x44F, 0x1EA0...0x1EF9:
        isAfterLatin = true
      case 0x3041...0x3094, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3: isAfterLatin = false
      default: return nil
      }
      index += width
    }
    return index
  }

  /// Whether a letter stands among the bytes 0x80...0xBF of a code page of Windows or Latin-2.
  @inline(__always)
  private static func isSecondByte(_ code: UInt32) -> Bool {
    switch code {
    case 0xC6, 0xD7, 0xD8, 0xE6, 0xF7, 0xF8, 0x104, 0x105, 0x139...0x13E, 0x141, 0x142,
      0x152...0x167, 0x178...0x17E, 0x192:
      true
    default: false
    }
  }

  private static func mayBeEntity(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index + 3 < text.count && (text[index + 1].isLetter || text[index + 1] == 0x23)
  }

  private static func isEscapedReturn(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index + 6 < text.count && text[index + 1] == 0x78 && text[index + 2] == 0x30
      && text[index + 6] == 0x5F
  }

  /// White space only: ends trimmed, and runs made one space outside notes.
  private static func spaced(_ text: Span<UInt8>, isNote: Bool) -> Tidy {
    let range = trimmedRange(text)
    if range.isEmpty { return .blank }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    if isNote {
      append(text, range, to: &out)
    } else {
      for index in range {
        if !text[index].isSpace {
          out.append(text[index])
        } else if out.last != 0x20 {
          out.append(0x20)
        }
      }
    }
    return out.count == text.count && !differs(text, out) ? .clean : .changed(out, .textSpaces)
  }

  private static func slow(_ text: Span<UInt8>, isNote: Bool) -> Tidy {
    guard let repair = TextRepair(text, isNote: isNote) else { return .invalid }
    if repair.bytes.isEmpty { return .blank }
    guard differs(text, repair.bytes) else { return .clean }
    return .changed(repair.bytes, repair.rule ?? .textSpaces)
  }

  private static func differs(_ text: Span<UInt8>, _ bytes: [UInt8]) -> Bool {
    if text.count != bytes.count { return true }
    for index in 0..<bytes.count where text[index] != bytes[index] { return true }
    return false
  }
}
