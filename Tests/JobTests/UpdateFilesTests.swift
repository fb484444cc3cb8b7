import Foundation
import Job
import Testing

/// Corrections for the CRM: ids and changed fields only, under the headers of its own export.
@Suite struct UpdateFilesTests {
  private static let header =
    "Id,LastName,FirstName,AccountId,Email,Phone,HomePhone,MailingCountry,CreatedDate,"
    + "LastModifiedDate\n"

  private func files(_ rows: String, vendor: String = "salesforce") throws -> [String: String] {
    let scratch = try Scratch()
    try scratch.write("exports/Contact.csv", Self.header + rows)
    var request = RunRequest()
    request.settings.sources = [SourceSettings(path: scratch.path + "/exports")]
    request.settings.currency = "USD"
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    request.asOf = "2026-06-30"
    var night = Night(request, say: { _ in })
    _ = try night.run()
    let files = try UpdateFiles(database: scratch.path + "/deals.sqlite", vendor: vendor).files()
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private static let one = "003000000000001AAA,Doe,Jo,001000000000001AAA,"
  private static let stamps = "2026-01-05 10:00:00,2026-01-06 10:00:00\n"

  @Test func eachChangedFieldHasAFileOfItsOwn() throws {
    let files = try files(
      Self.one + "JO@ACME.COM,0171 1234567,,Germany," + Self.stamps
        + "003000000000002AAA,Roe,Al,001000000000001AAA,al@acme.com,+491711234568,,Germany,"
        + Self.stamps)
    #expect(
      files == [
        "update-contact-Email.csv": "Id,Email\n003000000000001AAA,jo@acme.com\n",
        "update-contact-Phone.csv": "Id,Phone\n003000000000001AAA,+491711234567\n",
      ])
  }

  @Test func aCorrectionGoesBackToTheColumnItCameFrom() throws {
    let files = try files(Self.one + "jo@acme.com,,0171 1234567,Germany," + Self.stamps)
    #expect(
      files == ["update-contact-HomePhone.csv": "Id,HomePhone\n003000000000001AAA,+491711234567\n"])
  }

  @Test func aPlaceholderIsEmptiedByTheImportersOwnWord() throws {
    let files = try files(Self.one + "test@test.com,+491711234567,,Germany," + Self.stamps)
    #expect(files == ["update-contact-Email.csv": "Id,Email\n003000000000001AAA,#N/A\n"])
  }

  @Test func whatCouldNotBeReadIsNoCorrection() throws {
    #expect(try files(Self.one + "nobody,12,,Germany," + Self.stamps).isEmpty)
  }

  @Test func recordsOfOtherVendorsAreNotTold() throws {
    let rows = Self.one + "JO@ACME.COM,,,Germany," + Self.stamps
    #expect(try files(rows, vendor: "hubspot").isEmpty)
  }
}
