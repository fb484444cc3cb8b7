import Job
import Testing

/// Records that HubSpot's answers associate with others.
@Suite struct HubSpotAssociationTests {
  private static func deal(_ id: Int, _ associations: String) -> String {
    """
    {"id": "\(id)", "properties": {"dealname": "D \(id)", "dealstage": "qualifiedtobuy", \
    "amount": "10", "pipeline": "default", "createdate": "2026-01-01T08:00:00Z", \
    "hs_lastmodifieddate": "2026-06-01T08:00:00Z", "hs_object_id": "\(id)"}, \
    "createdAt": "2026-01-01T08:00:00Z", "updatedAt": "2026-06-01T08:00:00Z", "archived": false, \
    "associations": \(associations)}
    """
  }

  @Test func dealsNameTheirCompanyAndContact() throws {
    let nights = try PeopleNights()
    let deals = [
      Self.deal(
        1,
        """
        {"companies": {"results": [{"id": "31", "type": "deal_to_company_unlabeled"}, \
        {"id": "32", "type": "deal_to_company"}, {"id": "32", "type": "deal_to_company_unlabeled"}]}}
        """),
      Self.deal(2, #"{"companies": ["151", "151"], "contacts": ["7", "8"]}"#),
      Self.deal(3, #"{"contacts": {"results": [{"id": "9", "type": "deal_to_contact"}]}}"#),
    ]
    try nights.run(
      ["deals-2026-06-30.json": #"{"results": [\#(deals.joined(separator: ",\n"))]}"#],
      source: "hubspot")
    #expect(
      try nights.rows("select key, account_ref, contact_ref from deal order by key") == [
        "1 32 -", "2 151 7", "3 - 9",
      ])
    #expect(
      try nights.rows("select value from run_note where kind = 'unmapped-column'")
        .filter { $0.contains("associations") } == [])
  }

  @Test func aColumnThatNoFieldTakesIsToldOnceAFile() throws {
    let nights = try PeopleNights()
    let deals = (1...4).map { id in
      Self.deal(id, "{}").replacing(
        #""amount": "10""#, with: #""amount": "10", "shoe_size": "\#(id)""#)
    }
    // Records with columns of their own are tables of their own.
    let others = deals.map {
      $0.replacing(#""pipeline": "default", "#, with: #""weather": "x", "#)
        .replacing(#""id": ""#, with: #""id": "9"#)
    }
    let results = (deals + others).joined(separator: ",\n")
    try nights.run(
      ["deals-2026-06-30.json": #"{"results": [\#(results)]}"#], source: "hubspot")
    let notes = try nights.rows("select value from run_note where kind = 'unmapped-column'")
    #expect(notes.filter { $0.hasSuffix("shoe_size") }.count == 1)
  }
}
