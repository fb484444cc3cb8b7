import CRM
import Testing

/// Records without an id, and records that their CRM deleted or merged.
@Suite("records without an id, deleted or merged ones") struct RecordFateTests {
  @Test("a word for no value in the column of ids is no id")
  func refusesWordsAsIDs() throws {
    let text = """
      Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,AccountId
      0065g00000AbCdEAAU,A,Prospecting,5,2026-07-01,USD,
      #N/A,B,Prospecting,5,2026-07-01,USD,

      """
    let table = try #require(try TableText(text, file: "Opportunity.csv").rows())
    #expect(table.rows.map(\.key) == ["0065g00000AbCdEAAU"])
    #expect(table.rejected.map(\.rule) == ["no-key"])
    #expect(table.rejected.map(\.detail).first?.contains("a word for no value") == true)
  }

  @Test("a deal of Pipedrive whose status is deleted is")
  func readsDeletedStatus() throws {
    let text = """
      Deal - ID,Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Deal created
      1,A,100,Qualified,Deleted,2026-01-02 10:00:00
      2,B,100,Qualified,Open,2026-01-02 10:00:00

      """
    let table = try #require(try TableText(text, file: "deals.csv").rows())
    #expect(table.rows.map { $0["is_deleted"] } == ["1", nil])
    #expect(table.rows.map { $0["status"] } == ["Deleted", "Open"])
    let api = """
      id,title,value,stage_id,status,add_time,deleted
      1,A,100,2,deleted,2026-01-02 10:00:00,false
      2,B,100,2,open,2026-01-02 10:00:00,false

      """
    let answer = try #require(try TableText(api, file: "deals.csv").rows())
    #expect(answer.rows.map { $0["is_deleted"] } == ["1", "0"])
  }

  @Test("an account that Dynamics merged names the one that stayed")
  func readsMergesOfDynamics() throws {
    let text = """
      accountid,name,statecode,createdon,_ownerid_value,merged,_masterid_value
      00000000-0000-0000-0001-000000000001,A,1,2026-01-02T00:00:00Z,,true,{00000000-0000-0000-0001-00000000000B}
      00000000-0000-0000-0001-00000000000b,B,0,2026-01-02T00:00:00Z,,false,

      """
    let table = try #require(try TableText(text, file: "accounts.csv").rows())
    #expect(
      table.rows.map { $0["merged_into_ref"] } == ["00000000-0000-0000-0001-00000000000b", nil])
    #expect(table.rows.map(\.extra) == ["", ""])
  }
}
