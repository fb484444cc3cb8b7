/// One run as the ledger knows it.
package struct RunRecord: Sendable, Equatable {
  /// `committed` when its data are in, `published` when its report is out.
  package enum State: String, Sendable { case committed, published }

  package var id: Int64
  /// The clock when it began and ended, UTC instants.
  package var startedAt: String
  package var finishedAt: String?
  package var state: State
  /// The UTC instant it reports about.
  package var asOf: String
  /// Sums over its files; `LoadCounts` says what they count.
  package var rowsNew: Int
  package var rowsChanged: Int
  package var rowsUnchanged: Int
  package var rowsVanished: Int
  /// The folder of its report, nil until it is out.
  package var report: String?
  /// Name and version of the executable.
  package var program: String
  /// The settings as JSON text.
  package var settings: String
  /// What its report came to, as JSON text; nil until it is published.
  package var summary: String?
  /// The run whose pieces its report is made of; nil where none are kept.
  package var reportRun: Int64?

  /// Whether the run found anything that was not known.
  package var isChange: Bool { rowsNew + rowsChanged + rowsVanished > 0 }
}
