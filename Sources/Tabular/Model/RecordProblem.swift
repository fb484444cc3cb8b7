/// A record that is not as its table says, and what was done about it.
package struct RecordProblem: Sendable, Hashable {
  /// What became of the record.
  package enum Disposition: String, Sendable, Codable {
    /// The record is in the batch; only one reading of the damaged text made sense.
    case repaired
    /// The record is not in the batch; `raw` and `fields` keep what was found.
    case quarantined
  }

  /// What is wrong.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case tooFewFields = "too_few_fields"
    case tooManyFields = "too_many_fields"
    case trailingDelimiters = "trailing_delimiters"
    case strayQuote = "stray_quote"
    case unclosedQuote = "unclosed_quote"
    case wholeRecordQuoted = "whole_record_quoted"
    case otherLineEnd = "other_line_end"
    case otherDelimiter = "other_delimiter"
    case recordTooLong = "record_too_long"
    case invalidJSON = "invalid_json"

    /// What is wrong with such a record, in one sentence.
    package var explanation: String {
      switch self {
      case .tooFewFields: "The row has fewer fields than the table has columns."
      case .tooManyFields: "The row has more fields than the table has columns."
      case .trailingDelimiters: "The row ends in delimiters that part nothing."
      case .strayQuote: "A quotation mark stands inside a field that is not quoted."
      case .unclosedQuote: "A quoted field is opened and not closed."
      case .wholeRecordQuoted: "The whole row stands in one quoted field."
      case .otherLineEnd: "The row ends in another line end than the rest of the file."
      case .otherDelimiter: "The row is parted by another delimiter than the rest of the file."
      case .recordTooLong: "The row is longer than any record of its kind can be."
      case .invalidJSON: "The object is no valid JSON."
      }
    }
  }

  package var kind: Kind
  package var disposition: Disposition
  package var position: Position
  /// The index in the batch of the repaired record, or of the record a quarantined one stood before.
  package var recordIndex: Int
  /// The most bytes of a record that `raw` keeps.
  static let rawLimit = 1 << 16
  /// The record's text as it stands in the file, decoded; at most 64 KB.
  package var raw: String
  /// What was expected and found, without any value.
  package var detail: String
  /// The cells as a literal reading gives them; empty for a repaired record.
  package var fields: [String]

  package init(
    kind: Kind, disposition: Disposition, position: Position, recordIndex: Int, raw: String,
    detail: String, fields: [String] = []
  ) {
    self.kind = kind
    self.disposition = disposition
    self.position = position
    self.recordIndex = recordIndex
    self.raw = raw
    self.detail = detail
    self.fields = fields
  }
}
