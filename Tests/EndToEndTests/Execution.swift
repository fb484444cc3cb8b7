import Foundation

/// One finished process: how it ended and what it wrote.
struct Execution: Sendable {
  /// The exit code; 128 + the number of the signal that ended it.
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program of this package and waits for its end, without blocking a thread.
  ///
  /// - Parameters:
  ///   - program: which one.
  ///   - arguments: its command line.
  ///   - folder: the working folder.
  ///   - variables: added to the environment.
  /// - Returns: how it ended.
  /// - Throws: when the program can't be started.
  static func of(
    _ program: Program, _ arguments: [String], in folder: Scratch,
    with variables: [String: String] = [:]
  ) async throws -> Execution {
    try await of(program.path(), arguments, in: folder, with: variables)
  }

  /// Runs any executable; standard input is empty.
  ///
  /// Output goes through files, so that neither side waits for a full pipe.
  static func of(
    _ executable: String, _ arguments: [String], in folder: Scratch,
    with variables: [String: String] = [:]
  ) async throws -> Execution {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.path
    environment.merge(variables) { $1 }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let (outputPath, output) = try folder.outlet()
    let (errorsPath, errors) = try folder.outlet()
    process.standardOutput = output
    process.standardError = errors
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        ended.resume(throwing: error)
      }
    }
    try output.close()
    try errors.close()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Execution(
      status: process.terminationStatus + (isSignal ? 128 : 0),
      output: try Scratch.text(outputPath), errors: try Scratch.text(errorsPath))
  }
}
