extension CompanyName {
  /// Words between the name in the register and the one on the door.
  private static let tradingWords = [
    " dba ", " d/b/a ", " d.b.a. ", " t/a ", " trading as ", " doing business as ",
  ]

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
    if !bytes.contains(0x20) { return nil }
    let lowered = name.lowercased()
    guard lowered.utf8.count == bytes.count else { return nil }
    for words in tradingWords {
      guard let found = lowered.firstRange(of: words) else { continue }
      return bytes.index(
        bytes.startIndex,
        offsetBy: lowered.utf8.distance(from: lowered.startIndex, to: found.lowerBound))
    }
    return nil
  }

  private static func trailingSpaces(_ bytes: [UInt8]) -> Int {
    bytes.reversed().prefix { $0 == 0x20 }.count
  }
}
