import ArgumentParser
import Foundation
import Job

/// The only place that prints: results to standard output, messages to standard error.
enum Terminal {
  /// Writes a line of the result; a reader that has gone away is not an error.
  static func result(_ text: String) { put(text + "\n", to: .standardOutput) }

  /// Writes an answer, for people or as JSON.
  static func result(_ answer: Provenance.Answer, json: Bool) {
    if json {
      result(answer.json)
    } else {
      for line in answer.lines { result(line) }
    }
  }

  /// Writes a message for people.
  static func message(_ text: String) { put(text + "\n", to: .standardError) }

  /// A closed pipe ends the output and a file that may not grow is an error with a message; neither
  /// kills the program.
  static func ignoreSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Runs a command's work and turns its error into a message and an exit code.
  static func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error where error is ArgumentParser.ExitCode || error is ValidationError {
      throw error
    } catch {
      message(String(describing: error))
      throw ArgumentParser.ExitCode(ExitStatus.of(error).rawValue)
    }
  }

  private static func put(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Array(text.utf8))
  }
}
