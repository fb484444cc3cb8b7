/// One vendor's way of telling the company: which files, which words, which notations.
struct Telling: Sendable {
  /// The vendor's short name.
  let vendor: String
  /// What an export of theirs is called.
  let title: String
  /// Opens the files of one evening in a folder.
  let begin: @Sendable (_ company: Company, _ night: Night, _ folder: String) throws -> Teller

  /// All vendors, in the order they are told.
  static let all: [Telling] = [salesforce]
}

/// The open files of one evening: takes the accounts' stories one by one.
struct Teller {
  /// Writes all rows of one account.
  let tell: (AccountStory) throws -> Void
  /// Writes what is left and closes the files.
  let finish: () throws -> Void
}
