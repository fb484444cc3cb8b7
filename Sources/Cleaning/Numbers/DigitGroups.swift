/// Settles which of the marks between digits is the decimal mark, or that nothing tells.
///
/// A text that can be read in one way only is read that way whatever the column's style is; the
/// style decides nothing but `1.234` and `1,234`.
struct DigitGroups {
  let role: NumberScanner.Role
  let style: DecimalStyle
  /// A multiplier such as `k` or `M` follows.
  let isScaled: Bool
  /// An exponent follows, which nobody writes after grouped digits.
  let isScientific: Bool
  /// The currency is written without fractions (rupiah, yen), so three digits after a mark are a group.
  let groupsInThrees: Bool

  /// Reads digits and marks in `core`, times 10 to the power of `shift`.
  func read(_ text: Span<UInt8>, _ core: Range<Int>, shift: Int) -> Reading<ExactDecimal> {
    var lastPoint = -1
    var lastComma = -1
    var points = 0
    var commas = 0
    var others = 0
    var otherKind: UInt8 = 0
    for index in core {
      let byte = text[index]
      if byte == 0x2E {
        points += 1
        lastPoint = index
      } else if byte == 0x2C {
        commas += 1
        lastComma = index
      } else if !byte.isDigit {
        if others > 0, otherKind != byte { return .invalid(.numberGrouping) }
        others += 1
        otherKind = byte
      }
    }

    var decimalMark = -1
    if points > 0, commas > 0 {
      if points == 1, lastPoint > lastComma {
        decimalMark = lastPoint
      } else if commas == 1, lastComma > lastPoint {
        decimalMark = lastComma
      } else {
        return .invalid(.numberGrouping)
      }
      if others > 0 { return .invalid(.numberGrouping) }
    } else if points + commas == 1 {
      let mark = max(lastPoint, lastComma)
      switch meaning(of: mark, in: text, core, hasOtherGrouping: others > 0) {
      case .decimal: decimalMark = mark
      case .grouping: decimalMark = -1
      case .unknown: return .invalid(role == .money ? .moneyAmbiguous : .numberAmbiguous)
      }
    } else if points + commas > 1, others > 0 {
      return .invalid(.numberGrouping)
    }

    let whole = core.lowerBound..<(decimalMark < 0 ? core.upperBound : decimalMark)
    guard groupsAreRegular(text, whole) else { return .invalid(.numberGrouping) }
    let fraction = decimalMark < 0 ? 0..<0 : decimalMark + 1..<core.upperBound
    for index in fraction where !text[index].isDigit { return .invalid(.numberGrouping) }
    return number(text, whole, fraction, shift: shift)
  }

  private enum Meaning { case decimal, grouping, unknown }

  /// What the only point or comma of a number stands for.
  private func meaning(
    of mark: Int, in text: Span<UInt8>, _ core: Range<Int>, hasOtherGrouping: Bool
  ) -> Meaning {
    let before = mark - core.lowerBound
    let after = core.upperBound - mark - 1
    if hasOtherGrouping || isScientific || before == 0 || after != 3 || before > 3 {
      return .decimal
    }
    if text[core.lowerBound] == 0x30 { return .decimal }
    if groupsInThrees { return .grouping }
    let isPoint = text[mark] == 0x2E
    switch style {
    case .point: return isPoint ? .decimal : .grouping
    case .comma: return isPoint ? .grouping : .decimal
    case .undecided:
      if isScaled { return isPoint ? .decimal : .unknown }
      // Nobody counts heads, or money, in thousandths with a comma, so `1,234` is a group there.
      return (role == .money || role == .whole) && !isPoint ? .grouping : .unknown
    }
  }

  /// Whether the marks of a whole part stand every three digits, or as lakh and crore do.
  private func groupsAreRegular(_ text: Span<UInt8>, _ whole: Range<Int>) -> Bool {
    var lengths: [Int] = []
    var length = 0
    var mark: UInt8 = 0
    for index in whole {
      if text[index].isDigit {
        length += 1
      } else {
        if mark != 0, text[index] != mark { return false }
        mark = text[index]
        lengths.append(length)
        length = 0
      }
    }
    if lengths.isEmpty { return true }
    guard length == 3, let first = lengths.first, first >= 1, first <= 3 else { return false }
    let middle = lengths.dropFirst()
    return middle.allSatisfy { $0 == 3 } || (first <= 2 && middle.allSatisfy { $0 == 2 })
  }

  /// The value of digits, exact up to 18 digits; later fraction digits are rounded half-even.
  private func number(
    _ text: Span<UInt8>, _ whole: Range<Int>, _ fraction: Range<Int>, shift: Int
  ) -> Reading<ExactDecimal> {
    let limit: Int64 = 100_000_000_000_000_000
    var mantissa: Int64 = 0
    var scale = 0
    var digits = 0
    for index in whole where text[index].isDigit {
      digits += 1
      guard mantissa < limit else { return .invalid(.numberTooLarge) }
      mantissa = mantissa * 10 + Int64(text[index] - 0x30)
    }
    var dropped: UInt8 = 0
    var droppedCount = 0
    var droppedMore = false
    for index in fraction {
      digits += 1
      let digit = text[index] - 0x30
      if mantissa < limit, scale < 18, droppedCount == 0 {
        mantissa = mantissa * 10 + Int64(digit)
        scale += 1
      } else {
        if droppedCount == 0 { dropped = digit } else if digit > 0 { droppedMore = true }
        droppedCount += 1
      }
    }
    if digits == 0 { return .invalid(NumberScanner.unreadable(role)) }
    if dropped > 5 || (dropped == 5 && (droppedMore || mantissa % 2 != 0)) { mantissa += 1 }

    scale -= shift
    if scale < 0 {
      while scale < 0 {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        if overflow { return .invalid(.numberTooLarge) }
        mantissa = product
        scale += 1
      }
    }
    while scale > 18 {
      guard mantissa % 10 == 0 else { return .invalid(.numberTooLarge) }
      mantissa /= 10
      scale -= 1
    }
    return .value(ExactDecimal(mantissa: mantissa, scale: scale))
  }
}
