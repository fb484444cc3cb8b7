import Tabular
import TestSupport
import Testing

/// Random damage: nothing crashes or hangs, and every byte is accounted for.
struct FuzzTests {
  static func mutate(_ seed: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2:
        bytes.insert(Array("\",;\n\r'\\{}[]: \t".utf8).randomElement(using: &random) ?? 0, at: at)
      case 3: bytes.append(contentsOf: bytes[at...].prefix(40))
      default: bytes.removeLast(bytes.count - at)
      }
    }
    return bytes
  }

  @Test func damagedDelimitedTextLosesNoByte() throws {
    var random = SeededGenerator(seed: 1)
    let seeds = CSVReadingTests.cases.map { Array($0.text.utf8) }
    for _ in 0..<400 {
      let bytes = FuzzTests.mutate(seeds.randomElement(using: &random) ?? [], &random)
      if case .read(_, let summary) = Trial.read(bytes) {
        #expect(summary.bytes == bytes.count, "\(bytes)")
      }
    }
  }

  @Test func damagedJSONIsReadOrRefused() throws {
    var random = SeededGenerator(seed: 2)
    let seeds = ChunkingTests.cases.filter { $0.file == "t.json" }.map(\.bytes)
    for _ in 0..<400 {
      let bytes = FuzzTests.mutate(seeds.randomElement(using: &random) ?? [], &random)
      if case .read(_, let summary) = Trial.read(bytes, name: "t.json") {
        #expect(summary.bytes == bytes.count, "\(bytes)")
      }
    }
  }
}
