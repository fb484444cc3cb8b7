import Foundation
import Job
import Testing

@Suite struct FileDiscoveryTests {
  @Test func filesComeInTheOrderOfTheirNamesWithFoldersBelow() throws {
    let scratch = try Scratch()
    for name in [
      "b.csv", "a.csv", "2026-06-30/Deal.csv", "2026-06-29/Deal.csv", "c.JSON", "d.csv.gz", "e.zip",
      "f.tsv", "Opportunity",
    ] {
      try scratch.write(name)
    }
    let found = try FileDiscovery.files(at: scratch.path)
    #expect(
      found.map(\.shown) == [
        "2026-06-29/Deal.csv", "2026-06-30/Deal.csv", "Opportunity", "a.csv", "b.csv", "c.JSON",
        "d.csv.gz", "e.zip", "f.tsv",
      ])
    #expect(found.allSatisfy { !$0.isNamed })
    #expect(found.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
  }

  @Test(arguments: [
    ".hidden.csv", ".git/a.csv", "~$open.xlsx", "notes.md", "dealpipe.yaml", "photo.png",
    "makefile", "deals.sqlite",
  ])
  func filesThatAreNoExportsAreLeftOut(_ name: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.csv")
    try scratch.write(name)
    #expect(try FileDiscovery.files(at: scratch.path).map(\.shown) == ["a.csv"])
  }

  @Test func aLinkToWhereItStandsIsNotFollowed() throws {
    let scratch = try Scratch()
    try scratch.write("in/2026-06-30/a.csv")
    try scratch.write("elsewhere/b.csv")
    for (name, target) in [
      ("in/again", "in"), ("in/2026-06-30/up", "in"), ("in/current", "in/2026-06-30"),
      ("in/more", "elsewhere"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path + "/" + name, withDestinationPath: scratch.path + "/" + target)
    }
    #expect(
      try FileDiscovery.files(at: scratch.path + "/in").map(\.shown) == [
        "2026-06-30/a.csv", "more/b.csv",
      ])
  }

  @Test func aPublishedReportIsNoExport() throws {
    let scratch = try Scratch()
    try scratch.write("a.csv")
    for name in ["index.html", "index.md", "metrics.json", "rows/win-rate.csv"] {
      try scratch.write("Reports/2026-06-30/" + name)
    }
    #expect(try FileDiscovery.files(at: scratch.path).map(\.shown) == ["a.csv"])
  }

  @Test func aNamedFileIsTakenWhateverItsName() throws {
    let scratch = try Scratch()
    let path = try scratch.write("notes.md")
    let found = try FileDiscovery.files(at: path)
    #expect(found.map(\.path) == [path])
    #expect(found.map(\.shown) == ["notes.md"])
    #expect(found.map(\.isNamed) == [true])
  }

  @Test func severalFoldersAreToldApart() throws {
    let scratch = try Scratch()
    try scratch.write("crm/a.csv")
    #expect(
      try FileDiscovery.files(at: scratch.path + "/crm", shownAs: "crm").map(\.shown)
        == ["crm/a.csv"])
  }

  @Test func whatIsNotThereIsSaid() throws {
    let scratch = try Scratch()
    let absent = scratch.path + "/absent"
    #expect(throws: JobError.missingSource(path: absent)) {
      try FileDiscovery.files(at: absent)
    }
    #expect(throws: JobError.nothingToRead(path: scratch.path)) {
      try FileDiscovery.files(at: scratch.path)
    }
  }
}
