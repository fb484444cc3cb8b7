/// What one number says about which mark its column writes before fractions.
package enum MarkEvidence: Equatable, Sendable {
  /// Nothing: a short whole number, or no number.
  case none
  /// At least four digits in a row: nothing is grouped here.
  case ungrouped
  /// A point can only be the decimal mark, or a comma can only group.
  case point
  /// A comma can only be the decimal mark, or a point can only group.
  case comma
  /// `1.234`.
  case openPoint
  /// `1,234`.
  case openComma

  /// The mark that the number can only have; `undecided` where it says nothing.
  package var style: DecimalStyle {
    switch self {
    case .point: .point
    case .comma: .comma
    case .none, .ungrouped, .openPoint, .openComma: .undecided
    }
  }

  /// The evidence of a text; everything before the first and after the last digit is ignored.
  package static func of(_ text: Span<UInt8>) -> MarkEvidence {
    var first = 0
    var last = text.count - 1
    while first <= last, !text[first].isDigit { first += 1 }
    while last >= first, !text[last].isDigit { last -= 1 }
    if first > last { return .none }
    var points = 0
    var commas = 0
    var others = 0
    var lastMark = -1
    for index in first...last {
      let byte = text[index]
      if byte == 0x2E {
        points += 1
        lastMark = index
      } else if byte == 0x2C {
        commas += 1
        lastMark = index
      } else if byte == 0x27 || byte == 0x20 || byte >= 0x80 {
        others += 1
      } else if !byte.isDigit {
        return .none
      }
    }
    if points + commas == 0 { return others == 0 && last - first >= 3 ? .ungrouped : .none }
    if points > 0, commas > 0 { return text[lastMark] == 0x2E ? .point : .comma }
    if points > 1 { return .comma }
    if commas > 1 { return .point }
    let isPoint = points == 1
    let isOpen =
      others == 0 && last - lastMark == 3 && lastMark - first <= 3 && text[first] != 0x30
    if isOpen { return isPoint ? .openPoint : .openComma }
    return isPoint ? .point : .comma
  }
}
