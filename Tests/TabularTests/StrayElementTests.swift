import Tabular
import Testing

/// What stands among the records of JSON and is none.
struct StrayElementTests {
  @Test(arguments: [
    #"[{"a": 1}, "text", 17, null, {"a": 2}]"#, #"[17, {"a": 1}, null, true, {"a": 2}]"#,
    #"[{"a": 1}, [], [], [ ], {"a": 2}]"#, #"{"records": [{"a": 1}, "text", 17, null, {"a": 2}]}"#,
  ])
  func anElementThatIsNoObjectIsSetAside(_ text: String) throws {
    guard case .read(let tables, let summary) = Trial.read(text, name: "t.json") else {
      Issue.record("refused")
      return
    }
    #expect(tables == [[["a"], ["1"], ["2"]]])
    #expect(summary.records == 2)
    #expect(summary.quarantined == 3)
  }

  @Test func itsPlaceAndTextAreKept() throws {
    let text = "[{\"a\": 1},\n17,\n{\"a\": 2}]"
    try Trial.withFile(Array(text.utf8), name: "t.json") { path in
      let member = try #require(try TableFile.open(path: path).members.first)
      let batch = try #require(try member.reader().nextBatch())
      let problem = try #require(batch.problems.first)
      #expect(problem.raw == "17")
      #expect(problem.recordIndex == 1)
      #expect((problem.position.line, problem.position.byteOffset) == (2, 11))
    }
  }

  @Test func aNameBeforeTheRecordsOfAListIsNoElement() {
    guard
      case .read(_, let summary) = Trial.read(
        #"["deals", {"a": 1}, "people", {"b": 2}]"#, name: "t.json")
    else {
      Issue.record("refused")
      return
    }
    #expect(summary.quarantined == 0)
    #expect(summary.tables.map(\.name) == ["deals", "people"])
  }
}
