import Foundation
import Job
import Testing

@Suite struct PublisherTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aReportIsAFolderWithALinkToTheLatest() throws {
    let scratch = try Scratch()
    let publisher = Publisher(folder: scratch.path + "/Reports")
    let report = try publisher.publish(
      [
        .init(path: "index.html", text: "<p>1</p>"), .init(path: "rows/a.csv", text: "a\n"),
        .init(path: "rows/deep/b.csv", bytes: [0x62]),
      ], as: "2026-06-30")
    #expect(report == scratch.path + "/Reports/2026-06-30")
    #expect(try scratch.names(in: "Reports") == [".dealpipe.lock", "2026-06-30", "latest"])
    #expect(try scratch.names(in: "Reports/latest") == ["index.html", "rows"])
    #expect(try text(report + "/rows/deep/b.csv") == "b")
    let manager = FileManager.default
    #expect(
      try manager.destinationOfSymbolicLink(atPath: scratch.path + "/Reports/latest")
        == "2026-06-30")
    for (path, mode) in [(report, 0o700), (report + "/index.html", 0o600)] {
      let attributes = try manager.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
    }
  }

  @Test func aReportOfTheSameNameIsReplacedWhole() throws {
    let scratch = try Scratch()
    let publisher = Publisher(folder: scratch.path)
    _ = try publisher.publish(
      [.init(path: "index.html", text: "old"), .init(path: "rows/gone.csv", text: "x")],
      as: "2026-06-30")
    let report = try publisher.publish([.init(path: "index.html", text: "new")], as: "2026-06-30")
    #expect(try scratch.names() == [".dealpipe.lock", "2026-06-30", "latest"])
    #expect(try scratch.names(in: "2026-06-30") == ["index.html"])
    #expect(try text(report + "/index.html") == "new")
  }

  @Test func theLinkFollowsTheNewestReport() throws {
    let scratch = try Scratch()
    let publisher = Publisher(folder: scratch.path)
    for day in ["2026-06-29", "2026-06-30"] {
      _ = try publisher.publish([.init(path: "index.html", text: day)], as: day)
    }
    #expect(try scratch.names() == [".dealpipe.lock", "2026-06-29", "2026-06-30", "latest"])
    #expect(try text(scratch.path + "/latest/index.html") == "2026-06-30")
  }

  @Test func whatAKilledRunLeftBehindIsCleared() throws {
    let scratch = try Scratch()
    try scratch.write(".writing-2026-06-29/index.html", "half")
    try scratch.write(".rendering-2026-03-31-as-of/index.html", "half")
    try scratch.write("notes.txt", "kept")
    _ = try Publisher(folder: scratch.path).publish(
      [.init(path: "index.html", text: "1")], as: "2026-06-30")
    #expect(try scratch.names() == [".dealpipe.lock", "2026-06-30", "latest", "notes.txt"])
  }

  @Test func aFolderThatCanNotBeMadeIsAnErrorAndTheOldReportStays() throws {
    let scratch = try Scratch()
    let publisher = Publisher(folder: scratch.path)
    let report = try publisher.publish([.init(path: "index.html", text: "1")], as: "2026-06-30")
    let error = #expect(throws: JobError.self) {
      try publisher.publish(
        [.init(path: "rows", text: "a file"), .init(path: "rows/a.csv", text: "b")],
        as: "2026-06-30")
    }
    #expect(ExitStatus.of(try #require(error)) == .store)
    #expect(try text(report + "/index.html") == "1")
    let blocked = try scratch.write("blocked")
    #expect(throws: JobError.self) {
      try Publisher(folder: blocked).publish([], as: "2026-06-30")
    }
  }

  @Test func aPublicationThatFailsLeavesNoHalfReport() throws {
    let scratch = try Scratch()
    #expect(throws: JobError.self) {
      try Publisher(folder: scratch.path).publish(
        [
          .init(path: "index.html", text: "1"),
          .init(path: "a.csv") { _ in throw CancellationError() },
        ],
        as: "2026-06-30")
    }
    #expect(try scratch.names() == [".dealpipe.lock"])
  }

  @Test func aReportThatWasAboutToBeReplacedTakesItsNameAgain() throws {
    let scratch = try Scratch()
    try scratch.write(".replaced-2026-06-29/index.html", "old")
    try scratch.write(".replaced-2026-06-28/index.html", "old")
    try scratch.write("2026-06-28/index.html", "new")
    _ = try Publisher(folder: scratch.path).publish(
      [.init(path: "index.html", text: "1")], as: "2026-06-30")
    #expect(
      try scratch.names() == [
        ".dealpipe.lock", "2026-06-28", "2026-06-29", "2026-06-30", "latest",
      ])
    #expect(try text(scratch.path + "/2026-06-29/index.html") == "old")
    #expect(try text(scratch.path + "/2026-06-28/index.html") == "new")
  }

  /// What a user put where the report or the link goes.
  @Test(arguments: ["latest", "latest/notes.txt", "2026-06-30", "2026-06-30/Account.csv"])
  func whatIsNoReportIsNeverReplaced(name: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(name, "the user's")
    let error = #expect(throws: JobError.self) {
      try Publisher(folder: scratch.path).publish(
        [.init(path: "index.html", text: "1")], as: "2026-06-30")
    }
    #expect(ExitStatus.of(try #require(error)) == .store)
    #expect(String(describing: error).contains("move it away"))
    #expect(try text(file) == "the user's")
    #expect(try scratch.names().count == 2)
  }
}
