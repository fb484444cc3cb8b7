import Tabular
import TestSupport
import Testing

/// Files longer than what is looked at to find their dialect, which ends anywhere in a field.
struct SampleEndTests {
  /// What is looked at of a file.
  static let sampleSize = 1 << 16
  /// A value so long that few rows fill the sample: of more than a few hundred no row is looked at.
  static let long = String(repeating: "a quiet word and ", count: 80)

  /// Rows up to shortly before the end of what is looked at.
  static func start(lineEnd: String, leaving rest: Int) -> [UInt8] {
    var bytes = Array("id,name,note,n\(lineEnd)".utf8)
    let row = Array("1,\"Ann, B\",\"\(long) \"\"good\"\"\",5\(lineEnd)".utf8)
    while bytes.count + row.count < sampleSize - rest { bytes += row }
    let left = sampleSize - rest - bytes.count - 12
    return bytes + Array("2,B,\(String(repeating: "x", count: max(0, left))),6\(lineEnd)".utf8)
  }

  /// Quotes, line ends of all kinds and delimiters that follow each other by chance.
  static func noise(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let parts = ["\"", "\"\"", "\r", "\n", "\r\n", ",", ";", "x", "42", " ", "\",\"", "\"\n\""]
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += (parts.randomElement(using: &random) ?? "").utf8 }
    return bytes
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func noEndOfTheSampleTraps(lineEnd: String) {
    var random = SeededGenerator(seed: 7)
    let head = SampleEndTests.start(lineEnd: lineEnd, leaving: 30)
    for _ in 0..<8 {
      let bytes = head + SampleEndTests.noise(200, &random)
      if case .read(_, let summary) = Trial.read(bytes) {
        #expect(summary.bytes == bytes.count)
      }
    }
  }

  @Test(arguments: ["\r", "\n"]) func aQuotedFieldWithALoneReturnMayLieAcrossTheSamplesEnd(
    lineEnd: String
  ) {
    let row = Array("3,B,\"line \"\"one\"\" of it\rline two\",6\(lineEnd)".utf8)
    for shift in stride(from: 0, to: row.count, by: 3) {
      var bytes = SampleEndTests.start(lineEnd: lineEnd, leaving: 40 + shift)
      for _ in 0..<8 { bytes += row }
      guard case .read = Trial.read(bytes) else {
        Issue.record("refused at \(shift)")
        continue
      }
    }
  }
}
