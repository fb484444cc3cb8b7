import CRM
import Cleaning
import Testing

@Suite("Logs of changed fields")
struct ChangeLogTests {
  /// A log in some notation and the changes it tells: deal, instant, and what the fields become.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let profile: String
    let text: String
    let expected: [String]
    var passedOver = 1
  }

  static let cases = [
    Case(
      testDescription: "Salesforce's field history",
      profile: "salesforce-opportunity-field-history",
      text: """
        Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue
        0175i00000AAAAA,false,0065i00000AbCdE,0055i00000AAAAA,2026-03-02T03:00:00.000+0000,StageName,Text,Prospecting,Qualification
        0175i00000AAAAB,false,0065i00000AbCdE,0055i00000AAAAA,2026-03-03T03:00:00.000+0000,Amount,Currency,100.5,200
        0175i00000AAAAC,false,0065i00000AbCdE,0055i00000AAAAA,2026-03-04T03:00:00.000+0000,CloseDate,Date,2026-04-01,2026-05-01
        0175i00000AAAAD,false,0065i00000AbCdE,0055i00000AAAAA,2026-03-05T03:00:00.000+0000,NextStep,Text,,Call
        0175i00000AAAAE,false,0065i00000AbCdE,0055i00000AAAAA,2026-03-06T03:00:00.000+0000,Probability,Percent,20,40

        """,
      expected: [
        "0065i00000AbCdEAAV 2026-03-02T03:00:00Z from_stage=Prospecting stage=Qualification",
        "0065i00000AbCdEAAV 2026-03-03T03:00:00Z amount=20000 from_amount=10050",
        "0065i00000AbCdEAAV 2026-03-04T03:00:00Z close_date=2026-05-01 from_close_date=2026-04-01",
        "0065i00000AbCdEAAV 2026-03-06T03:00:00Z probability=0.4",
      ]),
    Case(
      testDescription: "a Salesforce report of field history",
      profile: "salesforce-report-field-history",
      text: """
        Opportunity ID,Opportunity Name,Field / Event,Old Value,New Value,Edit Date
        0065i00000AbCdE,Big one,Stage,Prospecting,Qualification,3/2/2026
        0065i00000AbCdE,Big one,Created.,,,3/1/2026
        0065i00000AbCdE,Big one,Close Date,4/13/2026,5/1/2026,3/4/2026

        """,
      expected: [
        "0065i00000AbCdEAAV 2026-03-02 from_stage=Prospecting stage=Qualification",
        "0065i00000AbCdEAAV 2026-03-04 close_date=2026-05-01 from_close_date=2026-04-13",
      ]),
    Case(
      testDescription: "HubSpot's property history in a warehouse",
      profile: "hubspot-property-history",
      text: """
        deal_id,timestamp,_fivetran_synced,source,name,source_id,value
        77,2026-03-02 03:00:00.250,2026-03-09 00:00:00,CRM_UI,dealstage,,qualifiedtobuy
        77,2026-03-02 03:00:00.250,2026-03-09 00:00:00,CRM_UI,amount,,1500
        77,2026-03-02 03:00:00.250,2026-03-09 00:00:00,CRM_UI,closedate,,1777593600000
        77,2026-03-02 03:00:00.250,2026-03-09 00:00:00,CRM_UI,hs_deal_stage_probability,,0.4
        77,2026-03-02 03:00:00.250,2026-03-09 00:00:00,CRM_UI,dealname,,Some name

        """,
      expected: [
        "77 2026-03-02T03:00:00Z stage=qualifiedtobuy", "77 2026-03-02T03:00:00Z amount=150000",
        "77 2026-03-02T03:00:00Z close_date=2026-05-01", "77 2026-03-02T03:00:00Z probability=0.4",
      ]),
    Case(
      testDescription: "Pipedrive's changes of deals", profile: "pipedrive-flow",
      text: """
        object,timestamp,id,item_id,user_id,field_key,old_value,new_value,log_time
        dealChange,2026-03-02 03:00:00,1300,103,7,stage_id,2,3,2026-03-02 03:00:00
        dealChange,2026-03-03 03:00:00,1301,103,7,expected_close_date,2026-04-01,2026-05-01,2026-03-03 03:00:00
        dealChange,2026-03-03 03:00:00,1302,103,7,status,open,won,2026-03-03 03:00:00

        """,
      expected: [
        "103 2026-03-02T03:00:00Z from_stage=2 stage=3",
        "103 2026-03-03T03:00:00Z close_date=2026-05-01 from_close_date=2026-04-01",
      ]),
    Case(
      testDescription: "somebody's log in German", profile: "generic-deal-changes",
      text: """
        Verkaufschance,Feld,Alter Wert,Neuer Wert,Geändert am
        V1,Phase,Neu,Angebot,13.03.2026
        V1,Betrag,"1.000,50","2.000,00",14.03.2026
        V1,Bemerkung,,x,15.03.2026

        """,
      expected: [
        "V1 2026-03-13 from_stage=Neu stage=Angebot",
        "V1 2026-03-14 amount=200000 from_amount=100050",
      ]),
  ]

  @Test(arguments: cases)
  func eachChangeIsARowWithTheFieldItIsAbout(sample: Case) throws {
    let table = try TableText(sample.text, file: "history.csv")
    let recognition = try #require(table.outcome().recognition)
    #expect(recognition.profile.id == sample.profile)
    #expect(recognition.entity == .stageChange)
    #expect(HistoryKind(profile: sample.profile) == .changes)
    let rows = try MappedTable(
      recognition, table.batches, .init(currency: #require(.init("USD")))
    ).rows
    let told = rows.map { row in
      var fields = row.fields
      let start = [fields.removeValue(forKey: "deal_ref"), fields.removeValue(forKey: "at")]
      fields["currency"] = nil
      return
        (start.map { $0 ?? "-" }
        + fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
    }
    #expect(told == sample.expected)
    #expect(Set(rows.map(\.key)).count == rows.count)
  }

  @Test(arguments: cases)
  func changesOfOtherFieldsArePassedOverAndCounted(sample: Case) throws {
    let table = try TableText(sample.text, file: "history.csv")
    let recognition = try #require(table.outcome().recognition)
    var mapper = RecordMapper(
      recognition: recognition, defaults: .init(currency: try #require(.init("USD"))))
    let passedOver = table.batches.map { mapper.map($0).passedOver }
    #expect(passedOver == [sample.passedOver])
  }

  @Test func historyOfContactsIsNotUsed() {
    let outcome = Recogniser.recognise(
      columns: ["contact_id", "timestamp", "source", "source_id", "name", "value"])
    #expect(outcome.recognition == nil)
  }
}
