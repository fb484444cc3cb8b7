import Testing

/// What the command line tells of a file whose last record shows how its dates are written.
@Suite struct RereadingCommandTests {
  private let folder: Scratch

  init() throws {
    folder = try Scratch()
    let remark = String(repeating: "x", count: 300)
    let lines = (1...2_600).map { "\($0),Deal \($0),Proposal,100,03/04/2026,\(remark)\n" }
    try folder.write(
      "Deal ID,Deal Name,Stage,Amount,Close Date,Remark\n" + lines.joined()
        + "2601,Deal 2601,Proposal,100,25/04/2026,\n", to: "exports/deals_2026-06-30.csv")
  }

  @Test func aRunSaysWhichLineHadAFileReadAgainAndNoValue() async throws {
    let run = try await Execution.of(.dealpipe, ["run", "exports"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        """
        deals_2026-06-30.csv is read again: line 2602 contradicts that column Close Date holds dates \
        with the month first, as its first records say
        """), "\(run.errors)")
    #expect(!run.errors.contains("25/04/2026"))
    #expect(run.output.contains("2,601 new + 0 changed"), "\(run.output)")
  }

  @Test func anInspectionTellsWhatAllValuesDecide() async throws {
    let run = try await Execution.of(
      .dealpipe, ["inspect", "exports/deals_2026-06-30.csv"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains("dates are day first: 1 values can be read in this way only"),
      "\(run.output)")
  }

  @Test func aDraftOfSettingsAssumesNothingThatALaterValueDecides() async throws {
    let run = try await Execution.of(.dealpipe, ["init", "exports"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let draft = try Scratch.text(folder.path("exports/dealpipe.yaml"))
    #expect(!draft.contains("month first"))
  }
}
