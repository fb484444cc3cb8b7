import Foundation

/// What a report came to, kept with its run, so that an unchanged night need not compute it again.
struct StoredSummary: Codable {
  private let duplicates: [String]
  private let headline: [String]
  private let findings: [FindingLine]
  private let brokenBalances: [String]
  /// The broken balances in sentences; nil where an earlier version kept none.
  private let balanceProblems: [String]?
  /// Bytes of the report's files; nil where an earlier version did not keep them.
  var sizes: [String: Int]?

  /// The summary of a run that computed its report.
  init(_ outcome: RunOutcome) {
    duplicates = outcome.duplicates
    headline = outcome.headline
    findings = outcome.findings
    brokenBalances = outcome.brokenBalances
    balanceProblems = outcome.balanceProblems
  }

  /// The summary kept with an earlier run; nil where it can't be read.
  init?(_ text: String?) {
    guard let text,
      let summary = try? JSONDecoder().decode(StoredSummary.self, from: Data(text.utf8))
    else { return nil }
    self = summary
  }

  /// Copies the summary into the outcome of a run.
  func fill(_ outcome: inout RunOutcome) {
    outcome.duplicates = duplicates
    outcome.headline = headline
    outcome.findings = findings
    outcome.brokenBalances = brokenBalances
    outcome.balanceProblems = problems
  }

  /// The broken balances, in sentences.
  var problems: [String] {
    balanceProblems ?? brokenBalances.map { "the balance \($0) does not come out" }
  }

  /// The JSON text to keep, keys sorted.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
