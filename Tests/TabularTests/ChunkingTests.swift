import Tabular
import TestSupport
import Testing

/// The records of a file do not depend on how its bytes come in.
struct ChunkingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var bytes: [UInt8]
    var testDescription: String { name }
  }

  static func csv(_ text: String, _ name: String) -> Case {
    Case(name: name, file: "t.csv", bytes: Array(text.utf8))
  }

  static func json(_ text: String, _ name: String) -> Case {
    Case(name: name, file: "t.json", bytes: Array(text.utf8))
  }

  static let cases: [Case] =
    CSVReadingTests.cases.map { csv($0.text, $0.name) }
    + [
      Case(
        name: "UTF-16", file: "t.csv",
        bytes: [0xFF, 0xFE]
          + "id,näme\n1,ÄÖ😀\n2,x\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      Case(
        name: "Latin-1", file: "t.csv",
        bytes: Array("id,name\n1,M".utf8) + [0xFC] + Array("ller\n2,x\n".utf8)),
      Case(
        name: "broken UTF-8", file: "t.csv",
        bytes: Array("id,name\n1,äöüäöüäöüäöü\n2,".utf8) + [0xE4] + Array("x\n".utf8)),
      json(#"[{"a":1,"b":"x\u00e4\ud83d\ude00y"},{"a":2,"c":[1,"z"]}]"#, "JSON array"),
      json(
        "{\"a\":1}\n{\"a\":[{\"b\":2},{\"b\":3}]}\n{\"a\" 3}\n{\"a\":4}\n",
        "JSON lines with a bad one"),
      json(
        #"{"done":true,"records":[{"attributes":{"type":"A"},"Id":"1","C":{"records":[{"x":1}]}}],"n":1}"#,
        "JSON envelope"),
    ]

  struct Seen: Equatable {
    var rows: [String] = []
    var problems: [String] = []
    var summary = ReadSummary()
  }

  static func read(_ one: Case, pieceSize: Int) throws -> Seen {
    var seen = Seen()
    try Trial.withFile(one.bytes, name: one.file) { path throws -> Void in
      let reader = try TableFile.open(path: path).members[0].reader(pieceSize: pieceSize)
      while let batch = try reader.nextBatch() {
        for record in 0..<batch.count {
          // Columns may be learned later in small pieces: compare by name.
          let cells = zip(batch.table.columns, batch.texts(record)).filter { !$1.isEmpty }
          seen.rows.append(
            "\(batch.table.name) \(cells) \(batch.position(record)) \(batch.rawText(record))")
        }
        for problem in batch.problems {
          seen.problems.append(
            "\(problem.kind) \(problem.position) \(problem.raw) \(problem.fields)")
        }
      }
      seen.summary = reader.summary
    }
    seen.summary.tables = []
    seen.rows.sort()
    return seen
  }

  @Test(arguments: cases) func sameRecordsInAnyPieces(_ one: Case) throws {
    let whole = try ChunkingTests.read(one, pieceSize: 1 << 20)
    for size in [1, 2, 3, 7, 64] {
      #expect(try ChunkingTests.read(one, pieceSize: size) == whole, "pieces of \(size)")
    }
  }

  @Test func longFilesGiveTheSameRecordsInAnyPieces() throws {
    var random = SeededGenerator(seed: 7)
    var text = "id,name,note,amount\r\n"
    for index in 0..<3_000 {
      let note =
        ["", "plain", "\"two\r\nlines\"", "\"with \"\"quotes\"\"\"", "\"a,b\""].randomElement(
          using: &random) ?? ""
      text += "\(index),Name \(index),\(note),\(index).5\r\n"
      if index % 311 == 5 { text += "\(index),\"broken,x,1\r\n" }
      if index % 401 == 7 { text += "\(index),a,b,c,d,1\r\n" }
    }
    let one = ChunkingTests.csv(text, "long")
    let whole = try ChunkingTests.read(one, pieceSize: 1 << 20)
    #expect(whole.summary.records + whole.summary.quarantined == 3_000 + 10 + 8)
    for size in [97, 1_000, 4_096, 10_007] {
      #expect(try ChunkingTests.read(one, pieceSize: size) == whole, "pieces of \(size)")
    }
  }
}
