import ArgumentParser
import Job

/// Turns findings into exit code 1, where the user asks for it.
enum Gate {
  private static let order = ["info", "warning", "error"]

  /// Throws for a severity that there is not, before any work is done; nil is none.
  static func checkName(_ severity: String?) throws {
    guard let severity, !order.contains(severity) else { return }
    throw JobError.unknown(what: "severity", name: severity, known: order)
  }

  /// Throws exit code 1 if a finding is at or above the severity; nil never does.
  ///
  /// A balance that does not come out is as bad as an error.
  static func check(
    _ findings: [FindingLine], brokenBalances: [String] = [], failOn severity: String?
  ) throws {
    try checkName(severity)
    guard let severity, let limit = order.firstIndex(of: severity) else { return }
    let isBad = findings.contains { (order.firstIndex(of: $0.severity) ?? 0) >= limit }
    if isBad || !brokenBalances.isEmpty {
      throw ArgumentParser.ExitCode(ExitStatus.found.rawValue)
    }
  }
}
