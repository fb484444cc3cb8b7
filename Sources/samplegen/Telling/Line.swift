/// One CSV row being written: all fields quoted, quotes doubled, as Salesforce exports them.
struct Line {
  private(set) var bytes: [UInt8] = []

  /// Forgets the row and keeps the memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Opens a field; the first of a row has no comma before it.
  mutating func open(first: Bool) {
    if !first { bytes.append(0x2C) }
    bytes.append(0x22)
  }

  /// Closes a field.
  mutating func close() { bytes.append(0x22) }

  /// Ends the row.
  mutating func end() { bytes.append(0x0A) }

  /// Text as it is, its quotes doubled.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
  }

  /// A whole number.
  mutating func number(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var left = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(0x30 + left % 10))
      left /= 10
    } while left > 0
    bytes[start...].reverse()
  }

  /// `1` or `0`.
  mutating func flag(_ value: Bool) { bytes.append(value ? 0x31 : 0x30) }

  /// `YYYY-MM-DD HH:MM:SS`.
  mutating func moment(_ moment: Moment) {
    date(moment.day)
    let second = moment.seconds % 86_400
    bytes.append(0x20)
    two(second / 3_600)
    bytes.append(0x3A)
    two(second / 60 % 60)
    bytes.append(0x3A)
    two(second % 60)
  }

  /// A date-only field as Salesforce exports it: `YYYY-MM-DD 00:00:00`.
  mutating func day(_ day: Day) {
    date(day)
    text(" 00:00:00")
  }

  /// Hundredths as a decimal number with at least one decimal: `12500.0`, `49.5`, `75.25`.
  mutating func money(_ minor: Int) {
    number(minor / 100)
    bytes.append(0x2E)
    let rest = minor % 100
    bytes.append(UInt8(0x30 + rest / 10))
    if rest % 10 != 0 { bytes.append(UInt8(0x30 + rest % 10)) }
  }

  /// The same value as a binary floating-point number would print it after some arithmetic.
  mutating func floatMoney(_ minor: Int) {
    guard minor >= 100, minor % 100 == 0 else { return money(minor) }
    number(minor / 100 - 1)
    text(".999999998")
  }

  /// An id of 18 characters.
  mutating func id(_ object: SalesforceObject, _ number: Int) {
    SalesforceID.append(object, number, to: &bytes)
  }

  /// An id, or the null reference `000000000000000AAA`.
  mutating func id(_ object: SalesforceObject, _ number: Int?) {
    if let number { id(object, number) } else { text("000000000000000AAA") }
  }

  private mutating func date(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    two(year / 100)
    two(year % 100)
    bytes.append(0x2D)
    two(month)
    bytes.append(0x2D)
    two(dayOfMonth)
  }

  private mutating func two(_ value: Int) {
    bytes.append(UInt8(0x30 + value / 10))
    bytes.append(UInt8(0x30 + value % 10))
  }
}
