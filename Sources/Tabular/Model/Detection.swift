/// What a file turned out to be, and why; what `inspect` prints.
package struct Detection: Sendable, Hashable {
  package var format: FileFormat
  package var encoding: TextEncoding
  /// From 0 to 1.
  package var encodingConfidence: Double
  package var hasByteOrderMark: Bool
  package var compression: Compression
  /// Nil for JSON.
  package var dialect: CSVDialect?
  /// From 0 to 1: how far the chosen reading stands above the next best one.
  package var dialectConfidence: Double
  package var hasHeader: Bool
  /// The first line of the header, counted from 1; nil without one.
  package var headerLine: Int?
  /// How many lines of names the header has.
  package var headerLineCount: Int
  /// The lines above the header.
  package var preamble: [String]
  /// The header texts of the first table as they stand in the file; empty for JSON.
  package var headers: [String]
  /// One line each, in the order the decisions were made.
  package var reasons: [String]

  package init(
    format: FileFormat, encoding: TextEncoding, encodingConfidence: Double,
    hasByteOrderMark: Bool, compression: Compression
  ) {
    self.format = format
    self.encoding = encoding
    self.encodingConfidence = encodingConfidence
    self.hasByteOrderMark = hasByteOrderMark
    self.compression = compression
    self.dialect = nil
    self.dialectConfidence = 1
    self.hasHeader = format == .csv
    self.headerLine = nil
    self.headerLineCount = 0
    self.preamble = []
    self.headers = []
    self.reasons = []
  }
}
