import CRM
import Cleaning
import Foundation
import Testing

@Suite("Columns that tell when a deal entered a stage")
struct StageStampTests {
  private static let hubspot = #"""
    Record ID,Deal Name,Deal Stage,Pipeline,Amount,Create Date,"Date entered ""Qualified To Buy (Sales)""","Date entered “Contract Sent (Sales)”",Date exited “Contract Sent (Sales)”,Date entered 'Closed Won (Sales)'
    11,One,Closed Won,Sales,100,2026-01-02 09:00,2026-01-05 10:30,2026-02-01 11:00,2026-03-01 08:00,2026-03-01 08:00
    12,Two,Qualified To Buy,Sales,200,2026-01-02 09:00,2026-01-09 10:30,,,

    """#

  /// The entries that a table tells beside its deals: deal, stage, pipeline and instant.
  private func entries(_ text: String) throws -> [String] {
    let table = try TableText(text, file: "deals.csv")
    let recognition = try #require(table.outcome().recognition)
    #expect(recognition.entity == .deal)
    let companion = try #require(recognition.companions.first)
    return try MappedTable(companion, table.batches, .init(currency: #require(.init("USD")))).rows
      .map { row in
        [row["deal_ref"], row["stage"], row["pipeline"], row["at"]].map { $0 ?? "-" }
          .joined(separator: " | ")
      }
  }

  @Test func hubSpotsLabelsTellEntries() throws {
    #expect(
      try entries(Self.hubspot) == [
        "11 | Qualified To Buy | Sales | 2026-01-05T10:30:00Z",
        "11 | Contract Sent | Sales | 2026-02-01T11:00:00Z",
        "11 | Closed Won | Sales | 2026-03-01T08:00:00Z",
        "12 | Qualified To Buy | Sales | 2026-01-09T10:30:00Z",
      ])
  }

  @Test func entriesAreKnownByDealAndStageAndLeaveTheDealsExtras() throws {
    let table = try TableText(Self.hubspot, file: "deals.csv")
    let deals = try #require(table.rows())
    #expect(deals.rows[0].extra.contains("exited"))
    #expect(!deals.rows[0].extra.contains("entered"))
    let companion = try #require(deals.recognition.companions.first)
    let rows = try MappedTable(companion, table.batches, .init(currency: #require(.init("USD"))))
      .rows
    #expect(rows[1].key == "11 | Contract Sent | Sales")
    #expect(rows[1].line == 2)
    #expect(companion.profile.id == "hubspot-stage-stamps")
    #expect(deals.recognition.use(of: 7) == "entered Contract Sent")
  }

  @Test func hubSpotsInternalNamesTellEntries() throws {
    let text = """
      hs_object_id,dealname,dealstage,pipeline,createdate,hs_v2_date_entered_qualifiedtobuy,hs_v2_date_entered_99481072,hs_v2_date_exited_99481072,hs_v2_cumulative_time_in_99481072
      11,One,99481072,default,2026-01-02T09:00:00Z,2026-01-05T10:30:00Z,2026-02-01T11:00:00.250Z,,2784546400

      """
    #expect(
      try entries(text) == [
        "11 | qualifiedtobuy | - | 2026-01-05T10:30:00Z",
        "11 | 99481072 | - | 2026-02-01T11:00:00Z",
      ])
  }

  @Test(
    "columns in six languages",
    arguments: [
      "Deal ID,Deal Name,Stage,Amount,date_entered_proposal,date_entered_negotiation",
      "Deal ID,Deal Name,Stage,Amount,Proposal Date,Negotiation Date",
      "Deal ID,Deal Name,Stage,Amount,proposal_at,negotiation_at",
      "Deal-ID,Dealname,Phase,Betrag,Angebotsdatum,Datum Verhandlung",
      "ID Deal,Nama Deal,Tahap,Nilai,Tanggal Penawaran,Tanggal Negosiasi",
      "ID Deal,Nombre del deal,Etapa,Importe,Fecha propuesta,Fecha de negociación",
      "ID deal,Nom du deal,Étape,Montant,Date proposition,Date d'entrée négociation",
      "ID deal,Nome do deal,Etapa,Valor,Data de entrada em proposta,Data de entrada em negociação",
    ])
  func understandsColumns(header: String) throws {
    let found = try entries(header + "\n7,Seven,X,100,2026-02-03,2026-03-04\n")
    #expect(found.count == 2, "\(header)")
    let stages = found.map { line in
      StageMap().stage(of: line.components(separatedBy: " | ")[1])
    }
    #expect(stages == [.proposal, .negotiation])
    #expect(found.allSatisfy { $0.hasPrefix("7 | ") })
  }

  @Test func oneDateNamedAfterAStageIsADateOfBusiness() throws {
    let table = try TableText(
      "Deal ID,Deal Name,Stage,Amount,Contract Date\n7,Seven,X,100,2026-02-03\n", file: "deals.csv")
    let recognition = try #require(table.outcome().recognition)
    #expect(recognition.companions.isEmpty)
    #expect(recognition.unmapped.map { recognition.columns[$0] } == ["Contract Date"])
  }

  @Test func columnsOfOtherThingsAreNoStages() throws {
    for header in [
      "Date entered", "Entered by", "Date entered stage", "Close Date", "Date exited Proposal",
      "hs_v2_latest_time_in_contractsent", "Region", "Delivery Date",
    ] {
      #expect(StampColumn(header) == nil, "\(header)")
    }
  }
}
