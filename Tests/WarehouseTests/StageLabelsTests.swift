import CRM
import Testing
import Warehouse

@Suite struct StageLabelsTests {
  @Test func labelsOfDealsAndHistoryAreSeenOnceAndKeepWhatTheyMean() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let deals = try EntityLoader(.deal, in: store)
      var batch = BatchBuilder(.deal)
      batch.add("1", ["stage": "Offer", "pipeline": "Main"])
      batch.add("2", ["stage": "Offer", "pipeline": "Main"])
      batch.add("3", ["stage": "Offer"])
      batch.add("4")
      _ = try deals.load(batch.batch, from: origin)
      let changes = try EntityLoader(.stageChange, in: store)
      var history = BatchBuilder(.stageChange)
      history.add("h1", ["stage": "Offer", "from_stage": "First call"])
      _ = try changes.load(history.batch, from: origin)
      let labels = StageLabels(store)
      let seen = try labels.seen()
      #expect(
        seen.map { [$0.pipeline, $0.label] } == [
          ["", "First call"], ["", "Offer"], ["Main", "Offer"],
        ])
      #expect(seen.allSatisfy { $0.vendor == "generic" && $0.sourceID == origin.sourceID })
      for label in seen { try labels.set(label, canonical: nil, how: "none") }
      try labels.set(seen[1], canonical: "proposal", how: "alias")
    }
    #expect(
      try database.rows("select pipeline, label, canonical, how from stage_label")
        == [
          ["", "First call", "-", "none"], ["", "Offer", "proposal", "alias"],
          ["Main", "Offer", "-", "none"],
        ])
  }
}
