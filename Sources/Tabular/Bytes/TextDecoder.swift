/// Any encoding in, UTF-8 out, a piece at a time.
///
/// Bytes that are no text in a UTF-8 file are read as Windows-1252, so that none is lost.
struct TextDecoder {
  let encoding: TextEncoding
  /// Bytes of a broken UTF-8 file that were read as Windows-1252: where they are in the output.
  private(set) var patches: [Patch] = []
  private(set) var undecodable = 0
  private let upperHalf: [UInt32]
  private let isKnownValid: Bool
  private var kept: [UInt8] = []
  private var produced = 0

  struct Patch: Sendable {
    var offset: Int
    var length: Int
  }

  /// `isKnownValid` says that the bytes were checked to be UTF-8 and can pass as they are.
  init(_ encoding: TextEncoding, isKnownValid: Bool) {
    self.encoding = encoding
    self.isKnownValid = isKnownValid
    self.upperHalf = CodePage.upperHalf(of: encoding)
  }

  /// Whether the output is the input, so that bytes can be read straight into place.
  var isIdentity: Bool { encoding == .utf8 && isKnownValid }

  mutating func decode(_ input: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    let before = output.count
    switch encoding {
    case .utf8:
      if isKnownValid {
        output.append(contentsOf: input)
      } else {
        decodeUTF8(kept + input, isLast: isLast, into: &output)
      }
    case .utf16LittleEndian, .utf16BigEndian:
      decodeUTF16(kept + input, isLast: isLast, into: &output)
    case .windows1252, .windows1250, .latin1, .latin9, .macRoman:
      output.reserveCapacity(output.count + input.count + input.count / 8)
      var at = 0
      while at < input.count {
        let high = ByteSurvey.skipASCII(input.span, from: at)
        output.append(contentsOf: input[at..<high])
        if high < input.count { output.append(scalar: upperHalf[Int(input[high]) - 0x80]) }
        at = high + 1
      }
    }
    produced += output.count - before
  }

  private mutating func decodeUTF8(_ input: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    let base = output.count
    kept = []
    var at = 0
    let span = input.span
    while at < span.count {
      if span[at] < 0x80 {
        let high = ByteSurvey.skipASCII(span, from: at)
        output.append(contentsOf: input[at..<high])
        at = high
        continue
      }
      switch UTF8Sequence.check(span, at: at) {
      case .valid(let length):
        output.append(contentsOf: input[at..<(at + length)])
        at += length
      case .cut where !isLast:
        kept = Array(input[at...])
        return
      case .cut, .invalid:
        let start = output.count
        output.append(scalar: upperHalf[Int(span[at]) - 0x80])
        patches.append(
          Patch(offset: produced + start - base, length: output.count - start))
        undecodable += 1
        at += 1
      }
    }
  }

  private mutating func decodeUTF16(_ input: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    kept = []
    let high = encoding == .utf16BigEndian ? 0 : 1
    var at = 0
    while at + 1 < input.count {
      let unit = UInt32(input[at + high]) << 8 | UInt32(input[at + 1 - high])
      if unit >= 0xD800 && unit < 0xDC00 {
        guard at + 3 < input.count else {
          if !isLast { break }
          output.append(scalar: unit)
          at += 2
          continue
        }
        let next = UInt32(input[at + 2 + high]) << 8 | UInt32(input[at + 3 - high])
        if next >= 0xDC00 && next < 0xE000 {
          output.append(scalar: 0x1_0000 + (unit - 0xD800) << 10 + (next - 0xDC00))
          at += 4
          continue
        }
      }
      output.append(scalar: unit)
      at += 2
    }
    if at < input.count {
      if isLast {
        output.append(scalar: 0xFFFD)
        undecodable += 1
      } else {
        kept = Array(input[at...])
      }
    }
  }
}
