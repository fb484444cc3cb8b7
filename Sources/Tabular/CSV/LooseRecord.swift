/// One field as a general reading found it.
struct FieldPlace: Hashable {
  var start: Int
  var end: Int
  /// Whether the place is in the side buffer of unescaped text.
  var isExtra: Bool
  var isQuoted: Bool
  /// The field's place in the input, its quotes included.
  var raw: Range<Int>
}

/// One record read by any dialect, without knowing how many fields it should have.
struct LooseRecord {
  var fields: [FieldPlace] = []
  /// The end of the record's text.
  var contentEnd = 0
  /// The start of the next record.
  var next = 0
  /// Whether a quoted field holds a line end.
  var spansLines = false
  /// Whether a quote stands where the dialect has no place for one.
  var hasStrayQuote = false
  /// Whether the text ends inside quotes.
  var isUnclosed = false
  /// Whether a lone carriage return stands outside quotes.
  var hasLoneReturn = false

  /// How to read text that is not as the dialect says.
  struct Reading: Hashable {
    /// Whether a quoted field may hold line ends.
    var allowsLines = true
    /// Whether a lone carriage return outside quotes ends the record.
    var splitsAtReturn = false
    /// Whether quotes are ordinary characters.
    var ignoresQuotes = false
    /// A field whose first quote is an ordinary character.
    var literalField: Int?
    /// How far a quoted value of several lines is followed beyond a quote out of place in it.
    var strayReach = 1 << 14
    /// Whether two quotes before a delimiter are one stray quote and a closing one.
    var closesAtPair = false
  }

  /// Reads the record at `start`; nil where the input ends too early to tell and is not the last.
  static func read(
    _ input: Span<UInt8>, from start: Int, isLast: Bool, dialect: CSVDialect,
    reading: Reading, extra: inout [UInt8]
  ) -> LooseRecord? {
    var reader = LooseReader(
      at: start, isLast: isLast, dialect: dialect, reading: reading)
    return reader.read(input, extra: &extra)
  }
}
