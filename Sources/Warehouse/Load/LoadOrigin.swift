/// Where a batch of rows comes from: the ids of its run, source and file.
package struct LoadOrigin: Sendable, Equatable {
  package let runID: Int64
  package let sourceID: Int64
  package let fileID: Int64
  /// When the export was taken, as a day or UTC instant: the valid time of what it shows; "" while
  /// it is not known yet, and modification stamps decide.
  package let snapshotAt: String
  /// How what the file shows stands to what was loaded before.
  package var age = Age.newest
  /// Whether exports of its kind tell of all records, as far as nothing else is known of them.
  package var isWhole = false
  /// The fields that it has no column for, where earlier exports of its kind had columns that it
  /// lacks.
  package var absent: [String] = []
  /// The folded names of those columns, also of ones that no field takes.
  package var absentColumns: [String] = []
  /// Whether it has columns that the exports before it lacked: what records say is the same then
  /// where all fields are, whatever their hashes.
  package var isWider = false

  /// Whether settings or names have changed since, so that the same text may say something else.
  package var isReread = false

  /// Whether other exports of the same objects were taken later and loaded before.
  package enum Age: Sendable, Equatable {
    /// None was.
    case newest
    /// Some were: what it tells belongs in the past.
    case late
  }

  package init(runID: Int64, sourceID: Int64, fileID: Int64, snapshotAt: String) {
    self.runID = runID
    self.sourceID = sourceID
    self.fileID = fileID
    self.snapshotAt = snapshotAt
  }
}
