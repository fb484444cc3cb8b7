import Tabular
import Testing

/// Answers of APIs that are one page of several say so.
struct AnswerPageTests {
  struct Page: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var saysMore: Bool
    var declared: Int?
  }

  static let record = #"{"Id": "1", "Name": "Ann"}"#

  static let pages = [
    Page(
      testDescription: "Salesforce, more",
      text:
        #"{"totalSize": 100, "done": false, "nextRecordsUrl": "/q/01g-90", "records": [\#(record)]}"#,
      saysMore: true),
    Page(
      testDescription: "Salesforce, the last",
      text: #"{"totalSize": 1, "done": true, "records": [\#(record)]}"#, saysMore: false,
      declared: 1),
    Page(
      testDescription: "Salesforce, said below the records",
      text: #"{"records": [\#(record)], "totalSize": 7, "done": false}"#, saysMore: true),
    Page(
      testDescription: "Salesforce, both pages in a file",
      text: #"{"totalSize": 2, "done": false, "records": [\#(record)]}"# + "\n"
        + #"{"totalSize": 2, "done": true, "records": [\#(record)]}"#, saysMore: false, declared: 2),
    Page(
      testDescription: "HubSpot, more",
      text: #"{"results": [\#(record)], "paging": {"next": {"after": "90", "link": "x"}}}"#,
      saysMore: true),
    Page(
      testDescription: "HubSpot, the last",
      text: #"{"results": [\#(record)], "paging": null}"#, saysMore: false),
    Page(
      testDescription: "OData, more",
      text: #"{"@odata.nextLink": "https://x.example/?page=2", "value": [\#(record)]}"#,
      saysMore: true),
    Page(
      testDescription: "OData, the last",
      text: #"{"@odata.context": "https://x.example/$metadata#contacts", "value": [\#(record)]}"#,
      saysMore: false),
    Page(
      testDescription: "Pipedrive, more",
      text: #"{"success": true, "data": [\#(record)], "additional_data": {"pagination": "#
        + #"{"start": 0, "more_items_in_collection": true}}}"#, saysMore: true),
    Page(
      testDescription: "Zoho, the last",
      text: #"{"data": [\#(record)], "info": {"count": 1, "more_records": false}}"#, saysMore: false
    ),
  ]

  @Test(arguments: pages) func aPageSaysWhetherOthersFollow(page: Page) {
    guard case .read(_, let summary) = Trial.read(page.text, name: "t.json") else {
      Issue.record("refused")
      return
    }
    #expect(summary.saysMoreFollows == page.saysMore)
    #expect(summary.declaredRecords == page.declared)
  }
}
