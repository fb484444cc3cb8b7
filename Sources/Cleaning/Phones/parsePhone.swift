/// Reads a telephone number in international form, or in national form of the context's region.
package func parsePhone(
  _ text: Span<UInt8>, _ context: CleaningContext
) -> Reading<PhoneNumber> {
  let range = trimmedRange(text)
  if range.isEmpty { return .blank }
  if Placeholder.matches(text, range, kind: .phone) { return .blank }
  if range.count > 100 { return .invalid(.phoneUnreadable) }
  return readPhone(text, withoutFloat(text, range), region: context.region)
}

/// `81234567890.0`, a number that went through a program which took it for one, without its `.0`.
private func withoutFloat(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  guard range.count > 8, text[range.upperBound - 1] == 0x30, text[range.upperBound - 2] == 0x2E
  else { return range }
  for index in range.dropLast(2) where !text[index].isDigit { return range }
  return range.dropLast(2)
}

/// Reads one number that fills `range`.
func readPhone(
  _ text: Span<UInt8>, _ range: Range<Int>, region: Region?
) -> Reading<PhoneNumber> {
  for index in range where text[index] >= 0x80 {
    let ascii = asciiForm(text, range)
    return readASCIIPhone(ascii.span, 0..<ascii.count, region: region)
  }
  return readASCIIPhone(text, range, region: region)
}

private func readASCIIPhone(
  _ text: Span<UInt8>, _ range: Range<Int>, region: Region?
) -> Reading<PhoneNumber> {
  let scan: PhoneScanner
  do throws(PhoneScanner.Problem) {
    scan = try PhoneScanner(text, range)
  } catch {
    switch error {
    case .unreadable: return .invalid(.phoneUnreadable)
    case .tooShort, .tooLong: return .invalid(.phoneLength)
    }
  }
  let reading = DialledDigits(scan).number(region: region)
  // Words read as keypad letters seldom come to a number that somebody has.
  if scan.hasLetters, let number = reading.value, !number.isEveryday {
    return .invalid(.phoneUnreadable)
  }
  return reading.map { number in
    guard !scan.extensionRange.isEmpty else { return number }
    var digits: [UInt8] = []
    append(text, scan.extensionRange, to: &digits)
    return PhoneNumber(
      countryCode: number.countryCode, national: number.national,
      nationalDigits: number.nationalDigits, isLocal: number.isLocal,
      extension: String(decoding: digits, as: UTF8.self))
  }
}
