/// How a delimited file is to be read: what the sample, or a setting, decided.
struct CSVPlan: Sendable, Hashable {
  var dialect: CSVDialect
  /// One text a column, as it stands in the file; blank ones where there is no header.
  var headers: [String]
  var hasHeader: Bool
  /// The header line's own bytes, decoded; empty without one.
  var headerText: [UInt8]
  /// Where the header's first byte is in the decoded text.
  var headerStart: Int
  /// Where the first record may start in the decoded text.
  var dataStart: Int
  var headerLine: Int?
  var headerLineCount: Int
  /// Lines above the header.
  var preamble: [ReadSummary.Ignored]
  var shapes: ColumnShapes
  /// Whether the header is wider than most rows, which leave out their last fields.
  var allowsShortRows: Bool
  /// Which rows with fewer fields than columns are no damage.
  var shortRows = ShortRows.none
  /// Whether a row of delimiters alone, as many as a record has, is a record.
  var keepsBlankRecords = false
  /// Bytes of the longest record that is read.
  var longestRecord = ReadOptions().longestRecord

  var columnCount: Int { headers.count }
}
