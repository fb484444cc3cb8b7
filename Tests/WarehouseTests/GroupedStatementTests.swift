import CRM
import Testing

@testable import Warehouse

/// Statements that write or read many rows at a time.
@Suite struct GroupedStatementTests {
  private func fill(_ count: Int, in store: Store) throws {
    try store.run(
      "create temp table thing (id integer primary key, word text, size real, note text) strict",
      doing: "a test")
    var insert = try GroupedInsert(
      "insert into thing", ["id", "word", "size", "note"], in: store, doing: "a test")
    for number in 0..<count {
      insert.add(Int64(number * 3))
      insert.add("w\(number)".utf8)
      insert.add(Double(number) / 2)
      if number.isMultiple(of: 2) { insert.addNull() } else { insert.add("".utf8) }
      try insert.endRow()
    }
    try insert.end()
  }

  @Test(arguments: [0, 1, 31, 32, 33, 64, 100])
  func everyRowIsWrittenWhateverTheirNumber(count: Int) throws {
    let rows = try TestWarehouse().write { store in
      try fill(count, in: store)
      return try TestWarehouse.rows("select * from thing order by id", in: store)
    }
    #expect(
      rows
        == (0..<count).map { number in
          [
            "\(number * 3)", "w\(number)", "\(Double(number) / 2)",
            number.isMultiple(of: 2) ? "-" : "",
          ]
        })
  }

  @Test(arguments: [0, 1, 127, 128, 129, 300])
  func rowsComeInTheOrderOfTheirIDsAndThoseThatAreNotThereNotAtAll(count: Int) throws {
    let found = try TestWarehouse().write { store -> [Int64] in
      try fill(200, in: store)
      let question = try GroupedQuestion(
        ["record.word"], from: "thing", in: store, doing: "a test")
      var found: [Int64] = []
      try question.forEachRow((0..<count).map { Int64($0 * 2) }.reversed()) { row in
        #expect(row.text(1) == "w\((row.integer(0) ?? 0) / 3)")
        found.append(row.integer(0) ?? -1)
      }
      return found
    }
    let expected = (0..<count).map { Int64($0 * 2) }.filter { $0.isMultiple(of: 3) && $0 < 600 }
    #expect(found == expected.reversed())
  }

  @Test func namesStandInTheOrderOfSourceAndBytesOfTheKey() throws {
    let fixture = try GoldenFixture()
    let keys = [
      "acct-00000000-b", "acct-00000000", "acct-", "acct-00000000-a", "acct-00000000-aa", "acct-1",
      "acct-é", "acct-00000000-A",
    ]
    try fixture.load(keys: keys)
    try fixture.database.write { store in
      var rows: [Int64: String] = [:]
      try store.ask("select id, key from account") { row in
        rows[row.integer(0) ?? 0] = row.text(1)
      }
      let names = try RecordNames(of: Array(rows.keys), .account, in: store)
      let ordered = rows.keys.sorted { names.isBefore($0, $1) }.compactMap { rows[$0] }
      #expect(ordered == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }
}
