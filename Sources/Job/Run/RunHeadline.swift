import Metrics

/// The few numbers a run says on the terminal.
struct RunHeadline {
  let lines: [String]

  init(_ evaluation: Evaluation) {
    let totals = evaluation.totals
    let digits = evaluation.currency.digits
    let code = evaluation.currency.code
    func money(_ value: Int128?) -> String {
      guard let value else { return "unknown" }
      return "\(code) " + Self.grouped(Quantity.money(value).text(currencyDigits: digits))
    }
    var lines = [
      "deals: \(Self.grouped(totals.deals)) = \(Self.grouped(totals.won)) won + "
        + "\(Self.grouped(totals.lost)) lost + \(Self.grouped(totals.open)) open"
        + (totals.nurture > 0 ? " + \(Self.grouped(totals.nurture)) nurture" : ""),
      "won value: \(money(totals.wonValue)), open value: \(money(totals.openValue))",
    ]
    if let rate = totals.winRate.quantity, totals.winRate.n > 0 {
      let tenThousandths = (rate.double * 10_000).rounded()
      let text = String(Int(tenThousandths)).fraction(digits: 2)
      lines.append(
        totals.winRate.isSmall
          ? "win rate: \(totals.winRate.part ?? 0) of \(totals.winRate.n)"
          : "win rate: \(text) % of \(Self.grouped(totals.winRate.n)) closed deals, all time")
    }
    self.lines = lines
  }

  /// A whole number with a comma before each three digits.
  static func grouped(_ value: Int) -> String { grouped(String(value)) }

  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? "0"
    var result = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + result + (parts.count > 1 ? "." + parts[1] : "")
  }
}
