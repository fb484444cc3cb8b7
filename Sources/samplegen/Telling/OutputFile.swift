import Foundation

/// A file written front to back in pieces of about a megabyte.
final class OutputFile {
  private let handle: FileHandle
  private let isLatin1: Bool
  private var buffer: [UInt8] = []

  /// Creates or empties the file; text is transcoded to ISO-8859-1 on request.
  init(_ path: String, latin1: Bool = false) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw SampleError.cannotWrite(path: path) }
    self.handle = handle
    isLatin1 = latin1
    buffer.reserveCapacity(1 << 20)
  }

  /// Adds UTF-8 bytes.
  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1_000_000 { try flush() }
  }

  /// Writes what is left and closes the file.
  func close() throws {
    try flush()
    try handle.close()
  }

  private func flush() throws {
    let data = isLatin1 ? Self.latin1(buffer) : buffer
    try handle.write(contentsOf: Data(data))
    buffer.removeAll(keepingCapacity: true)
  }

  /// UTF-8 to ISO-8859-1; what that cannot hold becomes a question mark, as in a real export.
  private static func latin1(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      out.append(scalar.value < 256 ? UInt8(scalar.value) : 0x3F)
    }
    return out
  }
}

/// What can go wrong while writing.
enum SampleError: Error {
  case cannotWrite(path: String)
  case cannotCreateFolder(path: String)
  case badArgument(String)
}
