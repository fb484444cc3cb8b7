import Tabular
import Testing

/// Encodings are told from the bytes, and positions are those of the original file.
struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var encoding: TextEncoding
    var bytes: [UInt8]
    var cell: String
    var testDescription: String { name }
  }

  static func wide(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    (mark ? "\u{FEFF}" + text : text).utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      return big ? pair : pair.reversed()
    }
  }

  static func latin(_ cell: [UInt8]) -> [UInt8] {
    Array("id,name\n1,".utf8) + cell + Array("\n2,x\n".utf8)
  }

  static let cases: [Case] = [
    Case(name: "ASCII", encoding: .utf8, bytes: latin(Array("Ann".utf8)), cell: "Ann"),
    Case(name: "UTF-8", encoding: .utf8, bytes: latin(Array("Jörg €".utf8)), cell: "Jörg €"),
    Case(
      name: "UTF-8 with mark", encoding: .utf8,
      bytes: [0xEF, 0xBB, 0xBF] + latin(Array("Jörg".utf8)), cell: "Jörg"),
    Case(
      name: "UTF-16LE", encoding: .utf16LittleEndian,
      bytes: wide("id,name\n1,Jörg 😀\n2,x\n", big: false, mark: true), cell: "Jörg 😀"),
    Case(
      name: "UTF-16BE", encoding: .utf16BigEndian,
      bytes: wide("id,name\n1,Jörg\n2,x\n", big: true, mark: true), cell: "Jörg"),
    Case(
      name: "UTF-16LE without mark", encoding: .utf16LittleEndian,
      bytes: wide("id,name\n1,Jörg\n2,x\n", big: false, mark: false), cell: "Jörg"),
    Case(
      name: "UTF-16BE without mark", encoding: .utf16BigEndian,
      bytes: wide("id,name\n1,Jörg\n2,x\n", big: true, mark: false), cell: "Jörg"),
    Case(
      name: "ISO-8859-1", encoding: .latin1,
      bytes: latin([0x4A, 0xF6, 0x72, 0x67, 0x20, 0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]),
      cell: "Jörg Müller"),
    Case(
      name: "Windows-1252", encoding: .windows1252,
      bytes: latin([0x4A, 0xF6, 0x72, 0x67, 0x92, 0x73, 0x20, 0x93, 0x47, 0x6D, 0x62, 0x48, 0x94]),
      cell: "Jörg’s “GmbH”"),
    Case(
      name: "ISO-8859-15", encoding: .latin9,
      bytes: latin([
        0x31, 0x30, 0x20, 0xA4, 0x20, 0x63, 0xBD, 0x75, 0x72, 0x20, 0x53, 0x6F, 0xBD, 0x75, 0x72,
      ]), cell: "10 € cœur Soœur"),
    Case(
      name: "Windows-1250, Polish", encoding: .windows1250,
      bytes: latin([
        0x5A, 0x61, 0x6B, 0xB3, 0x61, 0x64, 0x20, 0x42, 0xB3, 0xEA, 0x6B, 0x69, 0x74, 0x6E, 0x79,
        0x20, 0x67, 0x77, 0x69, 0x61, 0x7A, 0x64, 0xB9,
      ]), cell: "Zakład Błękitny gwiazdą"),
    Case(
      name: "Windows-1250, a short name", encoding: .windows1250,
      bytes: latin([0xA3, 0xF3, 0x9F, 0x20, 0x80, 0x20, 0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]),
      cell: "Łóź € Müller"),
    Case(
      name: "Windows-1250, Czech", encoding: .windows1250,
      bytes: latin([
        0x8A, 0x9D, 0x61, 0x73, 0x74, 0x6E, 0xFD, 0x20, 0x6B, 0xF9, 0xF2, 0x20, 0x76, 0x20, 0x73,
        0xED, 0x9D, 0x69,
      ]), cell: "Šťastný kůň v síťi"),
    Case(
      name: "Windows-1252, Spanish questions", encoding: .windows1252,
      bytes: latin([
        0xBF, 0x51, 0x75, 0xE9, 0x3F, 0x20, 0xBF, 0x41, 0xF1, 0x6F, 0x3F, 0x20, 0x39, 0x20, 0x6D,
        0xB3, 0x20, 0x80, 0x20, 0x35,
      ]), cell: "¿Qué? ¿Año? 9 m³ € 5"),
    Case(
      name: "MacRoman", encoding: .macRoman,
      bytes: latin([
        0x4A, 0x9A, 0x72, 0x67, 0x20, 0x4D, 0x9F, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x63, 0x61, 0x66,
        0x8E,
      ]), cell: "Jörg Müller café"),
  ]

  @Test(arguments: cases) func isToldFromItsBytes(_ one: Case) throws {
    try Trial.withFile(one.bytes, name: "t.csv") { path throws -> Void in
      let member = try TableFile.open(path: path).members[0]
      #expect(member.detection.encoding == one.encoding)
      let batch = try #require(try member.reader().nextBatch())
      #expect(batch.table.columns == ["id", "name"])
      #expect(batch.text(0, 1) == one.cell)
      let last = batch.position(1)
      #expect(last.byteOffset + last.byteLength == one.bytes.count)
      #expect(last.line == 3)
    }
  }

  @Test func aBrokenByteInUTF8IsReadAndCounted() {
    let bytes = Array("id,name\n1,äöüäöüäöüäöüäöü\n2,".utf8) + [0xE4] + Array("x\n".utf8)
    guard case .read(let tables, let summary) = Trial.read(bytes) else { return }
    #expect(tables[0][2] == ["2", "äx"])
    #expect(summary.undecodableBytes == 1)
  }

  @Test func zeroBytesStayInTheirValue() {
    guard case .read(let tables, _) = Trial.read("id,name\n1,a\0b\n2,c\n") else {
      Issue.record("refused")
      return
    }
    #expect(tables[0][1] == ["1", "a\0b"])
  }
}
