/// Where a batch of rows comes from: the ids of its run, source and file.
package struct LoadOrigin: Sendable, Equatable {
  package let runID: Int64
  package let sourceID: Int64
  package let fileID: Int64
  /// When the export was taken, as a day or UTC instant: the valid time of what it shows; "" while
  /// it is not known yet, and modification stamps decide.
  package let snapshotAt: String

  package init(runID: Int64, sourceID: Int64, fileID: Int64, snapshotAt: String) {
    self.runID = runID
    self.sourceID = sourceID
    self.fileID = fileID
    self.snapshotAt = snapshotAt
  }
}
