import Testing

@testable import Warehouse

@Suite struct FileLocationTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let file: String
    let other: String
    let way: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "beside", file: "/a/x.sqlite", other: "/a/y.csv", way: "y.csv"),
    Case(name: "below", file: "/a/x.sqlite", other: "/a/b/y.csv", way: "b/y.csv"),
    Case(name: "above", file: "/a/b/c/x.sqlite", other: "/a/y.csv", way: "../../y.csv"),
    Case(name: "nothing shared", file: "/a/x.sqlite", other: "/b/y.csv", way: "../b/y.csv"),
    Case(name: "a folder named as the file", file: "/a/y/x", other: "/a/y", way: "../y"),
    Case(name: "at the root", file: "/x.sqlite", other: "/y.csv", way: "y.csv"),
  ])
  func aFileIsFoundFromTheFolderOfTheDatabase(_ one: Case) {
    #expect(FileLocation.way(from: one.file, to: one.other) == one.way)
  }
}
