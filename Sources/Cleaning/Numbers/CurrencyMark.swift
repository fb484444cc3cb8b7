/// A sign, code or word beside an amount that names its currency.
struct CurrencyMark: Sendable {
  /// The currency, where the mark belongs to one only.
  let code: CurrencyCode?
  /// Which currencies share the mark (dollars, crowns, rupees), by region.
  let shared: [(region: String, code: String)]

  /// The currency: the only one, or the region's among those that share the mark.
  func currency(in region: Region?) -> CurrencyCode? {
    if let code { return code }
    guard let region else { return nil }
    return shared.first { Region($0.region) == region }.flatMap { CurrencyCode($0.code) }
  }

  /// What tells one shared mark from another: the currencies that share it; nil for a clear one.
  var sharedBy: [CurrencyCode]? {
    code == nil ? shared.compactMap { CurrencyCode($0.code) } : nil
  }

  /// Whether two marks beside one amount may mean the same currency.
  func agrees(with other: CurrencyMark) -> Bool {
    if let code, let second = other.code { return code == second }
    if let code { return other.shared.contains { CurrencyCode($0.code) == code } }
    return other.code.map { second in shared.contains { CurrencyCode($0.code) == second } } ?? false
  }

  /// Whether amounts of this currency are customarily written without a fraction.
  func isWrittenWithoutFraction(in region: Region?) -> Bool {
    guard let code = currency(in: region) else { return false }
    return CurrencyTable.isWrittenWithoutFraction(code)
  }

  /// The mark at the start of `range`, and where it ends; spaces inside are not part of a mark.
  static func leading(_ text: Span<UInt8>, _ range: Range<Int>) -> (mark: CurrencyMark, end: Int)? {
    var end = range.lowerBound
    while end < range.upperBound {
      let byte = text[end]
      let isMark = byte.isLetter || byte == 0x24 || byte >= 0x80
      // A point belongs to the mark after a letter (`Rs.`, `Fr.`) unless digits were meant.
      let isDot = byte == 0x2E && end > range.lowerBound && text[end - 1].isLetter
      if !isMark && !isDot { break }
      end += 1
    }
    guard end > range.lowerBound else { return nil }
    return CurrencyTable.mark(text, range.lowerBound..<end).map { ($0, end) }
  }
}
