import CRM
import Cleaning
import Testing

@Suite("The day of an export is read from its name")
struct SnapshotDateTests {
  @Test(
    "a date in a file or folder name",
    arguments: [
      ("exports/2026-06-30/Account.csv", "2026-06-30"),
      ("hubspot-crm-exports-all-deals-2026-05-01.csv", "2026-05-01"),
      ("hubspot-crm-exports-all-deals-2026-05-01-1.csv", "2026-05-01"),
      ("Deals_2026_05_28.csv", "2026-05-28"), ("WE_00D5g000_20260630.zip", "2026-06-30"),
      ("night.20260630T021500.csv", "2026-06-30"), ("dump_20260630021500.csv", "2026-06-30"),
      ("export 30-06-2026.csv", "2026-06-30"), ("export 30.06.2026.csv", "2026-06-30"),
      ("export 06-30-2026.csv", "2026-06-30"), ("export 05-05-2026.csv", "2026-05-05"),
      ("export 04-05-2026.csv", nil), ("2026-06-29/Account_2026-06-30.csv", "2026-06-30"),
      ("exports/2026/06/30/Account.csv", "2026-06-30"), ("2026/6/3/all/Account.csv", "2026-06-03"),
      ("year=2026/month=06/day=30/Account.csv", "2026-06-30"),
      ("y=2026/m=06/d=30/Account.csv", "2026-06-30"), ("day=2026/06/30/Account.csv", nil),
      ("2026/06/30", nil), ("2026/13/30/Account.csv", nil), ("1026/06/30/Account.csv", nil),
      ("2026/06/30/Account_2026-06-29.csv", "2026-06-29"),
      ("Account.csv", nil), ("deals-12345678.csv", nil), ("2026-13-45.csv", nil),
      ("phone-020-1234567.csv", nil), ("q3-2026.csv", nil),
    ] as [(String, String?)])
  func findsDates(_ path: String, _ day: String?) {
    #expect(SnapshotDate.find(inPath: path)?.description == day)
  }

  @Test(
    "a month, quarter or year of a target",
    arguments: [
      ("2026-07", "2026-07", "2026-07-01"), ("07/2026", "2026-07", "2026-07-01"),
      ("Juli 2026", "2026-07", "2026-07-01"), ("Jul-2026", "2026-07", "2026-07-01"),
      ("Agustus 2026", "2026-08", "2026-08-01"), ("Q3 2026", "2026-Q3", "2026-07-01"),
      ("2026-Q3", "2026-Q3", "2026-07-01"), ("2026 Quartal 3", "2026-Q3", "2026-07-01"),
      ("2026", "2026", "2026-01-01"), ("2026-07-15", "2026-07", "2026-07-01"),
    ])
  func readsPeriods(_ text: String, _ period: String, _ day: String) {
    #expect(TargetPeriod(text)?.text == period)
    #expect(TargetPeriod(text)?.startsOn.description == day)
  }
}
