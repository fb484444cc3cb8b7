import Tabular
import TestSupport
import Testing

/// Bytes that are packed are whole when they are unpacked.
@Suite struct PackingTests {
  private static let contents: [[UInt8]] = [
    [], [7], Array(repeating: 65, count: 100_000),
    Array("id,name\n1,Añeja GmbH\n".utf8),
    // More than one piece, and nothing to be gained.
    (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 13) },
  ]

  @Test(arguments: contents.indices)
  func whatIsPackedIsUnpacked(index: Int) {
    let packed = Packing.pack(Self.contents[index])
    #expect(Packing.unpack(packed) == Self.contents[index])
  }

  @Test func repetitionsGetSmall() {
    #expect(Packing.pack(Self.contents[2]).count < 1_000)
  }

  @Test func damagedBytesAreNothing() {
    let packed = Packing.pack(Self.contents[2])
    #expect(Packing.unpack(Array(packed.dropLast())) == nil)
    var flipped = packed
    flipped[packed.count / 2] ^= 0xFF
    #expect(Packing.unpack(flipped) == nil)
    #expect(Packing.unpack([1, 2, 3]) == nil)
  }
}
