import Tabular
import Testing

/// A large file is surveyed in two halves, which find what one pass finds.
struct SurveyTests {
  /// A character or byte, given twice: in the first half and in the second.
  static let cases: [(name: String, signs: [UInt8])] = [
    ("ASCII alone", Array("a".utf8)), ("two bytes", Array("é".utf8)),
    ("four bytes", Array("😀".utf8)), ("a byte of windows-1252", [0x93]),
    ("a lone lead byte", [0xE2, 0x82]),
  ]

  @Test(arguments: cases)
  func halvesDecideAsOnePass(_ name: String, _ signs: [UInt8]) {
    let line = Array("Anna Abel;anna@abel.example;Café\n".utf8)
    var text = Array("name;email;place\n".utf8)
    while text.count < 9_000_000 { text += line }
    for place in [3_000_000, text.count / 2, text.count - 40] {
      let start = text[..<place].lastIndex(of: 0x0A).map { $0 + 3 } ?? place
      text.insert(contentsOf: signs, at: start)
    }
    Trial.withFile(text, name: "t.csv") { path in
      do throws(TabularError) {
        var options = ReadOptions()
        let one = try TableFile.open(path: path, options: options)
        options.hashesContent = false
        let halves = try TableFile.open(path: path, options: options)
        #expect(one.members[0].detection == halves.members[0].detection, "\(name)")
        #expect(one.members[0].size == halves.members[0].size)
        #expect(try one.sha256() == halves.sha256())
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
