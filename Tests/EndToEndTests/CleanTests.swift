import Foundation
import Testing

@Suite struct CleanTests {
  @Test func theThreeFilesAreWrittenAndTheSummaryTellsOfThem() async throws {
    let scratch = try Scratch()
    try scratch.write("Phone,Country\n0171 1234567,Germany\n12,US\n", to: "in.csv")
    let run = try await Execution.of(
      .dealpipe,
      ["clean", "in.csv", "-o", "out.csv", "--changes", "changes.csv", "--rejects", "rejects.csv"],
      in: scratch)
    #expect(run.status == 0)
    #expect(run.output.contains("2 rows, 2 values changed, 1 can't be read"))
    #expect(try Scratch.text(scratch.path("out.csv")) == "Phone,Country\n+491711234567,DE\n12,US\n")
    #expect(try Scratch.text(scratch.path("rejects.csv")).contains("3,Phone,12,phone.length"))
    #expect(try Scratch.text(scratch.path("changes.csv")).contains("2,Country,Germany,DE,"))
  }

  @Test func aResultTakesThePlaceOfAnEarlierOne() async throws {
    let scratch = try Scratch()
    try scratch.write("Email\nJO@ACME.COM\n", to: "in.csv")
    try scratch.write("old", to: "out.csv")
    let run = try await Execution.of(.dealpipe, ["clean", "in.csv", "-o", "out.csv"], in: scratch)
    #expect(run.status == 0)
    #expect(try Scratch.text(scratch.path("out.csv")) == "Email\njo@acme.com\n")
  }

  @Test(arguments: [["clean", "in.csv", "-o", "./in.csv"], ["convert", "in.csv", "-o", "in.csv"]])
  func theInputIsNeverOverwritten(arguments: [String]) async throws {
    let scratch = try Scratch()
    try scratch.write("Email\nJO@ACME.COM\n", to: "in.csv")
    let run = try await Execution.of(.dealpipe, arguments, in: scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains("would take the place of the file"))
    #expect(try Scratch.text(scratch.path("in.csv")) == "Email\nJO@ACME.COM\n")
  }

  @Test func aDryRunWritesNothing() async throws {
    let scratch = try Scratch()
    try scratch.write("Email\nJO@ACME.COM\n", to: "in.csv")
    let run = try await Execution.of(.dealpipe, ["clean", "in.csv", "--dry-run"], in: scratch)
    #expect(run.status == 0)
    #expect(run.output.contains("email.case: 1 changed"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv")))
  }

  @Test func aDryConversionTellsWhatWouldBeDone() async throws {
    let scratch = try Scratch()
    try scratch.write("a,b,c\n1,2,3\n4,5,6,7,8\n", to: "ragged.csv")
    try scratch.write("a,b,c\n1,2,3\n", to: "sound.csv")
    let ragged = try await Execution.of(
      .dealpipe, ["convert", "ragged.csv", "--dry-run"], in: scratch)
    #expect(ragged.status == 0)
    #expect(ragged.output.isEmpty)
    #expect(ragged.errors.contains("2 rows; 1 written with another number of fields"))
    let sound = try await Execution.of(
      .dealpipe, ["convert", "sound.csv", "--dry-run"], in: scratch)
    #expect(sound.errors == "sound.csv: 1 row, nothing to repair or leave out\n")
    let unsaid = try await Execution.of(.dealpipe, ["convert", "sound.csv"], in: scratch)
    #expect(unsaid.status != 0)
    #expect(unsaid.errors.contains("-o FILE"))
  }

  @Test func unreadableValuesFailWhereTheUserAsksForIt() async throws {
    let scratch = try Scratch()
    try scratch.write("Email\njo@acme.com\nnobody\nx@y.org\n", to: "in.csv")
    let arguments = ["clean", "in.csv", "-o", "-", "--fail-on", "warning"]
    let run = try await Execution.of(.dealpipe, arguments, in: scratch)
    #expect(run.status == 1)
    #expect(run.output == "Email\njo@acme.com\nnobody\nx@y.org\n")
    #expect(run.errors.contains("email.syntax: 1 refused"))
  }

  @Test func aRuleIsExplainedByItsID() async throws {
    let scratch = try Scratch()
    let run = try await Execution.of(.dealpipe, ["explain", "rule", "phone.e164"], in: scratch)
    #expect(run.output.contains("dialled from everywhere"))
    let unknown = try await Execution.of(.dealpipe, ["explain", "rule", "no.such"], in: scratch)
    #expect(unknown.status == 2)
  }
}
