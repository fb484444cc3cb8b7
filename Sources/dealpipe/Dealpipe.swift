import ArgumentParser
import Foundation
import Job

/// CRM exports in; clean, deduplicated records and reports that people act on out.
@main
struct Dealpipe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dealpipe",
    abstract: "CRM exports in; clean records in SQLite and reports out.",
    discussion: """
      Exit codes: 0 done; 1 a check found something; 2 usage or settings; 3 a source is missing, \
      empty, shrank or changed; 4 too many records quarantined; 5 another run holds the lock; 6 \
      disk or database.

      A command with --json that fails before it has a result prints {"error": {"exit_code": ..., \
      "message": ...}} on standard output; the message stands on standard error as always.
      """,
    version: "dealpipe \(Night.version)",
    subcommands: [
      Init.self, Run.self, Inspect.self, Convert.self, Clean.self, Dedupe.self, ReportCommand.self,
      Metric.self, Check.self, Review.self, Merge.self, Unmerge.self, Replay.self, Explain.self,
      Export.self, Runs.self, DictionaryCommand.self, ScheduleCommand.self, DoctorCommand.self,
    ])

  /// Runs the command that the arguments name; wrong usage ends with 2, as documented.
  static func main() {
    Terminal.ignoreSignals()
    keepFreedMemory()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error).rawValue
      guard code == ArgumentParser.ExitCode.validationFailure.rawValue else {
        exit(withError: error)
      }
      Terminal.message(fullMessage(for: error))
      Foundation.exit(ExitStatus.usage.rawValue)
    }
  }
}
