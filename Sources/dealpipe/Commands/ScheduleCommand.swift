import ArgumentParser
import Foundation
import Job

/// `dealpipe schedule`: what to install so that nights run by themselves.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Print what makes cron or systemd run every night; nothing is installed.",
    discussion: """
      The program, the folder and what follows the scheduler's name are written down as they are now: \
      try the same as `dealpipe run` first.
      """)

  @Argument(help: "cron or systemd.")
  var scheduler: String

  @OptionGroup var places: RunPlaces

  @Option(help: "Time of day, HH:MM, by the clock of this machine.")
  var at = "02:30"

  func run() throws {
    try Terminal.run {
      let known = Schedule.Scheduler.allCases.map(\.rawValue)
      guard let scheduler = Schedule.Scheduler(rawValue: scheduler) else {
        throw JobError.unknown(what: "scheduler", name: scheduler, known: known)
      }
      // Wrong settings are told now rather than at night.
      _ = try places.request()
      var arguments = ["run"] + places.sources
      for (name, value) in [
        ("--config", places.options.config), ("--db", places.options.db),
        ("--reports", places.reports),
      ] {
        if let value { arguments += [name, value] }
      }
      let schedule = try Schedule(
        program: Bundle.main.executablePath ?? CommandLine.arguments[0],
        folder: FileManager.default.currentDirectoryPath, arguments: arguments + ["--quiet"],
        at: at)
      Terminal.result(schedule.text(for: scheduler))
    }
  }
}
