/// What a reader has seen of its file so far; final once `nextBatch()` has returned nil.
package struct ReadSummary: Sendable, Hashable {
  /// Text that is no record: a preamble, a footer, a repeated header.
  package struct Ignored: Sendable, Hashable {
    /// Why it is not a record.
    package enum Reason: String, Sendable, Codable {
      case preamble, header, footer, total, comment
      case repeatedHeader = "repeated_header"
      case tableTitle = "table_title"
      case outsideRecords = "outside_records"
    }

    package var line: Int
    package var reason: Reason
    package var text: String

    package init(line: Int, reason: Reason, text: String) {
      self.line = line
      self.reason = reason
      self.text = text
    }
  }

  /// Records handed out, repaired ones included.
  package var records = 0
  /// Records kept out of the batches.
  package var quarantined = 0
  /// Records handed out after a repair.
  package var repaired = 0
  /// Records handed out whose last fields the file leaves out, as it does where they are blank.
  package var padded = 0
  /// Whether the file ends inside a record: what followed it is not there.
  package var isCutOff = false
  /// Whether the file says that it is one page of an answer and that others follow.
  package var saysMoreFollows = false
  /// Lines with nothing in them, or with delimiters alone.
  package var blankLines = 0
  /// What stands outside the records, in the file's order; at most 1,000 are kept.
  package var ignored: [Ignored] = []
  /// How many pieces were ignored, those beyond the kept ones included.
  package var ignoredCount = 0
  /// The record count the file states about itself, as in `Grand Totals (n records)`.
  package var declaredRecords: Int?
  /// How many records there are in all, here and on other pages, as an answer of an API says.
  package var announcedRecords: Int?
  /// The tables seen, in order; more than one where the file holds several.
  package var tables: [TableShape] = []
  /// Bytes of the decompressed file that were consumed.
  package var bytes = 0
  /// Bytes that are not text in the file's encoding and were read as Windows-1252.
  package var undecodableBytes = 0

  package init() {}

  /// Whether the file has a header and nothing below it.
  package var isHeaderOnly: Bool { records == 0 && quarantined == 0 && !tables.isEmpty }

  mutating func ignore(_ text: String, line: Int, reason: Ignored.Reason) {
    ignoredCount += 1
    if ignored.count < 1_000 {
      ignored.append(Ignored(line: line, reason: reason, text: text))
    }
  }
}
