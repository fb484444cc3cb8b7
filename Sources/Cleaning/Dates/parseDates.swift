/// Reads a calendar day; a time of day beside it is left aside, the day stays as written.
package func parseDay(_ text: Span<UInt8>, _ context: CleaningContext) -> Reading<Day> {
  if text.count == 10, let day = Day(isoBytes: text, at: 0) { return .value(day) }
  return readDate(text, context, kind: .day).map { dayAsWritten($0, zone: context.zone) }
}

/// Reads a day or an instant; a time without a zone is taken in the context's zone.
package func parseMoment(_ text: Span<UInt8>, _ context: CleaningContext) -> Reading<Moment> {
  readDate(text, context, kind: .moment).map { moment($0, zone: context.zone) }
}

/// Reads whatever date a text holds, or says why not.
func readDate(
  _ text: Span<UInt8>, _ context: CleaningContext, kind: ValueKind
) -> Reading<ScannedDate> {
  let range = trimmedRange(text)
  if range.isEmpty { return .blank }
  switch DateScanner.scan(text, range, context) {
  case .found(let date): return .value(date)
  case .refused(let rule):
    return Placeholder.matches(text, range, kind: kind) ? .blank : .invalid(rule)
  }
}

/// The day as written; a count since 1970 that is not midnight UTC is a day of the context's zone.
func dayAsWritten(_ date: ScannedDate, zone: Zone) -> Day {
  guard date.isEpoch, let second = date.secondOfDay, second != 0 else { return date.day }
  return Instant(date.day, secondOfDay: second).day(in: zone)
}

/// A day where no time was written, else the UTC instant.
func moment(_ date: ScannedDate, zone: Zone) -> Moment {
  guard let second = date.secondOfDay else { return .day(date.day) }
  if let offset = date.offset {
    return .instant(
      Instant(seconds: Instant(date.day, secondOfDay: second).seconds - Int64(offset)))
  }
  return .instant(zone.instant(date.day, secondOfDay: second))
}
