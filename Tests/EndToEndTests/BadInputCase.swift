import Foundation
import Testing

/// One way in which a night can't go on: what is laid out, what is run, what must be said.
struct BadInputCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The exit code of ARCHITECTURE.md.
  let status: Int32
  /// Words that standard error must hold: what is wrong, where, what to do.
  let words: [String]
  let arguments: [String]
  /// Lays out the files in a folder that already holds a good night.
  let prepare: @Sendable (Scratch) throws -> Void
  /// What the command is wrapped in; the command follows.
  var wrapper: [String] = []
  /// Whether it also stops a user who may read and write everything.
  var runsAsRoot = true

  init(
    _ name: String, exits status: Int32, saying words: [String], run arguments: [String],
    prepare: @escaping @Sendable (Scratch) throws -> Void = { _ in }
  ) {
    testDescription = name
    self.status = status
    self.words = words
    self.arguments = arguments
    self.prepare = prepare
  }

  /// The same case with another wrapper or without the good night.
  func with(_ change: (inout BadInputCase) -> Void) -> BadInputCase {
    var copy = self
    change(&copy)
    return copy
  }

  /// Runs the case in a folder.
  func run(in folder: Scratch) async throws -> Execution {
    let command = [try Program.dealpipe.path(), "run"] + arguments
    if wrapper.isEmpty {
      return try await Execution.of(command[0], Array(command.dropFirst()), in: folder)
    }
    return try await Execution.of("/usr/bin/env", wrapper + command, in: folder)
  }

  /// Whether the tests run as a user who may read and write everything.
  static let isRoot = NSUserName() == "root"
}
