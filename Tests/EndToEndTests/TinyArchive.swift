/// Archives made byte by byte: members are stored, not packed.
enum TinyArchive {
  /// A ZIP of the members.
  static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let (name, content) = (Array(name.utf8), Array(text.utf8))
      let offset = bytes.count
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checksum(content), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.count, 2)
        + little(0, 2)
      bytes += little(0x0403_4B50, 4) + common + name + content
      directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2)
      directory += little(0, 2) + little(0, 4) + little(offset, 4) + name
    }
    let start = bytes.count
    let count = little(members.count, 2)
    return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count
      + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  /// A gzip of a text of less than 64 KB.
  static func gzip(_ text: String) -> [UInt8] {
    let content = Array(text.utf8)
    let stored = [1] + little(content.count, 2) + little(content.count ^ 0xFFFF, 2) + content
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stored + little(checksum(content), 4)
      + little(content.count, 4)
  }

  /// A workbook as far as anybody looks who can't read one.
  static let workbook = zip([
    (name: "[Content_Types].xml", text: "<Types/>"), (name: "xl/workbook.xml", text: "<workbook/>"),
  ])

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as ZIP wants it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}
