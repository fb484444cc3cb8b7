/// When new business arrives: a growing company with a year's rhythm, on workdays only.
struct Season: Sendable {
  /// The first day of the company's life.
  static let start = Day(2024, 1, 2)
  /// The last day that is simulated.
  static let end = Day(2026, 6, 30)
  /// The last second anything happens.
  static let horizon = Moment(end, hour: 15, minute: 59, second: 59)

  private static let months = [85, 95, 110, 80, 100, 112, 86, 90, 110, 106, 114, 72]
  private let cumulative: [Int]

  /// The rhythm from `start` to `end`.
  init() {
    var sums: [Int] = []
    var total = 0
    for number in Self.start.number...Self.end.number {
      let day = Day(number: number)
      let (year, month, _) = day.civil
      let age = (year - 2024) * 12 + month - 1
      if day.weekday < 5 { total += Self.months[month - 1] * (60 + 3 * age) }
      sums.append(total)
    }
    cumulative = sums
  }

  /// A day of new business.
  func day(_ chance: inout Chance) -> Day {
    let drawn = chance.below(cumulative[cumulative.count - 1])
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return Self.start + low
  }
}
