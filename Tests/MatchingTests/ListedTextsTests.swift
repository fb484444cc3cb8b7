import Testing

@testable import Matching

@Suite struct ListedTextsTests {
  private let listed = ListedTexts(["street", "str", "straße", "a"])

  private func place(_ text: String) -> Int? { listed.place(of: Array(text.utf8).span) }

  @Test func aListedTextIsKnownByItsPlace() {
    #expect(place("street") == 0)
    #expect(place("str") == 1)
    #expect(place("straße") == 2)
    #expect(place("a") == 3)
  }

  @Test func partsAndLongerTextsAreNotListed() {
    for text in ["", "s", "stree", "streets", "Street", "a street that is longer than all"] {
      #expect(place(text) == nil, "\(text)")
    }
  }

  @Test func ofEqualTextsTheFirstCounts() {
    let twice = ListedTexts(["x", "y", "x"])
    #expect(twice.place(of: [0x78].span) == 0)
  }

  @Test func aPoolThatWasSettledFindsItsTextsAgain() {
    var pool = TextPool()
    let texts = (0..<500).map { Array("text \($0)".utf8) }
    let numbers = texts.map { pool.intern($0.span) }
    pool.settle()
    #expect(texts.map { pool.intern($0.span) } == numbers)
    pool.settle()
    #expect(pool.intern(Array("new".utf8).span) == 501)
    #expect(pool.string(501) == "new")
  }

  @Test func hashesOfContentAreTheSameForever() {
    let hashes = ["", "a", "1234567", "12345678", "123456789", "twenty-four bytes long!!"].map {
      ContentHash.of(Array($0.utf8).span)
    }
    #expect(Set(hashes).count == hashes.count)
    #expect(hashes == Self.known)
  }

  private static let known: [UInt64] = [
    0x73FF_7A61_CF7E_EA17, 0xDE4D_3CE3_434F_562D, 0x9E8D_05B2_09C1_F369,
    0x3ABA_9958_7181_79C1, 0xA57A_47CB_4C5F_CDB7, 0x39C3_A14E_436F_6780,
  ]
}
