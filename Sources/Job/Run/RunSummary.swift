import Warehouse

/// The ten lines a run ends with.
package struct RunSummary {
  /// The lines, in order; every number of records is part of a sum that comes out.
  package let lines: [String]

  /// The summary of what a run did.
  package init(_ outcome: RunOutcome) {
    let counts = outcome.counts
    func number(_ value: Int) -> String { RunHeadline.grouped(value) }
    var lines: [String] = []
    let kind =
      outcome.isDryRun
      ? "dry run, nothing kept" : "run \(outcome.runID) into \(outcome.database)"
    var news = ""
    if !outcome.isDryRun, !counts.isChange {
      news =
        outcome.isRegrouped
        ? ": no record has changed since the last run, duplicates were decided or learned anew"
        : ": nothing has changed since the last run"
    }
    lines.append("\(kind), as of \(outcome.asOf)\(news)")
    lines.append(
      "files: \(outcome.tables.count) loaded, \(outcome.known.count) known, "
        + "\(outcome.ignored.count) not used")
    lines.append(
      "records: \(number(counts.read)) read = \(number(counts.new)) new + "
        + "\(number(counts.changed)) changed + \(number(counts.unchanged)) unchanged + "
        + "\(number(counts.quarantined)) quarantined + \(number(counts.ignored)) ignored"
        + (counts.vanished > 0 ? "; \(number(counts.vanished)) vanished" : ""))
    let replayed = outcome.replayed
    if replayed.loaded + replayed.again > 0 {
      lines.append(
        "quarantine: \(number(replayed.loaded)) settled, \(number(replayed.again)) set aside again, "
          + "\(number(replayed.waiting)) in files that were not read")
    }
    lines += outcome.headline
    if !outcome.duplicates.isEmpty { lines.append(outcome.duplicates.joined(separator: "; ")) }
    lines.append(Self.findings(outcome.findings))
    lines.append(
      outcome.brokenBalances.isEmpty
        ? "balances: all hold"
        : "balances: BROKEN: \(outcome.brokenBalances.joined(separator: ", "))")
    if let report = outcome.report { lines.append("report: \(report)/index.html") }
    self.lines = lines
  }

  private static func findings(_ findings: [FindingLine]) -> String {
    if findings.isEmpty { return "findings: none" }
    func count(_ severity: String) -> Int {
      findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    }
    let total = findings.reduce(0) { $0 + $1.count }
    return
      "findings: \(RunHeadline.grouped(total)) by \(findings.count) rules "
      + "(\(count("error")) errors, \(count("warning")) warnings, \(count("info")) hints)"
  }
}
