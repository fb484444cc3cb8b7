/// Cleans telephone numbers to E.164; several in one cell are parted by `; `.
func cleanPhone(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  if isCleanPhone(text) { return .unchanged }
  let range = trimmedRange(text)
  if range.isEmpty { return .empty(nil) }
  let start = out.count
  switch parsePhone(text, context) {
  case .blank: return .empty(.textPlaceholder)
  case .value(let number):
    number.append(to: &out)
    let rule: RuleID =
      number.isLocal ? .phoneLocal : (number.extension.isEmpty ? .phoneE164 : .phoneExtension)
    return outcome(of: text, appendedFrom: start, in: &out, rule: rule)
  case .invalid(let rule):
    if appendSeveral(text, range, context, to: &out) {
      return outcome(of: text, appendedFrom: start, in: &out, rule: .phoneSeveral)
    }
    out.removeLast(out.count - start)
    return .invalid(rule)
  }
}

/// Whether a text is E.164 already: plus, code, and a number of a length that the plan has.
///
/// Such a text reads as the number of its own digits, whatever the region.
package func isCleanPhone(_ text: Span<UInt8>) -> Bool {
  let count = text.count
  guard count >= 6, count <= 20, text[0] == 0x2B, text[1] != 0x30 else { return false }
  var code = 0
  var width = 0
  var lengths: UInt32 = 0
  for index in 1..<count {
    guard text[index].isDigit else { return false }
    if lengths == 0 {
      code = code * 10 + Int(text[index] - 0x30)
      width += 1
      if width > 3 { return false }
      lengths = NumberingPlan.lengths(ofCode: code)
    }
  }
  let national = count - 1 - width
  guard lengths & (1 << UInt32(national)) != 0 else { return false }
  // A trunk prefix inside, as in `+44020...`, needs the whole reading.
  return !NumberingPlan.mayStartPrefix(text[1 + width], code: code)
}

/// Appends all numbers of a cell that holds two to five, each possible in itself.
private func appendSeveral(
  _ text: Span<UInt8>, _ range: Range<Int>, _ context: CleaningContext, to out: inout [UInt8]
) -> Bool {
  // What has no mark that parts was read as one number already.
  guard range.contains(where: { separatorWidth(text, $0, range.upperBound) > 0 }) else {
    return false
  }
  var numbers: [PhoneNumber] = []
  var start = range.lowerBound
  var index = start
  while index <= range.upperBound {
    let width = index < range.upperBound ? separatorWidth(text, index, range.upperBound) : 1
    if width > 0 {
      guard numbers.count < 5,
        case .value(let number) = readPhone(text, start..<index, region: context.region),
        number.nationalDigits >= 6
      else { return false }
      if !numbers.contains(number) { numbers.append(number) }
      start = index + width
      index = start
      if start >= range.upperBound && index < range.upperBound + 1 { break }
    } else {
      index += 1
    }
  }
  guard !numbers.isEmpty else { return false }
  for (place, number) in numbers.enumerated() {
    if place > 0 { out.append(contentsOf: "; ".utf8) }
    number.append(to: &out)
  }
  return true
}

/// The words that part two numbers, and the letters they start with.
private let words = [" or ", " and ", " und ", " oder ", " atau ", " dan "].map { Array($0.utf8) }
private let openers = words.map { $0[1] }

/// The width of a mark that parts two numbers at `index`; 0 where none stands there.
private func separatorWidth(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
  switch text[index] {
  case 0x2F, 0x2C, 0x7C, 0x0A, 0x0D, 0x26: return 1
  case 0x3B:
    // `;ext=` belongs to the number before it.
    return index + 1 < end && text[index + 1].lowered == 0x65 ? 0 : 1
  case 0x20:
    guard index + 1 < end, openers.contains(text[index + 1].lowered) else { return 0 }
    for word in words where index + word.count <= end {
      var offset = 0
      while offset < word.count, text[index + offset].lowered == word[offset] { offset += 1 }
      if offset == word.count { return word.count }
    }
    return 0
  default: return 0
  }
}
