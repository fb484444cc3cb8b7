/// A currency deals are made in; all three have two ISO 4217 digits, so minor units are hundredths.
enum Currency: String, CaseIterable, Sendable {
  case usd = "USD"
  case eur = "EUR"
  case idr = "IDR"
}

/// Exchange rates from one day on: hundred-thousandths of a unit of the currency per 1 USD.
struct RateStep: Sendable {
  let from: Day
  let currency: Currency
  let hundredThousandths: Int

  /// The rate as decimal text.
  var text: String {
    let whole = hundredThousandths / 100_000
    let fraction = hundredThousandths % 100_000
    guard fraction > 0 else { return "\(whole)" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 5 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// All rates of the company's life, invented, a step each quarter.
  static let all: [RateStep] = {
    let quarters: [(Day, Int, Int)] = [
      (Day(2024, 1, 1), 15_480, 91_350), (Day(2024, 4, 1), 15_910, 92_480),
      (Day(2024, 7, 1), 16_340, 92_910), (Day(2024, 10, 1), 15_205, 89_740),
      (Day(2025, 1, 1), 16_155, 96_320), (Day(2025, 4, 1), 16_580, 92_050),
      (Day(2025, 7, 1), 16_225, 84_870), (Day(2025, 10, 1), 16_640, 85_190),
      (Day(2026, 1, 1), 16_710, 85_460), (Day(2026, 4, 1), 16_875, 86_730),
    ]
    return quarters.flatMap { from, idr, eur in
      [
        RateStep(from: from, currency: .eur, hundredThousandths: eur),
        RateStep(from: from, currency: .idr, hundredThousandths: idr * 100_000),
      ]
    }
  }()
}
