import CZlib

/// Deflated bytes in, plain bytes out, a piece at a time.
///
/// zlib keeps its state behind a pointer; the class owns that memory and lets nothing out.
@safe
final class Inflater {
  enum Framing { case gzip, raw }
  enum Step { case needsInput, progress, finished }

  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var consumed = 0

  init?(_ framing: Framing) {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let windowBits: Int32 =
      switch framing {
      case .gzip: 15 + 16
      case .raw: -15
      }
    let result = unsafe inflateInit2_(
      stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether all bytes given so far have been read.
  var isInputEmpty: Bool { consumed == input.count }

  /// The bytes given and not read, for what follows a finished stream.
  var unread: ArraySlice<UInt8> { input[consumed...] }

  /// Replaces the input; the old one must have been read.
  func give(_ bytes: [UInt8]) {
    input = bytes
    consumed = 0
  }

  /// Prepares for another gzip member in the same file.
  func restart() { unsafe inflateReset(stream) }

  /// Inflates up to `count` bytes onto `output`; nil where the stream is damaged.
  func step(count: Int, appendingTo output: inout [UInt8]) -> Step? {
    let old = output.count
    output.append(contentsOf: repeatElement(0, count: count))
    let available = input.count - consumed
    var result = Z_OK
    var produced = 0
    var used = 0
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // Both arrays outlive the call and the counts stay inside them.
        unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + consumed }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + old }
        unsafe stream.pointee.avail_out = UInt32(count)
        result = unsafe inflate(stream, Z_NO_FLUSH)
        produced = count - Int(unsafe stream.pointee.avail_out)
        used = available - Int(unsafe stream.pointee.avail_in)
      }
    }
    consumed += used
    output.removeLast(count - produced)
    switch result {
    case Z_STREAM_END: return .finished
    case Z_OK: return produced > 0 ? .progress : .needsInput
    case Z_BUF_ERROR: return isInputEmpty ? .needsInput : nil
    default: return nil
    }
  }
}

/// The CRC-32 that ZIP directories hold.
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    let old = UInt(value)
    value = unsafe bytes.withUnsafeBufferPointer { buffer in
      // zlib reads `count` bytes behind the pointer and keeps nothing.
      UInt32(truncatingIfNeeded: unsafe crc32(old, buffer.baseAddress, UInt32(buffer.count)))
    }
  }
}
