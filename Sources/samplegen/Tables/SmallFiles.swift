/// The two tables a controller keeps beside the exports.
enum SmallFiles {
  /// Exchange rates: units of the currency per 1 USD, from a day on.
  static var rates: [UInt8] {
    var text = "currency,valid_from,rate\n"
    for step in RateStep.all {
      text += "\(step.currency.rawValue),\(step.from.iso),\(step.text)\n"
    }
    return Array(text.utf8)
  }

  /// Booking targets by month for the company, and by quarter for the sellers of the sample.
  static func targets(_ company: Company) -> [UInt8] {
    var text = "period,amount,currency,owner\n"
    let factor = max(1, company.shape.accounts / 238)
    for year in 2024...2026 {
      for month in 1...12 {
        let age = (year - 2024) * 12 + month - 1
        let amount = (60_000 + 5_000 * age) * (month % 3 == 0 ? 120 : 90) / 100 * factor
        text += "\(year)-\(Day.two(month)),\(amount),USD,\n"
      }
    }
    for rep in company.reps where rep.weight > 2 && rep.left == nil && rep.index < 16 {
      for quarter in 1...4 {
        text += "2026-Q\(quarter),\(rep.weight * 4_600),USD,\(rep.email)\n"
      }
    }
    return Array(text.utf8)
  }
}
