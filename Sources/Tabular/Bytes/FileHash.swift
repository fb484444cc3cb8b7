import Crypto

/// The SHA-256 of a file as it is stored, built while its bytes pass by.
package struct FileHash {
  private var hasher = SHA256()

  mutating func update(_ bytes: [UInt8]) { hasher.update(data: bytes) }

  /// 64 lower-case hexadecimal digits.
  func hex() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hasher.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The hash of bytes that are all there.
  package static func hex(of bytes: [UInt8]) -> String {
    var hash = FileHash()
    hash.update(bytes)
    return hash.hex()
  }

  /// The hash of a whole file, in one pass of bounded memory.
  static func hex(of file: InputFile) throws(TabularError) -> String {
    var hash = FileHash()
    var buffer: [UInt8] = []
    var offset = 0
    while true {
      buffer.removeAll(keepingCapacity: true)
      let got = try file.read(at: offset, count: 1 << 20, appendingTo: &buffer)
      if got == 0 { return hash.hex() }
      offset += got
      hash.update(buffer)
    }
  }
}
