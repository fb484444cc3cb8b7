import TestSupport
import Testing

@testable import Matching

@Suite struct RadixSortTests {
  @Test(arguments: [0, 1, 300, 70_000])
  func sortingOnTwoThreadsComesToTheSame(count: Int) {
    var random = SeededGenerator(seed: 7)
    var rows = (0..<count).map { place in
      // Equal keys keep their order.
      KeyedRow(key: UInt64.random(in: 0...9, using: &random) << 61, row: UInt32(place))
    }
    for place in rows.indices where place.isMultiple(of: 2) {
      rows[place].key = UInt64.random(in: 0 ... .max, using: &random)
    }
    var beside = rows
    radixSort(&rows)
    radixSortBeside(&beside, workers: 2)
    #expect(rows.map(\.row) == beside.map(\.row))
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.key <= $1.key })
  }

  @Test(arguments: [0, 1, 9_000, 70_000], [1, 2])
  func eachNumberComesOnceAndInOrder(count: Int, workers: Int) {
    var random = SeededGenerator(seed: 8)
    let numbers = (0..<count).map { _ in UInt64.random(in: 0...UInt64(count), using: &random) }
    #expect(sortedOnce(numbers, workers: workers) == Set(numbers).sorted())
  }
}
