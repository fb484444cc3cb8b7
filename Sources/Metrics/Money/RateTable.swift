package import Cleaning

extension ExactDecimal {
  /// A plain decimal such as `15750.25`; nil for anything else or more than 18 digits.
  package init?(_ text: String) {
    var mantissa: Int64 = 0
    var scale = 0
    var digits = 0
    var seenPoint = false
    var isNegative = false
    for (offset, byte) in text.utf8.enumerated() {
      if offset == 0, byte == 0x2D {
        isNegative = true
      } else if byte == 0x2E, !seenPoint {
        seenPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        if digits == 18 {
          guard seenPoint else { return nil }
          continue
        }
        mantissa = mantissa * 10 + Int64(byte - 0x30)
        if mantissa != 0 { digits += 1 }
        if seenPoint { scale += 1 }
      } else {
        return nil
      }
    }
    guard scale <= 18, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
  }
}

/// Exchange rates by currency and first day: units of a currency for one unit of the base.
///
/// METRICS.md 0.5. The base currency needs no row; its rate is 1.
package struct RateTable: Sendable {
  /// One rate and the first day it holds.
  private struct Entry: Sendable {
    let validFrom: Day
    let rate: ExactDecimal
  }

  /// The currency all rates refer to; nil if there are no rates.
  package var base: String?
  private var entries: [String: [Entry]] = [:]

  package init(base: String? = nil) { self.base = base }

  /// Whether there is no rate at all.
  package var isEmpty: Bool { entries.isEmpty }

  /// Adds a rate; rates that are not above zero are refused with false.
  @discardableResult
  package mutating func add(_ currency: String, from day: Day, rate: ExactDecimal) -> Bool {
    guard rate.mantissa > 0 else { return false }
    let entry = Entry(validFrom: day, rate: rate)
    var list = entries[currency, default: []]
    let index = list.firstIndex { $0.validFrom > day } ?? list.endIndex
    if index > 0, list[index - 1].validFrom == day {
      list[index - 1] = entry
    } else {
      list.insert(entry, at: index)
    }
    entries[currency] = list
    return true
  }

  /// The latest rate that holds on a day, nil if there is none.
  package func rate(of currency: String, on day: Day) -> ExactDecimal? {
    if currency == base { return ExactDecimal(mantissa: 1, scale: 0) }
    guard let list = entries[currency] else { return nil }
    return list.last { $0.validFrom <= day }?.rate
  }

  /// `amount` x rate(`to`) / rate(`from`) on a day, rounded half-even to minor units of `to`.
  ///
  /// An amount in the target currency needs no rate. Nil where a rate is missing or the result
  /// leaves 64 bits.
  package func convert(
    _ amount: Int64, from: CurrencyFact, to: CurrencyFact, on day: Day
  ) -> Int64? {
    if from.code == to.code { return amount }
    guard let factor = factor(from: from, to: to, on: day) else { return nil }
    return scaled(amount, up: factor.up, down: factor.down)
  }

  /// What minor units of one currency are multiplied and divided by to become another's on a day;
  /// nil where a rate is missing or they leave 128 bits.
  func factor(
    from: CurrencyFact, to: CurrencyFact, on day: Day
  ) -> (up: Int128, down: Int128)? {
    guard let target = rate(of: to.code, on: day), let origin = rate(of: from.code, on: day)
    else { return nil }
    let shift = origin.scale + to.digits - target.scale - from.digits
    guard let scaleUp = powerOfTen(max(0, shift)), let scaleDown = powerOfTen(max(0, -shift))
    else { return nil }
    let (up, overflow) = Int128(target.mantissa).multipliedReportingOverflow(by: scaleUp)
    let (down, also) = Int128(origin.mantissa).multipliedReportingOverflow(by: scaleDown)
    return overflow || also ? nil : (up, down)
  }

  /// The days on which a rate of either currency begins, ascending.
  func days(of first: String, and second: String) -> [Day] {
    Set(((entries[first] ?? []) + (entries[second] ?? [])).map(\.validFrom)).sorted()
  }
}

/// `amount` x `up` / `down`, rounded half-even; nil where it leaves 64 bits.
func scaled(_ amount: Int64, up: Int128, down: Int128) -> Int64? {
  let (product, overflow) = Int128(amount).multipliedReportingOverflow(by: up)
  return overflow ? nil : Int64(exactly: dividedHalfEven(product, by: down))
}

/// 10 to a power that fits 128 bits, else nil.
func powerOfTen(_ exponent: Int) -> Int128? {
  guard exponent >= 0, exponent <= 38 else { return nil }
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}
