import ArgumentParser
import Job

/// Turns findings into exit code 1, where the user asks for it.
enum Gate {
  private static let order = ["info", "warning", "error"]

  /// Throws exit code 1 if a finding is at or above the severity; nil never does.
  static func check(_ findings: [FindingLine], failOn severity: String?) throws {
    guard let severity else { return }
    guard let limit = order.firstIndex(of: severity) else {
      throw JobError.unknown(what: "severity", name: severity, known: order)
    }
    let isBad = findings.contains { (order.firstIndex(of: $0.severity) ?? 0) >= limit }
    if isBad { throw ArgumentParser.ExitCode(ExitStatus.found.rawValue) }
  }
}
