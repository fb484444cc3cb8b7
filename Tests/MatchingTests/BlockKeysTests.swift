import Matching
import Testing

/// What rows may be alike by, told of a row alone.
@Suite struct BlockKeysTests {
  /// Rows whose companies share words, some of them more often than others.
  private static let rows = {
    var people = People(seed: 11)
    var rows = people.contacts(1_500)
    for index in rows.indices {
      let other = rows[index * index % (1 + index / 2)][2].split(separator: " ")[0]
      rows[index][2] = "\(other) \(rows[index][2])"
    }
    return rows + rows.prefix(40).map { people.damaged($0) }
  }()

  @Test func aRowHasTheSameKeysInEveryPartOfATable() throws {
    let rows = Self.rows
    var settings = MatchSettings(pairBudget: 6_000)
    settings.tellsKeys = true
    let result = findDuplicates(in: makeTable(TrapTests.kinds, rows), settings: settings)
    let whole = try #require(findKeys(of: makeTable(TrapTests.kinds, rows), under: result.model))
    #expect(whole.blocks.count > 2)
    if let keys = result.keys { #expect(keys == whole) }
    for step in [2, 7, 400] {
      let places = Array(stride(from: 1, to: rows.count, by: step))
      let part = try #require(
        findKeys(of: makeTable(TrapTests.kinds, places.map { rows[$0] }), under: result.model))
      #expect(part.contents == places.map { whole.contents[$0] })
      for (keys, all) in zip(part.blocks, whole.blocks) {
        #expect(keys == places.map { all[$0] })
      }
    }
  }

  @Test func rowsOfABlockShareItsKey() throws {
    let rows = Self.rows
    let result = findDuplicates(
      in: makeTable(TrapTests.kinds, rows), settings: MatchSettings(pairBudget: 6_000))
    let keys = try #require(findKeys(of: makeTable(TrapTests.kinds, rows), under: result.model))
    #expect(result.links.count > 20)
    for pair in result.links + result.reviewPairs + result.escalatedPairs {
      #expect(
        keys.contents[pair.left] == keys.contents[pair.right]
          || keys.blocks.contains { $0[pair.left] != 0 && $0[pair.left] == $0[pair.right] })
    }
  }

  @Test func aTableWhoseRowsAreAllComparedHasNoKeys() {
    var settings = MatchSettings()
    settings.tellsKeys = true
    let result = findDuplicates(
      in: makeTable(TrapTests.kinds, Array(Self.rows.prefix(50))), settings: settings)
    #expect(result.keys == nil)
  }
}
