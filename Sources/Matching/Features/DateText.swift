import Cleaning

/// Dates made comparable: eight digits `yyyymmdd`, whatever the notation.
enum DateText {
  /// Appends the digits of a date; days the calendar doesn't have keep their digits, since a typing
  /// error makes them.
  static func write(_ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]) {
    if let day = parseDay(text, context).value {
      digits(day.year, day.month, day.day, &out)
      return
    }
    var groups: [(value: Int, length: Int)] = []
    var index = 0
    while index < text.count, groups.count < 3 {
      var value = 0
      var length = 0
      while index < text.count, Ascii.isDigit(text[index]), length < 8 {
        value = value * 10 + Int(text[index] - 0x30)
        length += 1
        index += 1
      }
      if length > 0 { groups.append((value, length)) } else { index += 1 }
    }
    if groups.count == 1, groups[0].length == 8 {
      let value = groups[0].value
      digits(value / 10000, value / 100 % 100, value % 100, &out)
    } else if groups.count == 1, groups[0].length == 4 {
      digits(groups[0].value, 0, 0, &out)
    } else if groups.count == 3, groups[0].length == 4 {
      digits(groups[0].value, groups[1].value, groups[2].value, &out)
    } else if groups.count == 3, groups[2].length == 4 {
      let isDayFirst = groups[0].value > 12 || context.dateOrder == .dayFirst
      digits(
        groups[2].value, groups[isDayFirst ? 1 : 0].value, groups[isDayFirst ? 0 : 1].value, &out)
    }
  }

  private static func digits(_ year: Int, _ month: Int, _ day: Int, _ out: inout [UInt8]) {
    if year == 0 { return }
    var rest = (year % 10000) * 10000 + (month % 100) * 100 + day % 100
    var divisor = 10_000_000
    while divisor > 0 {
      out.append(UInt8(0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
