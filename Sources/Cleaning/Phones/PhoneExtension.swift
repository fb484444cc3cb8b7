/// The extension at the end of a written telephone number: `ext. 12`, `x12`, `#12`, `;ext=12`.
struct PhoneExtension {
  /// Where the number before it ends.
  let start: Int
  /// Where the extension's digits are.
  let digits: Range<Int>

  /// The extension that ends at the end of `range`; nil where there is none.
  ///
  /// The digits that may follow are the fewer, the less a mark says: 20 behind `ext`, nine behind
  /// `x`, six behind a lone comma, behind which another number may stand as well.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    var end = range.upperBound
    let hasHash = end > range.lowerBound && text[end - 1] == 0x23
    if hasHash { end -= 1 }
    var first = end
    while first > range.lowerBound, text[first - 1].isDigit { first -= 1 }
    let count = end - first
    guard count > 0, count <= 20, first > range.lowerBound else { return nil }
    digits = first..<end

    var gap = first
    while gap > range.lowerBound, PhoneExtension.isGap(text[gap - 1]) { gap -= 1 }
    if gap > range.lowerBound, text[gap - 1] == 0x3A || text[gap - 1] == 0x2E { gap -= 1 }
    if gap > range.lowerBound, text[gap - 1] == 0x3D { gap -= 1 }

    if let label = PhoneExtension.label(text, range.lowerBound..<gap), count <= label.limit {
      start = PhoneExtension.beforeGap(text, range.lowerBound, label.start)
      return
    }
    if hasHash, count <= 6, text[first - 1] == 0x20 || text[first - 1] == 0x2D {
      start = PhoneExtension.beforeGap(text, range.lowerBound, first)
      return
    }
    // `,12`, `,,1234` and `;12`, as telephones dial on after a pause.
    var mark = first
    while mark > range.lowerBound, PhoneExtension.isGap(text[mark - 1]) || text[mark - 1] == 0x3B {
      mark -= 1
    }
    var commas = 0
    for place in mark..<first where text[place] == 0x2C || text[place] == 0x3B { commas += 1 }
    guard commas > 0, count <= (commas > 1 ? 9 : 6) else { return nil }
    start = mark
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x2C || byte == 0x2D
  }

  private static func beforeGap(_ text: Span<UInt8>, _ low: Int, _ place: Int) -> Int {
    var place = place
    while place > low, isGap(text[place - 1]) || text[place - 1] == 0x3B || text[place - 1] == 0x28
    {
      place -= 1
    }
    return place
  }

  /// Marks of an extension, longest first, with how many digits may follow.
  private static let labels: [(bytes: [UInt8], limit: Int)] = [
    ("xtensión", 20), ("xtension", 20), ("tel ext", 20), ("ext no", 20), ("xtensio", 20),
    ("durchwahl", 20), ("interno", 20), ("pesawat", 20), ("anexo", 20), ("доб", 20), ("ramal", 20),
    ("poste", 20), ("xtn", 20), ("psw", 20), ("nst", 20), ("int", 9), ("xt", 20), ("dw", 9),
    ("x", 9), ("#", 9), ("~", 9),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The mark at the end of a range, and how many digits may follow it.
  private static func label(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> (start: Int, limit: Int)? {
    guard let last = range.last,
      text[last].isLetter || text[last] >= 0x80 || text[last] == 0x23
        || text[last] == 0x7E
    else { return nil }
    for (bytes, limit) in labels where bytes.count <= range.count {
      var start = range.upperBound - bytes.count
      var isMatch = true
      for offset in 0..<bytes.count where text[start + offset].lowered != bytes[offset] {
        isMatch = false
      }
      guard isMatch else { continue }
      // `ext` and `xt`, `extension` and `xtension` are one mark.
      if bytes[0] == 0x78, bytes.count > 1, start > range.lowerBound,
        text[start - 1].lowered == 0x65
      {
        start -= 1
      }
      let isWord = bytes[0].isLetter && bytes.count > 1
      if isWord, start > range.lowerBound, text[start - 1].isLetter { return nil }
      // `ext#12`: one mark behind another.
      if bytes.count == 1, let outer = label(text, range.lowerBound..<start), outer.limit == 20 {
        return outer
      }
      return (start, limit)
    }
    return nil
  }
}
