import Foundation
import Testing

/// Where results go: no other file is lost, and nothing is written where something is wrong.
@Suite struct OutputFileTests {
  private static let input = "Email\nJO@ACME.COM\n"
  private static let result = "Email\njo@acme.com\n"

  private static func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(input, to: "in.csv")
    return scratch
  }

  /// Runs a line of the shell in which `$D` is the program.
  private static func shell(_ line: String, in scratch: Scratch) async throws -> Execution {
    try await Execution.of(
      "/bin/sh", ["-c", "D=\"$0\"; \(line)", try Program.dealpipe.path()], in: scratch)
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var arguments: String
    var status: Int32 = 2
    var words: String
    var testDescription: String { arguments }
  }

  @Test(arguments: [
    Refusal(arguments: "clean in.csv -o s.csv --changes s.csv", words: "two results"),
    Refusal(arguments: "clean in.csv -o s.csv --rejects ./s.csv", words: "two results"),
    Refusal(arguments: "clean in.csv -o - --changes -", words: "two results"),
    Refusal(arguments: "clean in.csv -o link.csv", words: "take the place of the file"),
    Refusal(arguments: "clean in.csv -o hard.csv", words: "take the place of the file"),
    Refusal(arguments: "clean in.csv -o out.csv --changes in.csv", words: "take the place"),
    Refusal(arguments: "convert in.csv -o hard.csv", words: "take the place of the file"),
    Refusal(arguments: "dedupe in.csv -o s.csv --pairs s.csv", words: "two results"),
    Refusal(arguments: "dedupe in.csv -o hard.csv", words: "take the place of the file"),
    Refusal(arguments: "export --db in.csv -o hard.csv", words: "take the place of the file"),
    Refusal(arguments: "review --db in.csv -o in.csv", words: "take the place of the file"),
    Refusal(arguments: "clean in.csv -o x.csv.gz", words: "plain text"),
    Refusal(arguments: "convert in.csv -o x.XLSX", words: "plain text"),
    Refusal(
      arguments: "clean in.csv -o no/x.csv", status: 6, words: "the folder no does not exist"),
    Refusal(arguments: "convert in.csv -o .", status: 6, words: "this is a folder"),
  ])
  func aWrongOutputIsRefusedBeforeAnythingIsWritten(refusal: Refusal) async throws {
    let scratch = try Self.folder()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: scratch.path("link.csv"), withDestinationPath: "in.csv")
    try manager.linkItem(atPath: scratch.path("in.csv"), toPath: scratch.path("hard.csv"))
    let before = try scratch.files()
    let arguments = refusal.arguments.split(separator: " ").map(String.init)
    let run = try await Execution.of(.dealpipe, arguments, in: scratch)
    #expect(run.status == refusal.status, "\(run.errors)")
    #expect(run.errors.contains(refusal.words), "\(run.errors)")
    #expect(run.output == "")
    #expect(try scratch.files() == before)
  }

  @Test func aFileNamedLikeATemporaryOneIsNotTouched() async throws {
    let scratch = try Self.folder()
    try scratch.write(Self.input, to: "out.csv.writing")
    let line = "$D clean out.csv.writing -o out.csv --quiet && ls -A"
    let run = try await Self.shell(line, in: scratch)
    #expect(run.output == "in.csv\nout.csv\nout.csv.writing\n", "\(run.errors)")
    #expect(try Scratch.text(scratch.path("out.csv.writing")) == Self.input)
    #expect(try Scratch.text(scratch.path("out.csv")) == Self.result)
  }

  @Test func aLinkStaysAndItsTargetIsReplaced() async throws {
    let scratch = try Self.folder()
    try scratch.write("old", to: "far/real.csv")
    let manager = FileManager.default
    for (link, target) in [("one.csv", "far/real.csv"), ("two.csv", "far/new.csv")] {
      try manager.createSymbolicLink(atPath: scratch.path(link), withDestinationPath: target)
      let run = try await Execution.of(.dealpipe, ["clean", "in.csv", "-o", link], in: scratch)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path(link)) == target)
      #expect(try Scratch.text(scratch.path(target)) == Self.result)
    }
  }

  @Test func aPipeIsWrittenInPlace() async throws {
    let scratch = try Self.folder()
    let line = "mkfifo p; cat p > got & $D clean in.csv -o p --quiet; wait; test -p p && cat got"
    let run = try await Self.shell(line, in: scratch)
    #expect(run.status == 0 && run.output == Self.result, "\(run.errors)")
  }

  @Test func standardOutputByItsDeviceIsStandardOutput() async throws {
    let scratch = try Self.folder()
    let arguments = ["clean", "in.csv", "-o", "/dev/stdout"]
    let run = try await Execution.of(.dealpipe, arguments, in: scratch)
    #expect(run.output == Self.result)
    #expect(run.errors.contains("1 rows"))
  }

  @Test func aNewFileObeysTheMaskAndAnOldOneKeepsItsMode() async throws {
    let scratch = try Self.folder()
    let line = """
      umask 027; touch old.csv; chmod 604 old.csv; $D clean in.csv -o new.csv --quiet; \
      $D clean in.csv -o old.csv --quiet; ls -l new.csv old.csv | cut -c1-10
      """
    let run = try await Self.shell(line, in: scratch)
    #expect(run.output == "-rw-r-----\n-rw----r--\n", "\(run.errors)")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func aProtectedFileIsKept() async throws {
    let scratch = try Self.folder()
    let line = "echo old > out.csv; chmod 444 out.csv; $D clean in.csv -o out.csv"
    let run = try await Self.shell(line, in: scratch)
    #expect(run.status == 6)
    #expect(run.errors.contains("may not be written"))
    #expect(try Scratch.text(scratch.path("out.csv")) == "old\n")
  }
}
