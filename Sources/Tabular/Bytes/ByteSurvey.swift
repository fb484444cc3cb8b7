/// What all bytes of a member say about its encoding, gathered while they pass by once.
struct ByteSurvey {
  /// One byte above 0x7F with its neighbours.
  struct HighByte: Sendable, Hashable {
    var before: UInt8
    var byte: UInt8
    var after: UInt8
  }

  private(set) var byteCount = 0
  /// Well-formed characters of two bytes and more.
  private(set) var multibyteCount = 0
  private(set) var invalidCount = 0
  /// At most 8,192 of them, the first in the file.
  private(set) var highBytes: [HighByte] = []
  /// The first bytes of the member, at most 256 KB.
  private(set) var sample: [UInt8] = []
  private var kept: [UInt8] = []

  static let sampleSize = 1 << 18
  private static let highByteLimit = 8_192

  mutating func update(_ bytes: [UInt8]) {
    byteCount += bytes.count
    if sample.count < ByteSurvey.sampleSize {
      sample.append(contentsOf: bytes.prefix(ByteSurvey.sampleSize - sample.count))
    }
    if kept.isEmpty {
      scan(bytes, isLast: false)
    } else {
      scan(kept + bytes, isLast: false)
    }
  }

  mutating func finish() {
    let rest = kept
    scan(rest, isLast: true)
  }

  /// Adds what was found in the bytes that follow; no character lies across the two.
  mutating func append(_ later: ByteSurvey) {
    byteCount += later.byteCount
    multibyteCount += later.multibyteCount
    invalidCount += later.invalidCount
    highBytes += later.highBytes.prefix(ByteSurvey.highByteLimit - highBytes.count)
    sample += later.sample.prefix(ByteSurvey.sampleSize - sample.count)
  }

  private mutating func scan(_ bytes: [UInt8], isLast: Bool) {
    kept = []
    let span = bytes.span
    var at = 0
    while at < span.count {
      at = ByteSurvey.skipASCII(span, from: at)
      if at >= span.count { return }
      if highBytes.count < ByteSurvey.highByteLimit {
        highBytes.append(
          HighByte(
            before: at > 0 ? span[at - 1] : 0x20, byte: span[at],
            after: at + 1 < span.count ? span[at + 1] : 0x20))
      }
      switch UTF8Sequence.check(span, at: at) {
      case .valid(let length):
        multibyteCount += 1
        at += length
      case .cut where !isLast:
        kept = Array(bytes[at...])
        return
      case .cut, .invalid:
        invalidCount += 1
        at += 1
      }
    }
  }

  /// The first byte at or after `start` that is not ASCII; whole blocks are tested at once.
  static func skipASCII(_ span: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at &+ 64 <= span.count {
      var all: UInt8 = 0
      for index in at..<(at &+ 64) { all |= span[index] }
      if all >= 0x80 { break }
      at &+= 64
    }
    while at < span.count && span[at] < 0x80 { at &+= 1 }
    return at
  }
}
