import Tabular
import TestSupport
import Testing

/// Fields that are written in one piece are written as they are one by one.
struct CSVFieldsTests {
  @Test(arguments: 0..<60)
  func fieldsSideBySideAreWrittenAsOneByOne(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("ab, \"\n\r;é0".utf8)
    let bytes = (0..<Int.random(in: 1...700, using: &random)).map { _ in
      // Long plain stretches as well as texts full of signs.
      seed % 2 == 0 || Int.random(in: 0..<20, using: &random) == 0
        ? letters.randomElement(using: &random) ?? 0x61 : 0x61
    }
    var bounds: [UInt32] = []
    var at = 0
    for _ in 0..<12 {
      // Mostly one byte apart, as between the fields of a plain record.
      let start = min(bytes.count, at + Int.random(in: 0...8, using: &random) / 6)
      let end = min(bytes.count, start + Int.random(in: 0...60, using: &random))
      bounds += [UInt32(start), UInt32(end)]
      at = end + 1 < bytes.count && Bool.random(using: &random) ? end + 1 : end
    }
    for formulaGuard in [CSVWriter.FormulaGuard.none, .quoted] {
      var together = CSVWriter(formulaGuard: formulaGuard)
      together.fields(of: bytes, at: bounds.span)
      together.endRow()
      var single = CSVWriter(formulaGuard: formulaGuard)
      for field in 0..<12 {
        single.field(bytes[Int(bounds[2 * field])..<Int(bounds[2 * field + 1])])
      }
      single.endRow()
      #expect(together.take() == single.take())
    }
  }

  @Test(arguments: [
    ("plain fields", "a,b,c", "a,b,c"), ("a lone blank field", "", "\"\""),
    ("a comma between quotes", "a,\"b,c\",d", "a,\"b,c\",d"),
    ("spaces at an edge", "a, b,c ", "a,\" b\",\"c \""),
  ])
  func aRecordIsWrittenAsItWasRead(_ name: String, _ record: String, _ written: String) {
    let width = record == "" ? 1 : 3
    let header = (0..<width).map { "h\($0)" }.joined(separator: ",")
    let text = header + "\n" + (record == "" ? "\"\"" : record) + "\n"
    #expect(WritingTests.converted(text, to: .csv) == header + "\n" + written + "\n", "\(name)")
  }
}
