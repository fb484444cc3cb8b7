import ArgumentParser
import Foundation
import Job
import Synchronization
import Tabular

/// The only place that prints: results to standard output, messages to standard error.
enum Terminal {
  /// What became of standard output.
  private struct Output {
    var isUsed = false
    /// The system's errno of the first line that could not be written.
    var failure: Int32?
  }

  private static let output = Mutex(Output())

  /// Writes a line of the result; a reader that has gone away is not an error, a full disk is one
  /// when the command ends.
  static func result(_ text: String) {
    let failure = put(text + "\n", to: .standardOutput)
    output.withLock { output in
      output.isUsed = true
      if let failure, failure != EPIPE, output.failure == nil { output.failure = failure }
    }
  }

  /// Writes an answer, for people or as JSON.
  static func result(_ answer: Provenance.Answer, json: Bool) {
    if json {
      result(answer.json)
    } else {
      for line in answer.lines { result(line) }
    }
  }

  /// Writes a message for people; where even that can't be written, nobody can be told.
  static func message(_ text: String) { _ = put(text + "\n", to: .standardError) }

  /// A closed pipe ends the output and a file that may not grow is an error with a message; neither
  /// kills the program.
  static func ignoreSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Runs a command's work and turns its error into a message and an exit code.
  ///
  /// - Parameters:
  ///   - json: whether standard output is read as JSON: a failure is an object there too.
  ///   - work: the command.
  /// - Throws: the exit code, or what is wrong with the arguments.
  static func run(json: Bool = false, _ work: () throws -> Void) throws {
    do {
      do {
        try work()
      } catch let error as ArgumentParser.ExitCode {
        try checkOutput()
        throw error
      }
      try checkOutput()
    } catch let error where error is ArgumentParser.ExitCode || error is ValidationError {
      throw error
    } catch {
      let status = ExitStatus.of(error)
      if json, !output.withLock({ $0.isUsed }) {
        result(ErrorJSON(status: status, message: String(describing: error)).text)
      }
      message(String(describing: error))
      throw ArgumentParser.ExitCode(status.rawValue)
    }
  }

  private static func checkOutput() throws {
    if let code = output.withLock({ $0.failure }) {
      throw TabularError.cannotWrite(path: "standard output", code: code)
    }
  }

  /// Writes all of it, or gives the system's errno.
  private static func put(_ text: String, to handle: FileHandle) -> Int32? {
    do {
      try handle.write(contentsOf: Array(text.utf8))
      return nil
    } catch {
      return errno
    }
  }
}
