/// Cleans a date to `YYYY-MM-DD`.
func cleanDay(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  if text.count == 10, Day(isoBytes: text, at: 0) != nil { return .unchanged }
  switch readDate(text, context, kind: .day) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let date):
    let start = out.count
    dayAsWritten(date, zone: context.zone).append(to: &out)
    let drops = !date.isEpoch && (date.secondOfDay ?? 0) != 0
    return outcome(
      of: text, appendedFrom: start, in: &out, rule: drops ? .dateTimeDropped : date.rule)
  }
}

/// Cleans a date or time to `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SSZ`, with what fraction of a second it has.
func cleanMoment(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  if text.count == 10, Day(isoBytes: text, at: 0) != nil { return .unchanged }
  switch readDate(text, context, kind: .moment) {
  case .blank: return blankOutcome(text)
  case .invalid(let rule): return .invalid(rule)
  case .value(let date):
    let start = out.count
    moment(date, zone: context.zone).append(to: &out)
    appendFraction(date.fraction, of: text, to: &out)
    let shifts = date.rule == .dateNotation && date.secondOfDay != nil && date.offset != 0
    return outcome(of: text, appendedFrom: start, in: &out, rule: shifts ? .dateZone : date.rule)
  }
}

/// Puts a fraction of a second that is not zero before the `Z` of an instant.
private func appendFraction(
  _ digits: Range<Int>, of text: Span<UInt8>, to out: inout [UInt8]
) {
  var end = digits.upperBound
  while end > digits.lowerBound, text[end - 1] == 0x30 { end -= 1 }
  guard end > digits.lowerBound, out.last == 0x5A else { return }
  out[out.count - 1] = 0x2E
  append(text, digits.lowerBound..<end, to: &out)
  out.append(0x5A)
}

/// Empty without a rule for white space, with the placeholder rule for anything else.
func blankOutcome(_ text: Span<UInt8>) -> Outcome {
  trimmedRange(text).isEmpty ? .empty(nil) : .empty(.textPlaceholder)
}
