import CRM
import Cleaning
import Testing

@Suite("Names of stages and pipelines")
struct LabelBookTests {
  private static let deals = """
    id,title,stage_id,pipeline_id,add_time,value,currency,status
    1,One,3,1,2026-01-02 03:00:00,100,USD,open
    2,Two,8,1,2026-01-02 03:00:00,100,USD,open

    """

  @Test(
    "tables that name stages",
    arguments: [
      (
        "id,order_nr,name,active_flag,deal_probability,pipeline_id,pipeline_name",
        "3,1,Offer,true,60,1,Sales"
      ),
      (
        "parent.table,parent.id,label,displayOrder,metadata.isClosed,metadata.probability,id,archived",
        ",default,Offer,1,false,0.6,3,false"
      ),
      ("stage_id,label,pipeline_id,display_order,probability,is_closed", "3,Offer,1,1,0.6,false"),
    ])
  func stagesAreNamedByTheirIds(header: String, row: String) throws {
    let table = try TableText(header + "\n" + row + "\n", file: "stages.csv")
    #expect(table.outcome().recognition == nil)
    let (_, book) = try #require(Recogniser.labels(in: table.batches))
    let deals = try TableText(Self.deals, file: "deals.csv")
    var recognition = try #require(deals.outcome().recognition)
    recognition.labels = book
    let rows = try MappedTable(
      recognition, deals.batches, .init(currency: #require(.init("USD")))
    ).rows
    #expect(rows.map { $0["stage"] } == ["Offer", "8"])
    #expect(rows.map { $0["pipeline"] } == ["1", "1"])
    #expect(rows[0].raw == "")
  }

  @Test func pipelinesAreNamedByTheirIds() throws {
    let table = try TableText(
      "id,name,url_title,order_nr,active\n1,Sales,default,1,true\n", file: "pipelines.csv")
    let (vendor, book) = try #require(Recogniser.labels(in: table.batches))
    #expect(vendor == .pipedrive)
    let deals = try TableText(Self.deals, file: "deals.csv")
    var recognition = try #require(deals.outcome().recognition)
    recognition.labels = book
    let rows = try MappedTable(
      recognition, deals.batches, .init(currency: #require(.init("USD")))
    ).rows
    #expect(rows.map { $0["pipeline"] } == ["Sales", "Sales"])
  }

  @Test func dealsNameNothing() throws {
    let deals = try TableText(Self.deals, file: "deals.csv")
    #expect(Recogniser.labels(in: deals.batches) == nil)
  }
}
