import Testing

@testable import Job

/// Which records of two lists share a key.
@Suite struct KeyJoinTests {
  private func pairs(_ lefts: [[UInt64]], _ rights: [[UInt64]]) -> [String] {
    var join = KeyJoin()
    for (place, keys) in lefts.enumerated() { join.addLeft(Int64(place + 10), keys) }
    for (place, keys) in rights.enumerated() { join.addRight(Int64(place + 100), keys) }
    return join.pairs().map { "\($0.left)-\($0.right)" }
  }

  @Test func recordsThatShareSeveralKeysAreOnePair() {
    #expect(pairs([[1, 2], [3]], [[9], [2, 1]]) == ["10-101"])
  }

  @Test func pairsStandInTheOrderOfTheirRecords() {
    #expect(pairs([[7], [1, 7]], [[1], [7]]) == ["10-101", "11-100", "11-101"])
  }

  @Test func aListWithoutKeysHasNoPairs() {
    #expect(pairs([], [[1]]) == [])
    #expect(pairs([[1]], []) == [])
    #expect(pairs([[]], [[1]]) == [])
  }

  @Test func aKeyOfMoreThanTwentyRecordsIsPassedOver() {
    let twenty = [[UInt64]](repeating: [5], count: 20)
    #expect(pairs([[5]], twenty).count == 20)
    #expect(pairs([[5]], twenty + [[5]]).isEmpty)
    #expect(pairs(twenty, [[5]]).count == 20)
    #expect(pairs(twenty + [[5]], [[5]]).isEmpty)
    #expect(pairs([[5, 6]], twenty + [[6, 5]]) == ["10-120"])
  }

  @Test func aRecordThatHasAKeyTwiceCountsOnce() {
    let twenty = [[UInt64]](repeating: [5, 5], count: 20)
    #expect(pairs([[5, 5]], twenty).count == 20)
  }
}
