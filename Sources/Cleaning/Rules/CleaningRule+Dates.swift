extension CleaningRule {
  /// Rules on days and instants.
  static let dates: [CleaningRule] = [
    CleaningRule(
      .dateNotation, "Date",
      what: "Writes a date as `YYYY-MM-DD` and an instant as `YYYY-MM-DDTHH:MM:SSZ`, with the "
        + "fraction of a second that it has.",
      why: "This notation sorts and can't be misread.",
      .day, "13/05/2026", "2026-05-13"),
    CleaningRule(
      .dateMonthName, "Date with a month's name",
      what: "Reads month names in eight languages.",
      why: "Reports are exported in the user's language.",
      .day, "5 Januari 2026", "2026-01-05"),
    CleaningRule(
      .dateSerial, "Spreadsheet serial",
      what: "Reads a count of days since 1900 as spreadsheets store dates.",
      why: "A saved sheet shows the number behind the date.",
      .day, "46027", "2026-01-05"),
    CleaningRule(
      .dateEpoch, "Unix time",
      what: "Reads seconds or milliseconds since 1970.",
      why: "Programming interfaces export times so.",
      .moment, "1767608430000", "2026-01-05T10:20:30Z"),
    CleaningRule(
      .dateTimeDropped, "Time beside a day",
      what: "Leaves the time of day out where a column holds days; the day stays as written.",
      why: "A business date has no time, and must not move with a zone.",
      .day, "2026-01-05 13:00", "2026-01-05"),
    CleaningRule(
      .dateZone, "Time zone",
      what: "Moves a time to UTC, from the zone it names or from the zone of its source.",
      why: "Instants from several sources can be compared in one zone only.",
      .moment, "2026-01-05T10:20:30+07:00", "2026-01-05T03:20:30Z"),
    CleaningRule(
      .dateAgainstOrder, "Date against its column's order",
      what: "Reads a date that is possible in one order only, though its column has the other.",
      why: "The date is certain; that the column mixes orders should be known.",
      .day, "13/05/2026", "2026-05-13", context: CleaningContext(dateOrder: .monthFirst)),
    CleaningRule(
      .dateAmbiguous, "Ambiguous date",
      what: "Refuses a date whose day and month can be exchanged and whose column settles nothing.",
      why: "A guess is wrong in half of the world.",
      .day, "05/06/2026", nil),
    CleaningRule(
      .dateIncomplete, "Incomplete date",
      what: "Refuses a date without day or year.",
      why: "A missing part is never made up.",
      .day, "Jan 2026", nil),
    CleaningRule(
      .dateImpossible, "Impossible date",
      what: "Refuses a day that the calendar does not have.",
      why: "A digit is wrong, and nothing tells which.",
      .day, "2026-02-30", nil),
    CleaningRule(
      .dateUnreadable, "No date",
      what: "Refuses a text that is no date.",
      why: "A value is never made up.",
      .day, "soon", nil),
  ]
}
