/// How numbers are written, in the notation of a language and never in that of the machine.
///
/// Rounding is half-even and happens here, once. A number that is not finite is written as a dash.
package struct NumberFormat: Sendable, Hashable, Codable {
  /// Between groups of three digits.
  package let grouping: String
  /// Between the whole and the fraction.
  package let decimal: String
  /// Words for thousands, millions, billions and trillions behind a shortened number.
  package let scales: [String]
  /// Between a number and `%`.
  package let beforePercent: String

  /// 1,234.5 and 1.2 M.
  package static let english = NumberFormat(
    grouping: ",", decimal: ".", scales: ["K", "M", "B", "T"], beforePercent: "")

  /// 1.234,5 and 1,2 jt.
  package static let indonesian = NumberFormat(
    grouping: ".", decimal: ",", scales: ["rb", "jt", "M", "T"], beforePercent: "")

  /// Shown where there is no number.
  package static let dash = "–"

  /// A whole number with grouped digits and a real minus sign.
  package func integer(_ value: Int) -> String { integer(Int64(value)) }

  /// A whole number with grouped digits and a real minus sign.
  package func integer(_ value: Int64) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude))
  }

  /// A number with exactly `places` digits (0 to 6) after the decimal sign.
  package func decimal(_ value: Double, places: Int = 1) -> String {
    guard value.isFinite else { return Self.dash }
    let places = min(max(places, 0), 6)
    let factor = Self.power(places)
    let scaled = (value.magnitude * factor).rounded(.toNearestOrEven)
    guard scaled < 9e15 else { return (value < 0 ? "−" : "") + grouped(Self.huge(value.magnitude)) }
    return fixed(Int64(scaled), places: places, isNegative: value < 0 && scaled > 0)
  }

  /// A fraction 0-1 as a percentage.
  package func percent(_ fraction: Double, places: Int = 0) -> String {
    guard fraction.isFinite else { return Self.dash }
    return decimal(fraction * 100, places: places) + beforePercent + "%"
  }

  /// A difference with its sign always shown.
  package func signed(_ value: Double, places: Int = 0) -> String {
    let text = decimal(value, places: places)
    return value > 0 && text != decimal(0, places: places) ? "+" + text : text
  }

  /// An amount of `minor` units of a currency with `digits` decimals, in full: `USD 1,234.50`.
  package func money(minor: Int64, digits: Int, currency: String) -> String {
    let digits = min(max(digits, 0), 6)
    let magnitude = Int64(clamping: minor.magnitude)
    let amount = fixed(magnitude, places: digits, isNegative: minor < 0)
    return currency.isEmpty ? amount : currency + "\u{A0}" + amount
  }

  /// An amount of `minor` units in whole units: `USD 1,235`.
  package func wholeMoney(minor: Int64, digits: Int, currency: String) -> String {
    let amount = decimal(Double(minor) / Self.power(digits), places: 0)
    return currency.isEmpty ? amount : currency + "\u{A0}" + amount
  }

  /// An amount of `minor` units, shortened to three or four digits: `USD 1.24 M`.
  package func shortMoney(minor: Int64, digits: Int, currency: String) -> String {
    let amount = short(Double(minor) / Self.power(digits))
    return currency.isEmpty ? amount : currency + "\u{A0}" + amount
  }

  /// A number shortened to three or four digits: `845`, `12.3 K`, `1.24 M`.
  package func short(_ value: Double) -> String {
    guard value.isFinite else { return Self.dash }
    var rest = value.magnitude
    var step = -1
    while rest.rounded(.toNearestOrEven) >= 1000, step < scales.count - 1 {
      rest /= 1000
      step += 1
    }
    let sign = value < 0 ? "−" : ""
    if step < 0 { return sign + decimal(rest, places: 0) }
    let places = rest < 9.995 ? 2 : rest < 99.95 ? 1 : 0
    return sign + decimal(rest, places: places) + "\u{A0}" + scales[step]
  }

  private func fixed(_ magnitude: Int64, places: Int, isNegative: Bool) -> String {
    let divisor = Int64(Self.power(places))
    var text = (isNegative ? "−" : "") + grouped(String(magnitude / divisor))
    if places > 0 {
      let fraction = String(magnitude % divisor)
      text += decimal + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return text
  }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += grouping }
      result.append(digit)
    }
    return result
  }

  private static func power(_ places: Int) -> Double {
    var result = 1.0
    for _ in 0..<max(places, 0) { result *= 10 }
    return result
  }

  /// The digits of a whole part beyond 53 bits, from the highest down.
  private static func huge(_ value: Double) -> String {
    var digits = ""
    var rest = value.rounded(.toNearestOrEven)
    while rest >= 1 {
      let digit = Int(rest.truncatingRemainder(dividingBy: 10))
      digits = String(digit) + digits
      rest = (rest / 10).rounded(.down)
    }
    return digits.isEmpty ? "0" : digits
  }
}
