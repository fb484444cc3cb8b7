import CRM
import Cleaning

extension TargetPeriod {
  /// The last day of a target that holds from `start`: a quarter or a year where the words beside
  /// it say so, else a month.
  static func end(of start: Day, period: String) -> Day {
    let text = TargetPeriod(period)?.text ?? ""
    let months = text.contains("Q") ? 3 : text.count == 4 ? 12 : 1
    let month = start.month - 1 + months
    let next = Day(year: start.year + month / 12, month: month % 12 + 1, day: 1) ?? start
    return Day(number: next.number - 1)
  }
}
