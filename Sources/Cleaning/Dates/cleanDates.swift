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

/// Cleans a date or time to `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SSZ`.
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
    let shifts = date.rule == .dateNotation && date.secondOfDay != nil && date.offset != 0
    return outcome(of: text, appendedFrom: start, in: &out, rule: shifts ? .dateZone : date.rule)
  }
}

/// Empty without a rule for white space, with the placeholder rule for anything else.
func blankOutcome(_ text: Span<UInt8>) -> Outcome {
  trimmedRange(text).isEmpty ? .empty(nil) : .empty(.textPlaceholder)
}
