/// One vendor's way of telling the company: which files, which words, which notations.
struct Telling: Sendable {
  /// How files are written.
  enum Format: String, CaseIterable, Sendable {
    case csv, json
  }

  /// How much of a deal's way an export tells.
  enum History: String, Sendable {
    /// Every move, and every change of amount and close date.
    case full
    /// Every change, but of a deal that never moved only where it is.
    case changes
    /// Every move from stage to stage.
    case moves
    /// The last entry to each stage.
    case lastEntries = "floor"
    /// The stage of the day.
    case none = "current only"
  }

  /// The vendor's short name.
  let vendor: String
  let format: Format
  /// What an export of theirs is called.
  let title: String
  let history: History
  /// Whether deleted deals are in the export.
  let tellsDeleted: Bool
  /// Whether a deal without a logged move is known never to have moved; then none is unknown.
  let knowsUnmoved: Bool
  /// Opens the files of one evening in a folder.
  let begin: @Sendable (_ company: Company, _ night: Night, _ folder: String) throws -> Teller

  /// A way of telling; `begin` comes last.
  init(
    vendor: String, format: Format, title: String, history: History, tellsDeleted: Bool,
    knowsUnmoved: Bool = false,
    begin:
      @escaping @Sendable (_ company: Company, _ night: Night, _ folder: String) throws
      -> Teller
  ) {
    self.knowsUnmoved = knowsUnmoved
    self.vendor = vendor
    self.format = format
    self.title = title
    self.history = history
    self.tellsDeleted = tellsDeleted
    self.begin = begin
  }

  /// All tellings, a vendor's fullest first, in the order the vendors are told.
  static let all: [Telling] = [
    salesforce, salesforceJSON, hubspotJSON, hubspotCSV, pipedriveJSON, pipedriveCSV, zohoCSV,
    zohoJSON, dynamicsJSON, dynamicsCSV,
  ]

  /// The names of the vendors, in their order.
  static let vendors = all.map(\.vendor).reduce(into: [String]()) {
    if !$0.contains($1) { $0.append($1) }
  }

  /// The tellings of a vendor, or of `all`: in one format, or each vendor's fullest.
  static func chosen(_ vendor: String, _ format: Format?) -> [Telling] {
    let wanted = vendor == "all" ? vendors : [vendor]
    return wanted.compactMap { name in
      all.first { $0.vendor == name && (format == nil || $0.format == format) }
    }
  }
}

/// The open files of one evening: takes the accounts' stories one by one.
struct Teller {
  /// Writes all rows of one account.
  let tell: (AccountStory) throws -> Void
  /// Writes what is left and closes the files.
  let finish: () throws -> Void
}
