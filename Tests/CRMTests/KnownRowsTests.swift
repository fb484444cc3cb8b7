import CRM
import TestSupport
import Testing

@Suite struct KnownRowsTests {
  @Test(arguments: 0..<20)
  func itAnswersAsADictionaryDoes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var rows = KnownRows(expected: seed.isMultiple(of: 2) ? 0 : 4_000)
    var expected: [UInt64: KnownRows.Entry] = [:]
    for step in 0..<6_000 {
      // Small keys land in few slots, so that chains form.
      let key = UInt64.random(in: 1...3_000, using: &generator) << (step.isMultiple(of: 3) ? 40 : 0)
      let entry = KnownRows.Entry(
        rowID: UInt32.random(in: 1...0x7FFF_FFFF, using: &generator),
        rowHash: generator.next(), isSeen: Bool.random(using: &generator))
      if Bool.random(using: &generator) {
        rows[key] = entry
        expected[key] = entry
      } else {
        #expect(rows[key] == expected[key])
      }
    }
    #expect(rows.count == expected.count)
    for (key, entry) in expected { #expect(rows[key] == entry) }
    let unseen = expected.values.filter { !$0.isSeen }.map(\.rowID).sorted()
    #expect(rows.unseen == unseen)
  }

  @Test func aHashOfZeroIsAKeyLikeAnyOther() {
    var rows = KnownRows()
    #expect(rows[0] == nil)
    rows[0] = KnownRows.Entry(rowID: 7, rowHash: 9, isSeen: false)
    #expect(rows[0]?.rowID == 7)
    #expect(rows.count == 1)
  }

  @Test func growthKeepsRowsAndMarks() {
    var rows = KnownRows(expected: 10)
    for key in 1...50_000 as ClosedRange<UInt64> {
      rows[key] = KnownRows.Entry(
        rowID: UInt32(key), rowHash: key * 3, isSeen: key.isMultiple(of: 5))
    }
    #expect(rows.count == 50_000)
    #expect(rows.unseen.count == 40_000)
    #expect(rows[50_000] == KnownRows.Entry(rowID: 50_000, rowHash: 150_000, isSeen: true))
    rows.forgetSeen()
    #expect(rows.unseen.count == 50_000)
    #expect(rows[50_000]?.isSeen == false)
  }

  @Test func aCopyThatSeesRecordsLeavesTheOtherAsItWas() {
    var rows = KnownRows()
    for key in 1...100 as ClosedRange<UInt64> {
      rows[key] = KnownRows.Entry(rowID: UInt32(key), rowHash: key, isSeen: false)
    }
    var copy = rows
    copy.fetch((1...200).map { UInt64($0) })
    for key in 1...60 as ClosedRange<UInt64> { copy.see(key) }
    copy.see(150)
    #expect(copy.unseen == Array(61...100))
    #expect(rows.unseen == Array(1...100))
    rows[7] = KnownRows.Entry(rowID: 700, rowHash: 7, isSeen: true)
    #expect(copy[7] == KnownRows.Entry(rowID: 7, rowHash: 7, isSeen: true))
  }

  @Test func theHashDependsOnEveryByteAndOnTheLength() {
    var seen: Set<UInt64> = []
    var texts: [[UInt8]] = [[], [0], [0, 0]]
    for length in 1...20 { texts.append(Array(repeating: 0x61, count: length)) }
    for place in 0..<20 {
      var text = Array(repeating: UInt8(0x61), count: 20)
      text[place] = 0x62
      texts.append(text)
    }
    for text in texts { seen.insert(KnownRows.hash(text.span)) }
    #expect(seen.count == texts.count)
  }
}
