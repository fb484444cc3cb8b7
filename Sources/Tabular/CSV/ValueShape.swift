/// What a cell looks like, from its bytes alone; used to judge readings, never to change a value.
enum ValueShape: UInt8, CaseIterable {
  case empty, integer, decimal, percent, money, date, time, timestamp, email, url, identifier, word,
    words, other

  /// Whether a column of it says something a header would not.
  var isData: Bool {
    switch self {
    case .integer, .decimal, .percent, .money, .date, .time, .timestamp, .email, .url: true
    case .empty, .identifier, .word, .words, .other: false
    }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .percent, .money: true
    case .empty, .date, .time, .timestamp, .email, .url, .identifier, .word, .words, .other: false
    }
  }

  /// Whether two shapes can stand in one column, as 3 and 3.5 can.
  func isAkin(_ other: ValueShape) -> Bool {
    self == other || (isNumeric && other.isNumeric)
      || (isTemporal && other.isTemporal)
      || (isTextual && other.isTextual)
  }

  private var isTemporal: Bool { self == .date || self == .timestamp }

  private var isTextual: Bool {
    self == .identifier || self == .word || self == .words || self == .other
  }

  /// Judges one cell; blanks around it do not count.
  static func of(_ cell: ArraySlice<UInt8>) -> ValueShape {
    var text = cell
    while let first = text.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    if text.isEmpty { return .empty }
    if text.count > 200 { return .other }
    var digits = 0
    var letters = 0
    var spaces = 0
    var high = 0
    var marks = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case 0x20: spaces += 1
      case 0x80...0xFF: high += 1
      default: marks += 1
      }
    }
    if digits == 0 && marks == 0 {
      return spaces == 0 ? .word : .words
    }
    if digits > 0 && letters <= 5, let shape = NumberShape.of(text) { return shape }
    if digits >= 3, let shape = DateShape.of(text) { return shape }
    if let shape = addressShape(text) { return shape }
    if spaces == 0 && high == 0 && digits > 0 && isIdentifier(text) { return .identifier }
    if letters + high > 0 && isPlainText(text) { return spaces == 0 ? .word : .words }
    return .other
  }

  private static func addressShape(_ text: ArraySlice<UInt8>) -> ValueShape? {
    if text.contains(0x20) { return nil }
    if let sign = text.firstIndex(of: 0x40) {
      let domain = text[(sign + 1)...]
      return sign > text.startIndex && domain.contains(0x2E) && !domain.contains(0x40)
        ? .email : nil
    }
    if text.starts(with: Array("http://".utf8)) || text.starts(with: Array("https://".utf8))
      || text.starts(with: Array("www.".utf8))
    {
      return .url
    }
    return nil
  }

  private static func isIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E, 0x2F, 0x2B, 0x23, 0x40: true
      default: false
      }
    }
  }

  /// Letters, digits, spaces and the marks prose has; no quote, no common delimiter.
  private static func isPlainText(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x20, 0x2D, 0x2E, 0x5F, 0x27, 0x28,
        0x29, 0x26, 0x2F, 0x21, 0x3F, 0x25, 0x2B, 0x23, 0x40, 0x2A, 0x24:
        true
      default: false
      }
    }
  }
}
