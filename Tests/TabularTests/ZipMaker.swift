/// Makes small ZIP files of stored members.
enum ZipMaker {
  static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let offset = body.count
      let facts =
        little(0, 2) + little(0, 2) + little(0, 4) + little(crc(bytes), 4)
        + little(UInt32(bytes.count), 4) + little(UInt32(bytes.count), 4)
        + little(UInt32(name.utf8.count), 2) + little(0, 2)
      body +=
        [0x50, 0x4B, 3, 4] + little(20, 2) + little(0, 2) + facts.dropFirst(2) + Array(name.utf8)
        + bytes
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + little(0, 2) + facts.dropFirst(2)
      directory +=
        little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(UInt32(offset), 4)
      directory += Array(name.utf8)
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(UInt32(members.count), 2)
      + little(UInt32(members.count), 2) + little(UInt32(directory.count), 4)
      + little(UInt32(body.count), 4) + little(0, 2)
    return body + directory + end
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
