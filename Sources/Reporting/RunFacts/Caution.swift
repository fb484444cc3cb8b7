/// Something about the files of a run by which numbers may be wrong, or incomplete.
package struct Caution: Sendable, Equatable {
  /// What it is; the words live in the tables of words, by kind.
  package enum Kind: String, Sendable, CaseIterable {
    /// Rows end before their last columns, which were read as blank; `value` is how many.
    case paddedRows = "padded-rows"
    /// The file ends inside a record: what followed is not there, and nothing counts as gone.
    case cutOff = "cut-off"
    /// The file says that more records follow elsewhere, so nothing counts as gone; `value` is how
    /// many there are in all, "" where it does not say.
    case moreRecords = "more-records"
    /// Records were set aside whose ids can't be read, `value` of them, so nothing counts as gone.
    case unknownIDs = "unknown-ids"
    /// The file was not read although its name is that of an export; `value` says why.
    case notRead = "not-read"
    /// The settings of the source `subject` name columns that none of its tables has; `value` lists
    /// them.
    case unknownHeader = "unknown-header"
    /// The files `subject` and `value` of two sources without names tell of different records under
    /// the same ids.
    case sharedName = "shared-name"
    /// Earlier exports of the source brought a table that this one lacks; `subject` is the source,
    /// `value` the kind of record.
    case absent
    /// Columns that earlier exports had are not in it, and their fields are blank now; `value` lists
    /// them.
    case lostColumns = "lost-columns"
    /// Its name tells no day, and its records are older than what is known of them: it counts as an
    /// export of the day `value`.
    case takenEarlier = "taken-earlier"
    /// The encoding is a guess that others come close to; `value` is its name.
    case encoding
  }

  package var kind: Kind
  /// The file or source it is about.
  package var subject: String
  /// As the kind says.
  package var value: String

  /// A caution about a file or source.
  package init(_ kind: Kind, subject: String, value: String = "") {
    self.kind = kind
    self.subject = subject
    self.value = value
  }
}
