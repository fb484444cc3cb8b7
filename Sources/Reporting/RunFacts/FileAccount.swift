/// What became of the records of one table of one file; METRICS.md section 8.1.
package struct FileAccount: Sendable, Equatable {
  /// The file, with the member or table in it where it holds several.
  package var name: String
  /// What its records are, as the warehouse's table is called: `deal`; empty if not recognised.
  package var entity: String
  /// The profile that recognised it, such as `salesforce`.
  package var profile: String
  /// The encoding it was read in.
  package var encoding: String
  /// Records read, ignored and quarantined ones included.
  package var read: Int
  package var new: Int
  package var changed: Int
  package var unchanged: Int
  package var quarantined: Int
  /// Lines that are no records of the table: preamble, footer, totals, repeats.
  package var ignored: Int
  /// Records the file itself says it has; nil if it says nothing.
  package var declared: Int?
  /// Records that came in all tables of the file of this kind; nil where it has no other.
  package var inAllTables: Int?
  /// When the export was taken, as text; empty if unknown.
  package var snapshotAt: String

  /// An account of one table of one file.
  package init(
    name: String, entity: String, profile: String = "", encoding: String = "", read: Int,
    new: Int = 0, changed: Int = 0, unchanged: Int = 0, quarantined: Int = 0, ignored: Int = 0,
    declared: Int? = nil, snapshotAt: String = ""
  ) {
    self.name = name
    self.entity = entity
    self.profile = profile
    self.encoding = encoding
    self.read = read
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
    self.quarantined = quarantined
    self.ignored = ignored
    self.declared = declared
    self.snapshotAt = snapshotAt
  }

  /// The records that came, to be held against what the file says of itself.
  package var told: Int { inAllTables ?? read - ignored }

  /// Records read minus records accounted for; zero when it balances.
  package var difference: Int {
    read - new - changed - unchanged - quarantined - ignored
  }
}
