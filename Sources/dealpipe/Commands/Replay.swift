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

  @OptionGroup var arguments: RunArguments

  func run() throws {
    try Terminal.run(json: arguments.json) {
      var request = try arguments.request()
      request.isReplay = true
      try arguments.run(request)
    }
  }
}
