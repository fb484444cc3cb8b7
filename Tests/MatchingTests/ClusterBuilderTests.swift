import TestSupport
import Testing

@testable import Matching

@Suite struct ClusterBuilderTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func joinedRowsAreOneClusterUnderTheSmallestOfThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = 60
    var builder = ClusterBuilder(count: count)
    var clusters = (0..<count).map { Set([$0]) }
    for _ in 0..<45 {
      let (one, other) = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      if builder.root(one) == builder.root(other) { continue }
      builder.join(builder.root(one), builder.root(other))
      let joined = clusters[one].union(clusters[other])
      for row in joined { clusters[row] = joined }
    }
    for row in 0..<count {
      #expect(builder.root(row) == clusters[row].min())
      #expect(builder.rows(builder.root(row)) == clusters[row].sorted().map { Int32($0) })
      #expect(builder.isAlone(row) == (clusters[row].count == 1))
    }
  }
}
