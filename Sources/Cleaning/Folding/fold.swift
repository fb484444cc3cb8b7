/// Appends a text made comparable: lower case, no diacritics, words parted by single spaces.
///
/// Apostrophes vanish (`D'Amore` is `damore`), `&` is the word `and`, points inside abbreviations
/// vanish (`S.p.A.` is `spa`), other punctuation parts words. Letters of other scripts are kept in
/// lower case. Bytes that are not UTF-8 part words.
package func fold(
  _ text: Span<UInt8>, umlauts: UmlautFolding = .base, into out: inout [UInt8]
) {
  var folder = Folder(start: out.count)
  var index = 0
  let count = text.count
  while index < count {
    let byte = text[index]
    if byte < 0x80 {
      if byte.isLower || byte.isDigit {
        folder.put(byte, to: &out)
      } else if byte.isUpper {
        folder.put(byte | 0x20, to: &out)
      } else if byte == 0x26 {
        folder.part()
        for letter in "and".utf8 { folder.put(letter, to: &out) }
        folder.part()
      } else if byte == 0x2E {
        if folder.isSingleLetter, isLoneLetter(text, index + 1) {
          folder.passPoint()
        } else {
          folder.part()
        }
      } else if byte != 0x27 && byte != 0x60 {
        folder.part()
      }
      index += 1
    } else {
      let (code, width) = decodeScalar(text, index)
      index += width
      folder.put(scalar: code, umlauts: umlauts, to: &out)
    }
  }
}

/// A text made comparable; see the form that appends bytes.
package func fold(_ text: String, umlauts: UmlautFolding = .base) -> String {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  fold(bytes.span, umlauts: umlauts, into: &out)
  return String(decoding: out, as: UTF8.self)
}

/// Whether an ASCII letter stands at `index` that no other letter follows.
private func isLoneLetter(_ text: Span<UInt8>, _ index: Int) -> Bool {
  guard index < text.count, text[index].isLetter else { return false }
  return index + 1 == text.count || !(text[index + 1].isLetter || text[index + 1] >= 0x80)
}

/// The state between two bytes of a text that is being folded.
private struct Folder {
  private let start: Int
  private var isParted = false
  private var wordLength = 0
  private var isLetterLast = false

  init(start: Int) { self.start = start }

  /// Whether what stands since the last gap or point is one letter, as in an abbreviation.
  var isSingleLetter: Bool { !isParted && isLetterLast && wordLength == 1 }

  mutating func part() { isParted = true }

  /// Goes on with the same word behind a point.
  mutating func passPoint() { wordLength = 0 }

  @inline(__always)
  mutating func put(_ byte: UInt8, to out: inout [UInt8]) {
    if isParted {
      if out.count > start { out.append(0x20) }
      isParted = false
      wordLength = 0
    }
    out.append(byte)
    wordLength += 1
    isLetterLast = !byte.isDigit
  }

  mutating func put(scalar code: UInt32, umlauts: UmlautFolding, to out: inout [UInt8]) {
    if let letters = LatinLetters.ascii(code, umlauts: umlauts) {
      if letters == 0 { return part() }
      put(UInt8(letters & 0xFF), to: &out)
      if letters > 0xFF { put(UInt8(letters >> 8), to: &out) }
      return
    }
    switch code {
    case 0x300...0x36F, 0x2018, 0x2019, 0x02BC, 0xB4, 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD:
      return
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return put(UInt8(code - 0xFEE0), to: &out)
    case 0xFF21...0xFF3A: return put(UInt8(code - 0xFEC0), to: &out)
    default: break
    }
    guard let scalar = Unicode.Scalar(code),
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
    else { return part() }
    for byte in scalar.properties.lowercaseMapping.utf8 { put(byte, to: &out) }
  }
}
