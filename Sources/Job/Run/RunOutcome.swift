import CRM
package import Reporting
package import Warehouse

/// What a run did, for the summary and for scripts.
package struct RunOutcome: Sendable {
  package var runID: Int64 = 0
  package var asOf = ""
  package var database = ""
  /// The folder of the report; nil when nothing was published.
  package var report: String?
  package var isDryRun = false
  package var counts = LoadTotals()
  /// What became of records that earlier runs had set aside.
  package var replayed = Replay.Outcome()
  /// Whether people or a new model have changed what belongs together since the last report.
  package var isRegrouped = false
  package var tables: [TableLine] = []
  package var ignored: [IgnoredFile] = []
  package var known: [KnownFile] = []
  /// What is wrong with the files themselves.
  package var cautions: [Caution] = []
  package var duplicates: [String] = []
  package var headline: [String] = []
  package var findings: [FindingLine] = []
  package var brokenBalances: [String] = []
  /// The same in sentences: the file, what it says and what came.
  package var balanceProblems: [String] = []
  /// Why a report is not out, of this run or of one that was interrupted; records are kept.
  package var unpublished: UnpublishedError?
  package var steps: [Timeline.Step] = []

  package init() {}

  /// What was set aside of each table, as the command line tells it.
  var setAside: [String] = []

  /// What the command line tells of files that are not as they should be.
  package var warnings: [String] { cautions.map(\.message) + setAside }
}

/// The balance of a run over all its files.
package struct LoadTotals: Sendable, Equatable, Codable {
  package var read = 0
  package var new = 0
  package var changed = 0
  package var unchanged = 0
  package var quarantined = 0
  package var ignored = 0
  package var vanished = 0

  package init() {}

  /// Whether the run found anything that was not known before.
  package var isChange: Bool { new + changed + vanished > 0 }
}

extension LoadTotals {
  init(_ counts: LoadCounts) {
    read = counts.read
    new = counts.new
    changed = counts.changed
    unchanged = counts.unchanged
    quarantined = counts.quarantined
    ignored = counts.ignored
    vanished = counts.vanished
  }
}

/// What became of one table.
package struct TableLine: Sendable, Equatable, Codable {
  package let path: String
  package let entity: String
  package let profile: String
  package let read: Int
  package let new: Int
  package let changed: Int
  package let unchanged: Int
  package let quarantined: Int
  package let ignored: Int
}

/// A hygiene rule that records break.
package struct FindingLine: Sendable, Equatable, Codable {
  package let rule: String
  package let severity: String
  package let title: String
  package let count: Int
}

extension TableLine {
  init(_ result: LoadStep.Result) {
    self.init(
      path: result.shown, entity: result.entity.rawValue, profile: result.profile,
      read: result.counts.read, new: result.counts.new, changed: result.counts.changed,
      unchanged: result.counts.unchanged, quarantined: result.counts.quarantined,
      ignored: result.counts.ignored)
  }
}
