import Cleaning
import TestSupport
import Testing

struct DateTests {
  private static let dayFirst = CleaningContext(dateOrder: .dayFirst)
  private static let monthFirst = CleaningContext(dateOrder: .monthFirst)
  private static let jakarta = CleaningContext(zone: Zone(identifier: "Asia/Jakarta") ?? .utc)
  private static let berlin = CleaningContext(zone: Zone(identifier: "Europe/Berlin") ?? .utc)

  static let cases: [CleanCase] = [
    .init(.day, "2026-01-05", "2026-01-05"),
    .init(.day, "2026-02-30", nil, .dateImpossible),
    .init(.day, "2026-01-05 00:00:00", "2026-01-05"),
    .init(.day, "2026-01-05 13:00:00", "2026-01-05", .dateTimeDropped),
    .init(.day, "2026/1/5", "2026-01-05"),
    .init(.day, "20260105", "2026-01-05"),
    .init(.day, "13/05/2026", "2026-05-13"),
    .init(.day, "05/13/2026", "2026-05-13"),
    .init(.day, "05/06/2026", nil, .dateAmbiguous),
    .init(.day, "05/06/2026", "2026-06-05", nil, dayFirst),
    .init(.day, "05/06/2026", "2026-05-06", nil, monthFirst),
    .init(.day, "5/6/26", "2026-06-05", nil, dayFirst),
    .init(.day, "06/06/2026", "2026-06-06"),
    .init(.day, "13/05/2026", "2026-05-13", .dateAgainstOrder, monthFirst),
    .init(.day, "13/13/2026", nil, .dateImpossible),
    .init(.day, "05.06.2026", "2026-06-05"),
    .init(.day, "5.6.26", "2026-06-05"),
    .init(.day, "5-Jan-2026", "2026-01-05", .dateMonthName),
    .init(.day, "05-JAN-26", "2026-01-05"),
    .init(.day, "Jan 5, 2026", "2026-01-05"),
    .init(.day, "January 5th, 2026", "2026-01-05"),
    .init(.day, "Mon, 05 Jan 2026", "2026-01-05"),
    .init(.day, "5 Januari 2026", "2026-01-05"),
    .init(.day, "17 Agustus 2026", "2026-08-17"),
    .init(.day, "5. März 2026", "2026-03-05"),
    .init(.day, "5. MÄRZ 2026", "2026-03-05"),
    .init(.day, "3 Mai 2026", "2026-05-03"),
    .init(.day, "5 de enero de 2026", "2026-01-05"),
    .init(.day, "1er février 2026", "2026-02-01"),
    .init(.day, "15 de março de 2026", "2026-03-15"),
    .init(.day, "46027", "2026-01-05", .dateSerial),
    .init(.day, "1767571200000", "2026-01-05", .dateEpoch),
    .init(.day, "1767571200", "2026-01-05", .dateEpoch),
    .init(.day, "Jan 2026", nil, .dateIncomplete),
    .init(.day, "2026", nil, .dateIncomplete),
    .init(.day, "soon", nil, .dateUnreadable),
    .init(.day, "12.50", nil, .dateIncomplete),
    .init(.day, "0000-00-00", nil, .textPlaceholder),
    .init(.day, "n/a", nil, .textPlaceholder),
    .init(.day, "99/99/9999", nil, .dateImpossible),
    .init(.moment, "2026-01-05", "2026-01-05"),
    .init(.moment, "2026-01-05T10:20:30Z", "2026-01-05T10:20:30Z"),
    .init(.moment, "2026-01-05T10:20:30.000Z", "2026-01-05T10:20:30Z"),
    .init(.moment, "2026-01-05T10:20:30.120+0000", "2026-01-05T10:20:30.12Z"),
    .init(.moment, "2026-01-05T10:20:30.000+0000", "2026-01-05T10:20:30Z"),
    .init(.moment, "2026-01-05T10:20:30.12Z", "2026-01-05T10:20:30.12Z"),
    .init(.day, "24-01-15", nil, .dateAmbiguous),
    .init(.day, "24-01-15", "2024-01-15", .dateNotation, .init(yearPlace: .first)),
    .init(.day, "24-01-15", "2015-01-24", .dateNotation, .init(yearPlace: .last)),
    .init(.day, "24/01/15", "2015-01-24", .dateNotation),
    .init(.day, "31.12.68", "1968-12-31", .dateNotation, .init(holdsBirthDates: true)),
    .init(.day, "31.12.68", "2068-12-31", .dateNotation),
    .init(.moment, "2026-01-05T10:20:30+07:00", "2026-01-05T03:20:30Z"),
    .init(.moment, "2026-01-05T10:20:30-0330", "2026-01-05T13:50:30Z"),
    .init(.moment, "2026-01-05 10:20:30", "2026-01-05T10:20:30Z"),
    .init(.moment, "2026-01-05 10:20", "2026-01-05T10:20:00Z"),
    .init(.moment, "2026-01-05 10:20", "2026-01-05T03:20:00Z", .dateZone, jakarta),
    .init(.moment, "2026-07-05 10:20", "2026-07-05T08:20:00Z", .dateZone, berlin),
    .init(.moment, "2026-01-05 10:20", "2026-01-05T09:20:00Z", .dateZone, berlin),
    .init(.moment, "1/5/2026 2:30 PM", "2026-01-05T14:30:00Z", nil, monthFirst),
    .init(.moment, "1/5/2026 12:05 AM", "2026-01-05T00:05:00Z", nil, monthFirst),
    .init(.moment, "1/5/2026, 12:05:09 p.m.", "2026-01-05T12:05:09Z", nil, monthFirst),
    .init(.moment, "05.01.2026 14:30 Uhr", "2026-01-05T14:30:00Z"),
    .init(.moment, "05-01-2026 14.30", "2026-01-05T14:30:00Z", nil, dayFirst),
    .init(.moment, "5 Januari 2026 14:30 WIB", "2026-01-05T07:30:00Z"),
    .init(.moment, "Mon, 05 Jan 2026 14:30:00 GMT", "2026-01-05T14:30:00Z"),
    .init(.moment, "2026-01-05T24:00:00Z", "2026-01-06T00:00:00Z"),
    .init(.moment, "2026-01-05T25:00:00Z", nil, .dateUnreadable),
    .init(.moment, "2026-01-05 14:30 CST", nil, .dateUnreadable),
    .init(.moment, "1767608430000", "2026-01-05T10:20:30Z"),
    .init(.moment, "46027.5", "2026-01-05T12:00:00Z"),
    .init(.moment, "20260105102030", "2026-01-05T10:20:30Z"),
  ]

  @Test("dates and times", arguments: cases)
  func table(_ item: CleanCase) { item.check() }

  @Test("days of the calendar count without gaps")
  func calendar() {
    var expected: Int32 = Day.init(year: 1899, month: 12, day: 31)?.number ?? 0
    for year in 1900...2104 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          expected += 1
          let made = Day(year: year, month: month, day: day)
          guard made?.number == expected, let parts = made?.parts,
            parts == (year, month, day)
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
        }
      }
    }
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(number: 0).weekday == 4)
    #expect(Day(iso: "2026-11-23")?.weekday == 1)
  }

  @Test("adding months clamps to the month's end")
  func months() {
    #expect(Day(iso: "2026-01-31")?.adding(months: 1).description == "2026-02-28")
    #expect(Day(iso: "2024-02-29")?.adding(months: -12).description == "2023-02-28")
    #expect(Day(iso: "2026-03-31")?.adding(months: -13).description == "2025-02-28")
    #expect(Day(iso: "2026-12-15")?.adding(months: 1).description == "2027-01-15")
    #expect(Day(iso: "2026-02-03")?.lastOfMonth.description == "2026-02-28")
    #expect(Day(iso: "2026-02-03")?.firstOfMonth.description == "2026-02-01")
  }

  @Test("instants print what they were read from")
  func instants() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let instant = Instant(
        seconds: Int64.random(in: -2_000_000_000...4_000_000_000, using: &generator))
      #expect(Instant(iso: instant.description) == instant)
    }
  }

  @Test("a zone knows its clock changes")
  func zones() throws {
    let berlin = try #require(Zone(identifier: "Europe/Berlin"))
    let spring = try #require(Day(iso: "2026-03-29"))
    let autumn = try #require(Day(iso: "2026-10-25"))
    #expect(berlin.instant(spring, secondOfDay: 3600).description == "2026-03-29T00:00:00Z")
    #expect(berlin.instant(spring, secondOfDay: 4 * 3600).description == "2026-03-29T02:00:00Z")
    #expect(berlin.instant(autumn, secondOfDay: 9000).description == "2026-10-25T00:30:00Z")
    #expect(berlin.offset(at: Instant(spring)) == 3600)
    let late = try #require(Instant(iso: "2026-06-30T23:00:00Z"))
    #expect(late.day(in: berlin).description == "2026-07-01")
    #expect(Zone(identifier: "Mars/Base") == nil)
    #expect(Zone(identifier: "+05:30")?.offset(at: late) == 19_800)
  }
}
