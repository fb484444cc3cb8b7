import ArgumentParser
import Foundation
import Job

/// `dealpipe init`: a dealpipe.yaml with what was found, for people to change.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at exports and write a dealpipe.yaml that says what was found.",
    discussion: """
      Every setting is written down with what holds without it, the stages with what they are taken \
      for, and the columns that no field takes. One folder gets the file inside it, where \
      `dealpipe run FOLDER` finds it.
      """)

  @Argument(help: "Files or folders with exports.")
  var sources: [String]

  @Option(
    name: [.short, .long],
    help: "The file to write; - for standard output; default: dealpipe.yaml, inside the one folder."
  )
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "No progress messages.")
  var quiet = false

  func run() throws {
    try Terminal.run {
      let (place, paths) = DraftPlace.find(sources, output: output)
      let isFile = output != "-"
      if isFile, !force, FileManager.default.fileExists(atPath: place) {
        throw ValidationError(
          "\(place) is there already. Write another file with --output, or replace it with --force."
        )
      }
      let isQuiet = quiet
      let planner = Planner(settings: Settings()) { if !isQuiet { Terminal.message($0) } }
      let draft = try SettingsDraft(planner.plan(paths: sources), paths: paths)
      let file = try OutputFile(path: isFile ? place : "-")
      try file.write(Array(draft.text.utf8))
      try file.finish()
      if isFile, !quiet {
        Terminal.message("wrote \(place); look at its remarks, then: dealpipe run")
      }
    }
  }
}
