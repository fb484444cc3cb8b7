import Job
import Testing

/// Which columns of a file are compared is decided by all of it.
@Suite struct ComparedRowsTests {
  /// Rows before the first with an e-mail; their notes fill more than what is read at once.
  private static let blankRows = 1_500
  private static let people = 80

  private static func clusters(_ text: String) throws -> [Substring] {
    let scratch = try Scratch()
    try scratch.write("rows.csv", text)
    var request = DedupeRequest(path: scratch.path + "/rows.csv")
    request.id = "id"
    var bytes: [UInt8] = []
    try Deduplication(request, say: { _ in }).run(DedupeOutputs(rows: { bytes += $0 }))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
  }

  @Test func aColumnThatIsBlankForMegabytesIsCompared() throws {
    let note = String(repeating: "n", count: 4_700)
    var text = "id,name,email,note\n"
    for row in 0..<Self.blankRows {
      text += "\(row),Name\(row * 7_919 % 10_007) Of\(row * 104_729 % 9_973),,\(note)\n"
    }
    for person in 0..<Self.people {
      let name = "Name\(person * 613 % 1_009) Of\(person * 389 % 1_013)"
      for (copy, first) in ["X", "Y"].enumerated() {
        text += "p\(person)-\(copy),\(first)\(name),m\(person * 77)@abel\(person).example,\(note)\n"
      }
    }
    let found = try Self.clusters(text)
    #expect(found.count == Self.blankRows + 2 * Self.people)
    let joined = (0..<Self.people).count {
      found[Self.blankRows + 2 * $0] == found[Self.blankRows + 2 * $0 + 1]
    }
    #expect(joined == Self.people)
  }
}
