/// What is dialled before a national number at home: a trunk prefix, a carrier, a mobile mark.
struct NationalPrefix: Sendable {
  private let pattern: DigitPattern
  /// What takes the prefix's place: digits, and the remembered group that follows them.
  private let replacement: (digits: DigitString, group: Int)?

  /// Which digits the prefix can start with, one bit each.
  var openers: UInt16 { pattern.openers }

  /// A prefix by its entry in `NumberingPlanTable.prefixes`, or a trunk prefix of digits.
  init(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 1)
    pattern = DigitPattern(parts.first ?? "")
    guard parts.count == 2 else {
      replacement = nil
      return
    }
    let words = parts[1].split(separator: "\\", maxSplits: 1, omittingEmptySubsequences: false)
    replacement = (DigitString(String(words[0])), words.count == 2 ? Int(words[1]) ?? 0 : 0)
  }

  /// The digits without the prefix, and with what takes its place.
  ///
  /// A number that its plan describes as it stands keeps its first digits unless the plan
  /// describes the rest as well.
  func taken(from digits: DigitString, shape: DigitPattern) -> DigitString {
    guard digits.count > 0, let match = pattern.match(digits) else { return digits }
    var rest = DigitString()
    if let replacement, match[pattern.groupCount] != nil {
      rest.append(replacement.digits, 0..<replacement.digits.count)
      if let group = match[replacement.group] { rest.append(digits, group) }
    }
    rest.append(digits, match.end..<digits.count)
    return shape.describes(digits) && !shape.describes(rest) ? digits : rest
  }
}
