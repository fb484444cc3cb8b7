/// Reads JSON tokens (RFC 8259, strictly) from text that may go on later.
struct JSONCursor {
  /// A string's content: a place in the text, or in the side buffer where it had escapes.
  struct Text: Hashable {
    var start: Int
    var end: Int
    var isExtra: Bool
  }

  var at: Int
  /// Line ends passed; in JSON they stand between tokens only.
  private(set) var lineEnds = 0
  /// Whether no more text will come.
  let isLast: Bool
  let maximumDepth: Int

  init(at: Int, isLast: Bool, maximumDepth: Int) {
    self.at = at
    self.isLast = isLast
    self.maximumDepth = maximumDepth
  }

  /// The end of the text: starved, or a fault where no more will come.
  func ended(_ place: Int) -> JSONStop {
    isLast ? .fault(.unexpectedEnd, at: place) : .starved
  }

  /// Moves over white space and gives the byte after it.
  @inline(__always)
  mutating func peek(_ text: Span<UInt8>) throws(JSONStop) -> UInt8 {
    if at < text.count && text[at] > 0x20 { return text[at] }
    skipSpace(text)
    guard at < text.count else { throw ended(at) }
    return text[at]
  }

  mutating func skipSpace(_ text: Span<UInt8>) {
    while at < text.count {
      let byte = text[at]
      if byte > 0x20 { return }
      if byte == 0x0A {
        lineEnds &+= 1
      } else if byte != 0x20 && byte != 0x0D && byte != 0x09 {
        return
      }
      at &+= 1
    }
  }

  /// Reads a string whose opening quote is at `at`.
  mutating func string(_ text: Span<UInt8>, extra: inout [UInt8]) throws(JSONStop) -> Text {
    let start = at &+ 1
    var index = start
    while index &+ 8 <= text.count {
      let word = ByteWord(text, at: index)
      let found =
        word.places(of: JSONCursor.quotes) | word.places(of: JSONCursor.escapes)
        | word.controls
      if found != 0 {
        index &+= ByteWord.first(found)
        break
      }
      index &+= 8
    }
    while index < text.count {
      let byte = text[index]
      if byte == 0x22 {
        at = index &+ 1
        return Text(start: start, end: index, isExtra: false)
      }
      if byte == 0x5C {
        return try escapedString(text, from: start, escape: index, extra: &extra)
      }
      if byte < 0x20 { throw .fault(.controlCharacter, at: index) }
      index &+= 1
    }
    throw ended(index)
  }

  private static var quotes: UInt64 { ByteWord.all(0x22) }
  private static var escapes: UInt64 { ByteWord.all(0x5C) }

  private mutating func escapedString(
    _ text: Span<UInt8>, from start: Int, escape: Int, extra: inout [UInt8]
  ) throws(JSONStop) -> Text {
    let extraStart = extra.count
    for index in start..<escape { extra.append(text[index]) }
    var index = escape
    while index < text.count {
      let byte = text[index]
      if byte == 0x22 {
        at = index + 1
        return Text(start: extraStart, end: extra.count, isExtra: true)
      }
      if byte < 0x20 { throw .fault(.controlCharacter, at: index) }
      if byte != 0x5C {
        extra.append(byte)
        index += 1
        continue
      }
      guard index + 1 < text.count else { throw ended(index + 1) }
      if let plain = JSONCursor.plainEscape(text[index + 1]) {
        extra.append(plain)
        index += 2
      } else if text[index + 1] == 0x75 {
        index = try unicodeEscape(text, at: index, extra: &extra)
      } else {
        throw .fault(.invalidEscape, at: index)
      }
    }
    throw ended(index)
  }

  /// Reads `\uXXXX`, or a surrogate pair of them; a lone surrogate becomes U+FFFD.
  private func unicodeEscape(_ text: Span<UInt8>, at index: Int, extra: inout [UInt8])
    throws(JSONStop) -> Int
  {
    let first = try hexadecimal(text, at: index + 2, escape: index)
    guard first >= 0xD800 && first < 0xDC00 else {
      extra.append(scalar: first)
      return index + 6
    }
    if index + 7 >= text.count && !isLast { throw .starved }
    if index + 7 < text.count && text[index + 6] == 0x5C && text[index + 7] == 0x75 {
      let second = try hexadecimal(text, at: index + 8, escape: index + 6)
      if second >= 0xDC00 && second < 0xE000 {
        extra.append(scalar: 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
        return index + 12
      }
    }
    extra.append(scalar: 0xFFFD)
    return index + 6
  }

  private func hexadecimal(_ text: Span<UInt8>, at start: Int, escape: Int) throws(JSONStop)
    -> UInt32
  {
    var value: UInt32 = 0
    for index in start..<(start + 4) {
      guard index < text.count else { throw ended(index) }
      let byte = text[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw .fault(.invalidEscape, at: escape)
      }
    }
    return value
  }

  private static func plainEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22, 0x5C, 0x2F: byte
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// Reads a number, `true`, `false` or `null`; what follows it must be able to follow a value.
  mutating func scalar(_ text: Span<UInt8>) throws(JSONStop) -> Text {
    let start = at
    switch text[at] {
    case 0x74: try word(JSONCursor.trueWord, text)
    case 0x66: try word(JSONCursor.falseWord, text)
    case 0x6E: try word(JSONCursor.nullWord, text)
    case 0x2D, 0x30...0x39: try number(text)
    default: throw .fault(.expectedValue, at: at)
    }
    if at < text.count {
      switch text[at] {
      case 0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09: break
      default:
        throw .fault(
          text[start] == 0x2D || text[start] <= 0x39 ? .invalidNumber : .expectedValue, at: at)
      }
    } else if !isLast {
      throw .starved
    }
    return Text(start: start, end: at, isExtra: false)
  }

  private mutating func word(_ word: [UInt8], _ text: Span<UInt8>) throws(JSONStop) {
    let start = at
    for letter in word {
      guard at < text.count else { throw ended(at) }
      guard text[at] == letter else { throw .fault(.expectedValue, at: start) }
      at += 1
    }
  }

  private static let trueWord = Array("true".utf8)
  private static let falseWord = Array("false".utf8)
  private static let nullWord = Array("null".utf8)

  private mutating func number(_ text: Span<UInt8>) throws(JSONStop) {
    if text[at] == 0x2D { at += 1 }
    guard at < text.count else { throw ended(at) }
    if text[at] == 0x30 {
      at += 1
    } else {
      try digits(text)
    }
    if at < text.count && text[at] == 0x2E {
      at += 1
      try digits(text)
    }
    if at < text.count && (text[at] | 0x20) == 0x65 {
      at += 1
      if at < text.count && (text[at] == 0x2B || text[at] == 0x2D) { at += 1 }
      try digits(text)
    }
  }

  private mutating func digits(_ text: Span<UInt8>) throws(JSONStop) {
    guard at < text.count else { throw ended(at) }
    guard text[at] >= 0x30 && text[at] <= 0x39 else { throw .fault(.invalidNumber, at: at) }
    while at < text.count && text[at] >= 0x30 && text[at] <= 0x39 { at &+= 1 }
  }

  /// Reads a key and its colon.
  mutating func key(_ text: Span<UInt8>, extra: inout [UInt8]) throws(JSONStop) -> Text {
    guard try peek(text) == 0x22 else { throw .fault(.expectedKey, at: at) }
    let key = try string(text, extra: &extra)
    guard try peek(text) == 0x3A else { throw .fault(.expectedColon, at: at) }
    at += 1
    return key
  }

  /// Reads the comma or the closing bracket after an element; true for the bracket.
  mutating func endsAfterElement(_ text: Span<UInt8>, close: UInt8) throws(JSONStop) -> Bool {
    let byte = try peek(text)
    if byte == 0x2C {
      at += 1
      return false
    }
    guard byte == close else { throw .fault(.expectedCommaOrEnd, at: at) }
    at += 1
    return true
  }
}
