import Testing

@testable import Warehouse

/// What SQL looks up in memory is what it would have found by itself.
@Suite struct LookupTests {
  private static let words = [
    "", "a", "aa", "ab", "0015g00000AAAAAA", "0015g00000AAAAAB", "0015g00000AAAAA",
    "é", "AA", "2026-06-30", "2026-06-30T10:00:00Z", "2026-06-30T10:00:00ZZ",
  ]

  /// A thousand rows of few values, blanks among them; more keys than a table begins with.
  private func fill(_ count: Int, in store: Store) throws {
    try store.run(
      "create temp table thing (id integer primary key, place integer, word text, at text) strict",
      doing: "a test")
    var insert = try GroupedInsert(
      "insert into thing", ["id", "place", "word", "at"], in: store, doing: "a test")
    var state: UInt64 = 42
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for number in 0..<count {
      insert.add(Int64(number))
      if draw(9) == 0 { insert.addNull() } else { insert.add(Int64(draw(3) - 1)) }
      switch draw(4) {
      case 0: insert.addNull()
      case 1: insert.add("word \(draw(2 * count))".utf8)
      default: insert.add(Self.words[draw(Self.words.count)].utf8)
      }
      if draw(5) == 0 { insert.addNull() } else { insert.add(Self.words[draw(12)].utf8) }
      try insert.endRow()
    }
    try insert.end()
  }

  private struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let lookup: Lookup
    /// Calls the functions of the lookup.
    let asked: String
    /// The same without them.
    let expected: String
    var testDescription: String { name }
  }

  private static let examples = [
    Example(
      name: "a key of two columns",
      lookup: Lookup("seen", keys: 2, query: "select place, word from thing where id % 3 = 0"),
      asked: "seen(place, word)",
      expected: """
        case when (place, word) in (select place, word from thing where id % 3 = 0)
        then 1 else 0 end
        """),
    Example(
      name: "a key that several rows have",
      lookup: Lookup("repeated", keys: 2, .several, query: "select place, word from thing"),
      asked: "repeated(place, word)",
      expected: """
        case when (place, word) in (
            select place, word from thing group by place, word having count(*) > 1)
        then 1 else 0 end
        """),
    Example(
      name: "the greatest texts of a key",
      lookup: Lookup(
        "last", keys: 1, .greatest(["at", "word"]),
        query: "select place, at, word from thing where id % 2 = 0"),
      asked: "coalesce(last_at(place), '-') || '/' || coalesce(last_word(place), '-')",
      expected: """
        coalesce((select max(at) from thing as other
            where other.place = thing.place and other.id % 2 = 0), '-') || '/'
        || coalesce((select max(word) from thing as other
            where other.place = thing.place and other.id % 2 = 0), '-')
        """),
  ]

  @Test(arguments: examples, [0, 10, 3_000])
  private func aLookupFindsWhatSQLFinds(example: Example, count: Int) throws {
    let (found, expected) = try TestWarehouse().write { store in
      try fill(count, in: store)
      let found = try store.with([example.lookup], parameters: [:]) {
        try TestWarehouse.rows("select id, \(example.asked) from thing order by id", in: store)
      }
      return (
        found,
        try TestWarehouse.rows("select id, \(example.expected) from thing order by id", in: store)
      )
    }
    #expect(found == expected)
    #expect(found.count == count)
    if count > 1_000 { #expect(Set(found.map { $0[1] }).count > 1) }
  }

  @Test func aKeyIsToldByItsTypesAndItsBounds() throws {
    let answers = try TestWarehouse().write { store in
      let lookup = Lookup("seen", keys: 2, query: "select 'ab', 'c' union all select 1, '2'")
      return try store.with([lookup], parameters: [:]) {
        try TestWarehouse.rows(
          """
          select seen('ab', 'c'), seen('a', 'bc'), seen('abc', ''), seen('c', 'ab'),
              seen(1, '2'), seen('1', '2'), seen(1, 2), seen(null, 'c')
          """, in: store)
      }
    }
    #expect(answers == [["1", "0", "0", "0", "1", "0", "0", "0"]])
  }

  @Test func aLookupIsUsedWhereOneOfItsFunctionsIsCalled() {
    let lookup = Lookup("touch", keys: 1, .greatest(["at"]), query: "select 1, 2")
    #expect(lookup.isUsed(in: "select touch_at(id) from deal"))
    #expect(!lookup.isUsed(in: "select touch from deal where touch_at > 1"))
    #expect(!lookup.isUsed(in: "select first_touch_at(id) from deal"))
    #expect(lookup.isUsed(in: "select first_touch_at(id), touch_at(id) from deal"))
  }

  @Test func functionsAreGoneWhenTheQuestionIsAnswered() throws {
    struct Stop: Error {}
    try TestWarehouse().write { store in
      let lookup = Lookup("seen", keys: 1, query: "select 1")
      let inside = try store.with([lookup], parameters: [:]) { try store.integer("select seen(1)") }
      #expect(inside == 1)
      #expect(throws: Stop.self) {
        try store.with([lookup], parameters: [:]) { throw Stop() }
      }
      #expect(throws: WarehouseError.self) { try store.integer("select seen(1)") }
    }
  }
}
