/// What the caller already knows about a file; nil means "find out".
package struct ReadOptions: Sendable, Hashable {
  package var encoding: TextEncoding?
  package var delimiter: UInt8?
  /// `.some(nil)` says that the file quotes nothing.
  package var quote: UInt8??
  package var escape: CSVDialect.Escape?
  package var hasHeader: Bool?
  /// Lines above the header that are not part of the table.
  package var skipLines: Int?
  package var format: FileFormat?
  /// Whether a row of delimiters alone, as many as a record has, is a record.
  package var keepsBlankRecords = false
  /// Largest believable ratio of decompressed to stored bytes once 64 MB have come out.
  package var maximumExpansion = 250
  /// Most bytes any one member may decompress to.
  package var maximumDecompressedBytes = 1 << 38
  /// Deepest nesting of JSON arrays and objects.
  package var maximumDepth = 512

  /// Bytes of the longest record of delimited text that is read; it is held in memory whole.
  package var longestRecord = 1 << 26

  /// Whether a file's bytes are hashed while they are checked; a file opened without is hashed
  /// when it is asked.
  package var hashesContent = true

  package init() {}
}
