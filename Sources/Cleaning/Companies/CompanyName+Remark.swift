extension CompanyName {
  /// Words between the name in the register and the one on the door.
  private static let tradingWords = [
    " dba ", " d/b/a ", " d.b.a. ", " t/a ", " trading as ", " doing business as ",
  ].map { Array($0.utf8) }

  /// The part of a name up to its legal form, where a remark stands behind that: brackets, as in
  /// `Apple Inc. (USA)`, or another name, as in `Acme LLC dba Foo`.
  ///
  /// Nil where nothing stands behind, or no form before it: `Foo (Australia)` is a name.
  static func withoutRemark(_ name: String) -> Substring? {
    guard let end = remarkStart(name) else { return nil }
    let head = name[..<end]
    let bytes = Array(head.utf8)
    var forms: [LegalForm] = []
    let range = base(of: bytes.span, forms: &forms)
    let closes = range.upperBound < bytes.count - trailingSpaces(bytes)
    return closes && !forms.isEmpty ? head : nil
  }

  private static func remarkStart(_ name: String) -> String.Index? {
    let bytes = name.utf8
    if bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28) { return open }
    let found = tradingPlace(bytes.span)
    return found.map { bytes.index(bytes.startIndex, offsetBy: $0) }
  }

  /// Where the first of the trading words stands that a name holds, in any case.
  private static func tradingPlace(_ name: Span<UInt8>) -> Int? {
    var best: (rank: Int, place: Int)?
    for place in 0..<name.count where name[place] == 0x20 {
      // All of them begin with a d or a t.
      guard place + 1 < name.count else { break }
      let first = name[place + 1] | 0x20
      if first != 0x64, first != 0x74 { continue }
      for (rank, words) in tradingWords.enumerated() where rank < best?.rank ?? .max {
        if stands(words, in: name, at: place) { best = (rank, place) }
      }
    }
    return best?.place
  }

  private static func stands(_ words: [UInt8], in name: Span<UInt8>, at place: Int) -> Bool {
    if place + words.count > name.count { return false }
    for offset in words.indices {
      let byte = name[place + offset]
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if (isCapital ? byte | 0x20 : byte) != words[offset] { return false }
    }
    return true
  }

  private static func trailingSpaces(_ bytes: [UInt8]) -> Int {
    bytes.reversed().prefix { $0 == 0x20 }.count
  }
}
