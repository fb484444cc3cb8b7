import Foundation
import Testing

/// What scripts rest on: exit codes, standard output that is JSON or nothing, errors that are told.
@Suite struct ScriptTests {
  private static let night = Task { () -> Published in
    let folder = try Scratch()
    try folder.write(TinyExport.opportunities(40), to: "deals/Opportunity.csv")
    let run = try await Published(["deals"], in: folder)
    try #require(run.execution.status == 0, "\(run.execution.errors)")
    return run
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["metric won-count", "metric won-count --json", "runs", "check --severity error"])
  func aResultThatCanNotBeWrittenIsAnError(command: String) async throws {
    let folder = try await Self.night.value.folder
    let run = try await Execution.of(
      "/bin/sh", ["-c", "\"$0\" \(command) >/dev/full", try Program.dealpipe.path()], in: folder)
    #expect(run.status == 6)
    #expect(run.errors.contains("standard output: error: the result cannot be written"))
  }

  @Test func aReaderThatGoesAwayIsNoError() async throws {
    let folder = try await Self.night.value.folder
    let line = "( \"$0\" metric won-count --json; echo $? >&2 ) | true"
    let run = try await Execution.of(
      "/bin/sh", ["-c", line, try Program.dealpipe.path()], in: folder)
    #expect(run.errors == "0\n")
  }

  @Test func aFailureIsAnObjectWhereJSONIsRead() async throws {
    let folder = try Scratch()
    try folder.write("", to: "empty.csv")
    for (arguments, status) in [
      (["run", "nowhere", "--json"], 3), (["metric", "win-rate", "--json"], 2),
      (["inspect", "empty.csv", "--json"], 3), (["run", "empty.csv", "--json", "--quiet"], 3),
    ] {
      let run = try await Execution.of(.dealpipe, arguments, in: folder)
      #expect(Int(run.status) == status, "\(run.errors)")
      try folder.write(Array(run.output.utf8), to: "told.json")
      let told = try JSON(file: folder.path("told.json"))["error"]
      #expect(told["exit_code"].integer == status)
      #expect(told["message"].string.map { run.errors == $0 + "\n" } == true)
    }
  }

  @Test func aWrongSeverityIsRefusedBeforeTheNight() async throws {
    let folder = try Scratch()
    try folder.write(TinyExport.opportunities(40), to: "deals/Opportunity.csv")
    let run = try await Published(["deals", "--fail-on", "eror"], in: folder)
    #expect(run.execution.status == 2)
    #expect(run.execution.errors.contains("known: info, warning, error"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("dealpipe.sqlite")))
  }

  @Test func aBrokenBalanceIsToldQuietlyTooAndCountsAsAnError() async throws {
    let folder = try Scratch()
    try folder.write(
      TinyExport.opportunities(40) + "\"Grand Totals (999 records)\"\n",
      to: "deals/Opportunity.csv")
    let run = try await Published(["deals", "--quiet"], in: folder)
    #expect(run.execution.status == 0)
    #expect(
      run.execution.errors.contains(
        "Opportunity.csv: error: it says itself that it has 999 records, and 40 came"))
    let gate = try await Published(["deals", "--quiet", "--fail-on", "error"], in: folder)
    #expect(gate.execution.status == 1)
  }

  @Test func aGroupingIsHeededInJSONToo() async throws {
    let folder = try await Self.night.value.folder
    let wrong = try await Execution.of(
      .dealpipe, ["metric", "won-count", "--json", "--by", "foo"], in: folder)
    #expect(wrong.status == 2)
    let months = try await Execution.of(
      .dealpipe, ["metric", "won-count", "--json", "--by", "month"], in: folder)
    try folder.write(Array(months.output.utf8), to: "months.json")
    let told = try JSON(file: folder.path("months.json")).items
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0["group"]["by"].string == "month" })
  }

  @Test(arguments: ["", "a\nb"])
  func aSourceThatNothingCanBeCalledIsRefused(name: String) async throws {
    let folder = try Scratch()
    let command = name.isEmpty ? ["run", name] : ["schedule", "cron", name]
    let run = try await Execution.of(.dealpipe, command, in: folder)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains(name.isEmpty ? "no name" : "names without line breaks"))
  }

  @Test func aCleanUpThatIsEndedLeavesNoHalfFile() async throws {
    let folder = try Scratch()
    // It reads from a pipe's end that never comes: the second output holds it up.
    try folder.write("Email\nJO@ACME.COM\n", to: "in.csv")
    let line = """
      mkfifo p; "$0" clean in.csv -o out.csv --changes p & d=$!; \
      for i in $(seq 100); do ls -A | grep -q writing && break; sleep 0.1; done; \
      kill -TERM $d; sleep 0.5; wait $d; echo $?; ls -A | grep -c writing
      """
    let run = try await Execution.of(
      "/bin/sh", ["-c", line, try Program.dealpipe.path()], in: folder)
    #expect(run.output == "143\n0\n", "\(run.errors)")
  }
}
