import Foundation
import Testing

/// A night, its pairs judged by a person, and the night after, by the commands alone.
@Suite struct ReviewCommandTests {
  @Test func whatIsJudgedTonightHoldsTomorrow() async throws {
    let first = try await Nights.sample.value
    let folder = try Scratch()
    for name in ["SampleData", "dealpipe.sqlite", "Reports"] {
      try folder.copy(first.folder.path(name), to: name)
    }
    let database = ["--db", "dealpipe.sqlite"]
    let sheet = try await Execution.of(
      .dealpipe, ["review", "--merged", "--kind", "contact", "-o", "pairs.csv"] + database,
      in: folder)
    #expect(sheet.status == 0, "\(sheet.errors)")
    var lines = try Scratch.text(folder.path("pairs.csv")).split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix(",contact,auto,") })
    lines[place] = "reject" + lines[place]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "judged.csv")
    let cells = lines[place].components(separatedBy: ",salesforce,").dropFirst()
    let keys = cells.compactMap { $0.split(separator: ",").first.map(String.init) }
    try #require(keys.count == 2)

    func isMerged() async throws -> Bool {
      let told = try await Execution.of(
        .dealpipe, ["explain", "pair"] + keys + database, in: folder)
      #expect(told.status == 0, "\(told.errors)")
      return told.output.contains("outcome: merged")
    }
    #expect(try await isMerged())
    let applied = try await Execution.of(
      .dealpipe, ["review", "--apply", "judged.csv", "--by", "ana"] + database, in: folder)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(applied.output.contains("1 reject"))
    #expect(try await !isMerged())

    // A new record makes the next night match again.
    try folder.write(
      "Contact ID,First Name,Last Name,Email\nN1,Zoe,Zimmer,zoe@zimmer.example\n",
      to: "SampleData/2026-06-30/fair.csv")
    let next = try await Published(["SampleData"], in: folder)
    #expect(next.execution.status == 0, "\(next.execution.errors)")
    #expect(try await !isMerged())

    let undone = try await Execution.of(
      .dealpipe, ["merge", "contact"] + keys + database, in: folder)
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(try await isMerged())
  }

  @Test func aFileWithAWrongLineEndsWithItsPlaceAndTwo() async throws {
    let first = try await Nights.sample.value
    let folder = try Scratch()
    try folder.copy(first.folder.path("dealpipe.sqlite"), to: "dealpipe.sqlite")
    try folder.write(
      "decision,kind,left_source,left_id,right_source,right_id\nmaybe,contact,a,b,c,d\n",
      to: "judged.csv")
    let applied = try await Execution.of(
      .dealpipe, ["review", "--apply", "judged.csv"], in: folder)
    #expect(applied.status == 2)
    #expect(applied.errors.contains("judged.csv:2: error: column 1 (`decision`)"))
  }
}
