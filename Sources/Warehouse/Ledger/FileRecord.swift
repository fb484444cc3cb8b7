/// A table in a file, as the ledger keeps it.
package struct FileRecord: Sendable, Equatable {
  /// Of the file as stored on disk, in hexadecimal digits.
  package var sha256: String
  /// The path as given, with the member's name for archives: `export.zip/Opportunity.csv`.
  package var path: String
  /// Where it was opened: the absolute path of the file, or of the archive it is in; nil where that
  /// was not kept.
  package var location: String?
  /// The object's name where one file holds several tables, "" otherwise.
  package var tableName: String
  /// Bytes as stored on disk.
  package var size: Int
  package var encoding: String
  /// Format, delimiter, quote and line end in words.
  package var dialect: String
  package var profile: String
  /// The source it belongs to, nil before it is known.
  package var sourceID: Int64?
  package var entity: String?
  /// Day or UTC instant at which the export was taken, nil before it is known.
  package var snapshotAt: String?
  /// A fingerprint of everything that decides how the file is read: mapping and settings.
  package var reading: String

  /// Whether it tells of all records of its entity; nil where that is not known.
  package var isWhole: Bool?

  package init(
    sha256: String, path: String, tableName: String, size: Int, encoding: String, dialect: String,
    profile: String, sourceID: Int64?, entity: String?, snapshotAt: String?, reading: String,
    location: String? = nil, isWhole: Bool? = nil
  ) {
    self.sha256 = sha256
    self.path = path
    self.tableName = tableName
    self.size = size
    self.encoding = encoding
    self.dialect = dialect
    self.profile = profile
    self.sourceID = sourceID
    self.entity = entity
    self.snapshotAt = snapshotAt
    self.reading = reading
    self.location = location
    self.isWhole = isWhole
  }
}
