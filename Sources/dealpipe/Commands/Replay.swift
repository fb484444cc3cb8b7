import ArgumentParser
import Job

/// `dealpipe replay`: quarantined records again, after a file, a setting or a rule was mended.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try quarantined records again, after a file, a setting or a rule was mended.",
    discussion: """
      A run over the sources that also reads files again which left records in quarantine. Records \
      that load now, or that a mended file no longer has, leave it; the ledger says when and why. \
      What was loaded before is unchanged.
      """)

  @Argument(help: "Files or folders; default: the sources of the settings.")
  var sources: [String] = []

  @OptionGroup var options: SettingsOptions

  @Option(help: "Folder that reports are published in; default: the setting, else Reports.")
  var reports: String?

  @Option(help: "Day or UTC instant to report about; default: the setting, else what files tell.")
  var asOf: String?

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(help: "No progress messages.")
  var quiet = false

  func run() throws {
    try Terminal.run {
      var request = try RunArguments(
        sources: sources, options: options, reports: reports, language: nil
      ).request()
      request.asOf = asOf
      request.isReplay = true
      try request.run(json: json, isQuiet: quiet)
    }
  }
}
