/// How a delimited file separates, quotes and escapes its fields.
package struct CSVDialect: Sendable, Hashable {
  /// How a quote is written inside a quoted field.
  package enum Escape: String, Sendable, Codable, CaseIterable {
    case doubled, backslash
  }

  /// How lines end.
  package enum LineEnd: String, Sendable, Codable, CaseIterable {
    case lf, crlf, cr, mixed
  }

  /// One ASCII byte.
  package var delimiter: UInt8
  /// One ASCII byte, or nil where nothing is quoted.
  package var quote: UInt8?
  package var escape: Escape
  package var lineEnd: LineEnd
  /// Whether spaces around a field belong to the delimiter and not to the value.
  package var isPadded: Bool
  /// Whether each line is one quoted cell that holds a whole record.
  package var isWrapped: Bool

  package init(
    delimiter: UInt8 = 0x2C, quote: UInt8? = 0x22, escape: Escape = .doubled,
    lineEnd: LineEnd = .lf, isPadded: Bool = false, isWrapped: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.lineEnd = lineEnd
    self.isPadded = isPadded
    self.isWrapped = isWrapped
  }

  /// Whether the quick scanner reads it; other dialects go through the general reader.
  var isPlain: Bool { escape == .doubled && !isPadded && !isWrapped }
}
