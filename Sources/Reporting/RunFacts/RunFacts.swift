package import Metrics

/// What one run read, decided and found, as far as a report tells it.
///
/// Nothing in it may come from the clock: the same files give the same report.
package struct RunFacts: Sendable {
  /// The company's name, printed above the title; empty if no setting names it.
  package var organisation = ""
  /// The version of dealpipe.
  package var version = ""
  /// Every table read, in the order it was read.
  package var files: [FileAccount] = []
  /// Balances the run checked itself (METRICS.md section 8, rules 1, 2 and 5).
  package var balances: [Balance] = []
  /// What was decided without a setting.
  package var assumptions: [Assumption] = []
  /// What is wrong with the files themselves.
  package var cautions: [Caution] = []
  /// What only a person can decide.
  package var questions: [OpenQuestion] = []
  /// Columns no field was found for.
  package var unmappedColumns: [UnmappedColumn] = []
  /// Records set aside, by file and kind.
  package var quarantine: [QuarantineGroup] = []
  /// Hygiene findings; sorted when told.
  package var findings: [Finding] = []
  /// One entry for each kind of record that was compared with itself.
  package var duplicates: [DuplicateSummary] = []
  /// Hygiene rules that could not be evaluated because a field is absent, by id.
  package var unknownRules: [String] = []
  /// What the hygiene rules come to; nil if none was asked.
  package var hygiene: HygieneIndex?
  /// The hygiene index of this run and those before it, oldest first.
  package var hygieneTrend: [HygieneTrendPoint] = []
  /// Files beside the report that list rows, by their path from it, such as `rows/stuck.csv`; a
  /// number leads to its rows only if they are in here or in `Evaluation.rowTables`.
  package var rowFiles: [String] = []

  /// Facts to be filled in.
  package init() {}
}
