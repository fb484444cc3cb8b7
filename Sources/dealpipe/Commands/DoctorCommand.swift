import ArgumentParser
import Job

/// `dealpipe doctor`: whether the next night can run, and whether the last ones did.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at settings, sources, database, runs and reports; exit with 1 if any is bad.",
    discussion: """
      Each line: ok, warning or error, what was looked at, what was found; below it what to do. \
      Nothing is changed, and a run that is at work is not disturbed. A night that is 26 hours ago \
      is a warning, one that is 74 hours ago an error, as is a last one that failed or was killed.
      """)

  @OptionGroup var places: RunPlaces

  @Flag(help: "Compare indexes and references with their tables too, which takes longer.")
  var thorough = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Terminal.run(json: json) {
      let request = try places.request(needsSources: false)
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
