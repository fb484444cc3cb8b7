import CZlib

/// Bytes made small and made whole again: deflated in pieces of bounded size, each behind its two
/// lengths.
package enum Packing {
  /// Plain bytes in one piece.
  fileprivate static let piece = 1 << 22
  /// Of the rows of reports a fifth larger than zlib's own choice, 6, in two fifths of the time.
  private static let level: Int32 = 1

  /// The bytes made small.
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var packer = Packer()
    packer.add(bytes)
    return packer.finish().content
  }

  /// Appends a piece made small, behind its lengths.
  fileprivate static func append(_ plain: [UInt8], to result: inout [UInt8]) {
    // What does not get smaller is kept as it is: both lengths are the same then.
    let packed = deflated(plain[...]) ?? plain[...]
    append(plain.count, to: &result)
    append(packed.count, to: &result)
    result += packed
  }

  /// The bytes that were packed; nil where they are damaged.
  package static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard let plain = length(bytes, at: place), let packed = length(bytes, at: place + 4),
        plain <= piece, packed <= bytes.count - place - 8
      else { return nil }
      let content = bytes[place + 8..<place + 8 + packed]
      if packed == plain {
        result += content
      } else {
        guard let inflated = inflated(content, count: plain) else { return nil }
        result += inflated
      }
      place += 8 + packed
    }
    return result
  }

  private static func append(_ length: Int, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
  }

  private static func length(_ bytes: [UInt8], at place: Int) -> Int? {
    guard place + 4 <= bytes.count else { return nil }
    return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// Nil where deflating would gain nothing.
  private static func deflated(_ plain: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var result = [UInt8](repeating: 0, count: plain.count)
    var size = UInt(result.count)
    let code = unsafe plain.withUnsafeBufferPointer { source in
      unsafe result.withUnsafeMutableBufferPointer { target in
        // zlib reads and writes within the counts it is told, and keeps nothing.
        unsafe compress2(
          target.baseAddress, &size, source.baseAddress, UInt(source.count), level)
      }
    }
    return code == Z_OK && Int(size) < plain.count ? result[..<Int(size)] : nil
  }

  private static func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var result = [UInt8](repeating: 0, count: count)
    var size = UInt(count)
    let code = unsafe packed.withUnsafeBufferPointer { source in
      unsafe result.withUnsafeMutableBufferPointer { target in
        unsafe uncompress(target.baseAddress, &size, source.baseAddress, UInt(source.count))
      }
    }
    return code == Z_OK && Int(size) == count ? result : nil
  }
}

/// Makes bytes small while they come, and takes their hash.
package struct Packer {
  private var plain: [UInt8] = []
  private var packed: [UInt8] = []
  private var hash = FileHash()

  package init() {}

  /// Takes the next bytes.
  package mutating func add(_ bytes: [UInt8]) {
    hash.update(bytes)
    var rest = bytes[...]
    while plain.count + rest.count >= Packing.piece {
      let room = Packing.piece - plain.count
      plain += rest.prefix(room)
      rest = rest.dropFirst(room)
      Packing.append(plain, to: &packed)
      plain.removeAll(keepingCapacity: true)
    }
    plain += rest
  }

  /// All bytes made small, with the hash of the plain ones: 64 lower-case hexadecimal digits.
  package mutating func finish() -> (sha256: String, content: [UInt8]) {
    if !plain.isEmpty { Packing.append(plain, to: &packed) }
    plain = []
    return (hash.hex(), packed)
  }
}
