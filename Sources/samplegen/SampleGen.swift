import Foundation

/// Writes the invented company as its CRM would export it, with an answer key.
@main
struct SampleGen {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if arguments.wantsHelp { return print(Arguments.usage) }
      try Publication(arguments).write()
    } catch SampleError.badArgument(let problem) {
      complain("\(problem)\n\(Arguments.usage)", exitCode: 2)
    } catch SampleError.cannotWrite(let path) {
      complain("cannot write \(path): check that the folder exists and is writable", exitCode: 6)
    } catch SampleError.cannotCreateFolder(let path) {
      complain("cannot create \(path): check the path and its permissions", exitCode: 6)
    } catch {
      complain("cannot write: \(error)", exitCode: 6)
    }
  }

  private static func complain(_ message: String, exitCode: Int32) -> Never {
    FileHandle.standardError.write(Data("samplegen: error: \(message)\n".utf8))
    exit(exitCode)
  }
}
