import CRM
import Cleaning
import Testing

/// What ids tell of a table whose columns leave it open.
@Suite struct SalesforceIDTests {
  static func id(_ prefix: String, _ number: Int) -> String {
    prefix + "5g0000" + String(100_000 + number) + "AAA"
  }

  static func text(_ prefix: String, _ header: String, _ rest: (Int) -> String) -> String {
    "Id,\(header)\n" + (0..<30).map { "\(id(prefix, $0)),\(rest($0))\n" }.joined()
  }

  @Test func dealsWithoutAStageAreStillDeals() throws {
    let text = Self.text(
      "006", "Name,AccountId,Amount,CloseDate,LeadSource,OwnerId,CreatedDate,LastModifiedDate"
    ) {
      "Deal \($0),\(Self.id("001", $0)),100.50,2026-07-01,Web,\(Self.id("005", 1)),2026-01-01,2026-02-01"
    }
    let recognition = try #require(try TableText(text).outcome().recognition)
    #expect(recognition.profile.id == "salesforce-opportunity")
    #expect(recognition.entity == .deal)
  }

  @Test func eventsWithFewColumnsKeepWhoTheyAreAbout() throws {
    let text = Self.text("00U", "WhoId,WhatId,Subject,ActivityDate,OwnerId,CreatedDate") {
      "\(Self.id("003", $0)),\(Self.id("006", $0)),Call,2026-06-04,\(Self.id("005", 1)),2026-06-04"
    }
    let recognition = try #require(try TableText(text).outcome().recognition)
    #expect(recognition.profile.id == "salesforce-event")
    #expect(recognition.mapping.contains { $0.header == "WhoId" })
    #expect(recognition.mapping.contains { $0.header == "WhatId" })
  }

  @Test(arguments: ["001", "005", "006", "00Q", "00T", "00U", "701"])
  func idsOfAnotherObjectAreNeverContacts(prefix: String) throws {
    let text = Self.text(prefix, "LastName,FirstName,Email,AccountId,MailingCity,Phone") {
      "Miller,Ann,ann\($0)@example.org,\(Self.id("001", $0)),Bonn,+4922812345\($0)"
    }
    #expect(try TableText(text).outcome().recognition?.entity != .contact)
  }

  @Test func contactsAreContacts() throws {
    let text = Self.text("003", "LastName,FirstName,Email,AccountId,MailingCity,Phone") {
      "Miller,Ann,ann\($0)@example.org,\(Self.id("001", $0)),Bonn,+4922812345\($0)"
    }
    #expect(try TableText(text).outcome().recognition?.profile.id == "salesforce-contact")
  }
}
