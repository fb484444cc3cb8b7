/// Facts about a run that can't go on; the prose is in `Diagnostics.swift`.
package enum JobError: Error, Equatable, Sendable {
  /// A named file or folder does not exist.
  case missingSource(path: String)
  /// A named file or folder may not be read.
  case unreadableSource(path: String, reason: String)
  /// A folder holds no file that could be an export.
  case nothingToRead(path: String)
  /// Parts of an export that came in several files are not there.
  case missingParts(path: String, missing: [Int])
  /// No table that was read is one that dealpipe knows.
  case nothingRecognised(paths: [String], reasons: [String])
  /// A file named on the command line has no records.
  case noRecords(path: String)
  /// More records of a file were quarantined than the gate allows.
  case errorGate(path: String, quarantined: Int, read: Int, share: Double, firstReason: String)
  /// Columns came or went though the settings freeze them.
  case columnsChanged(path: String, new: [String], missing: [String])
  /// An export lacks the column by which the records of its source are known.
  case lostIDs(path: String, column: String, source: String)
  /// Another run holds the lock.
  case locked(path: String, holder: String)
  /// Another process publishes in the folder of reports, and takes long.
  case publishing(folder: String, holder: String)
  /// Something of the user's stands where a report or the link to the newest one goes.
  case occupied(path: String, kind: String, wanted: String)
  /// The report can't be written.
  case unwritable(path: String, reason: String)
  /// Neither a setting nor a file tells what instant to report about.
  case noAsOf
  /// The as-of given is neither a day nor an instant.
  case unreadableAsOf(text: String)
  /// A value given on the command line that nothing is known of.
  case unknown(what: String, name: String, known: [String])
  /// An option whose text can't be read.
  case unreadableArgument(option: String, text: String, expected: String)
  /// The result would take the place of the file it is made from.
  case overwritesInput(path: String)
}
