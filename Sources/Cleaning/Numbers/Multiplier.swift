/// A word or letter after a number that multiplies it, such as `k`, `M`, `Mrd` or `crore`.
enum Multiplier: Sendable, Equatable {
  case power(Int)
  /// `M`: a million, but a milliard (miliar) in Indonesian.
  case letterM
  /// A word that means different numbers in different languages (`mil`; German `T€` is a thousand).
  case unclear
  /// `cr`: a crore in India and its neighbours, a credit elsewhere.
  case letterCr

  private static let words = WordTable<Multiplier>([
    ("k", .power(3)), ("tsd", .power(3)), ("tsd.", .power(3)), ("thousand", .power(3)),
    ("tausend", .power(3)), ("rb", .power(3)), ("ribu", .power(3)), ("mille", .power(3)),
    ("lakh", .power(5)), ("lakhs", .power(5)), ("lac", .power(5)), ("lacs", .power(5)),
    ("m", .letterM), ("mm", .power(6)), ("mn", .power(6)), ("mln", .power(6)), ("mio", .power(6)),
    ("mio.", .power(6)), ("million", .power(6)), ("millions", .power(6)), ("millionen", .power(6)),
    ("millones", .power(6)), ("milhoes", .power(6)), ("jt", .power(6)), ("juta", .power(6)),
    ("crore", .power(7)), ("crores", .power(7)), ("cr", .letterCr), ("cr.", .letterCr),
    ("b", .power(9)), ("bn", .power(9)), ("mrd", .power(9)), ("mrd.", .power(9)),
    ("miliar", .power(9)), ("milyar", .power(9)), ("milliard", .power(9)),
    ("milliarden", .power(9)), ("mld", .power(9)), ("triliun", .power(12)), ("t", .unclear),
    ("tn", .power(12)), ("trillion", .power(12)),
    ("mil", .unclear), ("billion", .power(9)), ("billions", .power(9)), ("billones", .unclear),
    ("billionen", .power(12)),
  ])

  /// The multiplier at the start of `range`, and where it ends.
  static func leading(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> (multiplier: Multiplier, end: Int)? {
    var end = range.lowerBound
    while end < range.upperBound,
      text[end].isLetter || (text[end] == 0x2E && end > range.lowerBound)
    {
      end += 1
    }
    guard end > range.lowerBound else { return nil }
    return words.value(text, range.lowerBound..<end).map { ($0, end) }
  }

  /// The power of ten; nil where the word is not clear in this currency and region.
  func power(currency: CurrencyCode?, region: Region?) -> Int? {
    switch self {
    case .power(let power): return power
    case .letterM:
      let rupiah = currency == CurrencyCode("IDR")
      return rupiah || (currency == nil && region == Region("ID")) ? nil : 6
    case .letterCr:
      let home = region.map { Multiplier.croreRegions.contains($0) } ?? false
      let isRupee = currency.map { Multiplier.croreCurrencies.contains($0) }
      return isRupee ?? home ? 7 : nil
    case .unclear: return nil
    }
  }

  private static let croreRegions = Set(["IN", "PK", "BD", "NP"].compactMap { Region($0) })
  private static let croreCurrencies = Set(
    ["INR", "PKR", "BDT", "NPR"].compactMap { CurrencyCode($0) })
}
