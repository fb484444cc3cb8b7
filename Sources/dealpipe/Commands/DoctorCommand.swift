import ArgumentParser
import Job

/// `dealpipe doctor`: whether the next night can run, and whether the last ones did.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at settings, sources, database, runs and reports; exit with 1 if any is bad.",
    discussion: """
      Each line: ok, warning or error, what was looked at, what was found; below it what to do. \
      Nothing is changed, and a run that is at work is not disturbed.
      """)

  @Argument(help: "Files or folders of the run; default: the sources of the settings.")
  var sources: [String] = []

  @OptionGroup var options: SettingsOptions

  @Option(help: "Folder that reports are published in; default: the setting, else Reports.")
  var reports: String?

  @Flag(help: "Compare indexes and references with their tables too, which takes longer.")
  var thorough = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Terminal.run {
      let folder = sources.count == 1 ? sources.first : nil
      var request = RunRequest()
      (request.settings, request.settingsPath) = try options.load(near: folder)
      let isOwnFolder = folder.map { request.settingsPath == $0 + "/dealpipe.yaml" } ?? false
      request.paths = isOwnFolder && !request.settings.sources.isEmpty ? [] : sources
      request.database = options.database(request.settings)
      request.reports = reports ?? request.settings.reports ?? "Reports"
      let findings = Doctor(request, isThorough: thorough).findings()
      if json {
        Terminal.result(DoctorJSON(findings).text)
      } else {
        for finding in findings {
          Terminal.result("\(finding.level.rawValue)\t\(finding.subject)\t\(finding.text)")
          if !finding.advice.isEmpty { Terminal.result("\t\t\(finding.advice)") }
        }
      }
      if findings.contains(where: { $0.level == .error }) {
        throw ArgumentParser.ExitCode(ExitStatus.found.rawValue)
      }
    }
  }
}
