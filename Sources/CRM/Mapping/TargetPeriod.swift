package import Cleaning

/// A month, quarter or year of a target as people write it.
package struct TargetPeriod: Sendable, Equatable {
  /// The first day.
  package let startsOn: Day
  /// `2026-07`, `2026-Q3` or `2026`.
  package let text: String

  /// The period of a text: `2026-07`, `07/2026`, `Juli 2026`, `Q3 2026`, `2026`, a day in it.
  package init?(_ text: String) {
    if let day = Day(iso: text) {
      self.init(year: day.parts.year, month: day.parts.month)
      return
    }
    let words = HeaderName(text).words
    var year: Int?
    var quarter: Int?
    var month: Int?
    for word in words {
      if let number = Int(word) {
        if number >= 1900, number <= 2200 {
          year = year ?? number
        } else if number >= 1, number <= 12, month == nil, quarter == nil {
          month = number
        }
      } else if word.count == 2, let last = word.last?.wholeNumberValue, (1...4).contains(last),
        TargetPeriod.quarterMarks.contains(String(word.prefix(1)))
      {
        quarter = last
      } else if TargetPeriod.quarterMarks.contains(word) {
        quarter = month
        month = nil
        if quarter == nil {
          quarter = words.lazy.compactMap { Int($0) }.first { (1...4).contains($0) }
        }
      } else if let named = TargetPeriod.month(word) {
        month = named
      }
    }
    guard let year else { return nil }
    self.init(year: year, month: month, quarter: (1...4).contains(quarter ?? 0) ? quarter : nil)
  }

  private init?(year: Int, month: Int?, quarter: Int? = nil) {
    if let quarter {
      guard let day = Day(year: year, month: quarter * 3 - 2, day: 1) else { return nil }
      startsOn = day
      text = "\(year)-Q\(quarter)"
      return
    }
    guard let day = Day(year: year, month: month ?? 1, day: 1) else { return nil }
    startsOn = day
    text = month == nil ? "\(year)" : String(day.description.prefix(7))
  }

  private static let quarterMarks: Set<String> = [
    "q", "quarter", "quartal", "trimestre", "trimester", "kuartal", "triwulan", "t", "k",
  ]

  /// The month a word begins like, in any of the six languages.
  private static func month(_ word: String) -> Int? {
    for (index, names) in monthNames.enumerated() {
      for name in names.split(separator: " ") where word.hasPrefix(name) { return index + 1 }
    }
    return nil
  }

  private static let monthNames = [
    "jan ene", "feb fev fbr", "mar mrz mae", "apr abr avr", "may mai mei", "jun juin",
    "jul juil", "aug ago aou agu", "sep set", "oct okt out", "nov", "dec dez des dic",
  ]
}
