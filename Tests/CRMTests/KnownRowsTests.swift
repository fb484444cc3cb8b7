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

  @Test(arguments: 0..<20)
  func placesAreFoundInAnyOrderOfTheFile(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var rows = KnownRows()
    let keys = (1...2_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    for (number, key) in keys.enumerated() {
      rows.add(key, KnownRows.Entry(rowID: UInt32(number), rowHash: key, isSeen: false))
    }
    // As it is in the database; with some records moved, new and without a key; in no order at all.
    var file: [UInt64?] = keys
    for _ in 0..<Int(seed) * 4 {
      file.insert(
        file.remove(at: Int.random(in: file.indices, using: &generator)),
        at: Int.random(in: file.indices, using: &generator))
      file.insert(
        [nil, generator.next()].randomElement(using: &generator) ?? nil, at: file.count / 2)
    }
    if seed > 14 { file.shuffle(using: &generator) }
    let positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, UInt32($0)) })
    var found: [KnownRows.Place?] = []
    var start = 0
    while start < file.count {
      let end = min(file.count, start + Int.random(in: 1...300, using: &generator))
      found += rows.places(of: Array(file[start..<end]))
      start = end
    }
    #expect(found.map { $0?.position } == file.map { $0.flatMap { positions[$0] } })
    for (key, place) in zip(file, found) {
      guard let place else { continue }
      #expect(place.keyHash == key)
      #expect(rows[place].rowHash == key)
    }
  }

  @Test func aPlaceIsSeenInACopyThatWasAddedTo() {
    var rows = KnownRows()
    for key in 1...100 as ClosedRange<UInt64> {
      rows.add(key, KnownRows.Entry(rowID: UInt32(key), rowHash: key, isSeen: false))
    }
    var copy = rows
    let places = copy.places(of: [3, 4, 70, 900]).compactMap(\.self)
    #expect(places.count == 3)
    rows.add(900, KnownRows.Entry(rowID: 900, rowHash: 9, isSeen: false))
    for place in places { rows.see(place) }
    // One that is not where it stood is found by its key.
    rows.see(KnownRows.Place(keyHash: 5, position: 99))
    #expect(rows.unseen == [1, 2] + Array(6...69) + Array(71...100) + [900])
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
