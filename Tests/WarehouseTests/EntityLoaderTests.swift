import CRM
import Testing
import Warehouse

@Suite struct EntityLoaderTests {
  typealias Record = (key: String, stage: String, modified: String)

  /// Loads files one after another, each as a run of its own, and returns their counts.
  static func load(_ files: [[Record]], snapshots: [String] = [], in database: TestWarehouse) throws
    -> [LoadCounts]
  {
    try files.enumerated().map { index, records in
      try database.write { store in
        let snapshot = index < snapshots.count ? snapshots[index] : ""
        let origin = try TestWarehouse.origin(
          in: store, snapshot: snapshot, path: "deals-\(index).csv")
        let loader = try EntityLoader(.deal, in: store)
        var counts = try loader.load(BatchBuilder.deals(records), from: origin)
        counts.add(try loader.settle(from: origin))
        try loader.finish()
        return counts
      }
    }
  }

  @Test(arguments: EntityLoaderCase.all)
  func recordsBecomeVersions(_ sample: EntityLoaderCase) throws {
    let database = try TestWarehouse()
    let counts = try Self.load(sample.files, snapshots: sample.snapshots, in: database)
    let last = try #require(counts.last)
    #expect([last.new, last.changed, last.unchanged] == sample.counts)
    #expect(counts.allSatisfy { $0.balances })
    #expect(
      try database.rows("select key, stage from deal where closed_run is null order by key")
        == sample.current)
    #expect(
      try database.rows(
        "select stage, closed_why from deal where closed_run is not null order by id")
        == sample.closed)
    #expect(
      try database.rows(
        """
        select before_value, after_value from field_change where field = 'stage' order by id
        """) == sample.changes)
  }

  @Test func aChangeIsDatedByItsModificationStamp() throws {
    let database = try TestWarehouse()
    _ = try Self.load(
      [
        [("1", "Open", "2026-01-01T00:00:00Z"), ("2", "Open", "")],
        [("1", "Won", "2026-02-02T08:00:00Z"), ("2", "Won", "")],
      ], snapshots: ["2026-06-29", "2026-06-30"], in: database)
    #expect(
      try database.rows(
        "select key, field, at from field_change where field = 'stage' order by key")
        == [["1", "stage", "2026-02-02T08:00:00Z"], ["2", "stage", "2026-06-30"]])
  }

  @Test func onlyTrackedFieldsLeaveAHistory() throws {
    let database = try TestWarehouse()
    for (index, note) in ["call", "mail"].enumerated() {
      try database.write { store in
        let origin = try TestWarehouse.origin(in: store, path: "\(index).csv")
        let loader = try EntityLoader(.deal, in: store)
        var batch = BatchBuilder(.deal)
        batch.add("1", ["next_step": note, "amount": "\(100 + index)"])
        _ = try loader.load(batch.batch, from: origin)
        try loader.finish()
      }
    }
    #expect(
      try database.rows("select field, before_value, after_value from field_change")
        == [["amount", "100", "101"]])
  }

  @Test func whatAFullExportLacksVanishes() throws {
    let database = try TestWarehouse()
    _ = try Self.load([[("1", "Open", ""), ("2", "Open", ""), ("3", "Won", "")]], in: database)
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store, path: "next.csv")
      let loader = try EntityLoader(.deal, in: store)
      _ = try loader.load(BatchBuilder.deals([("2", "Open", "")]), from: origin)
      #expect(loader.countBefore(of: origin.sourceID) == 3)
      #expect(loader.currentCount(of: origin.sourceID) == 3)
      let gone = try loader.unseen(of: origin.sourceID)
      #expect(gone.count == 2)
      try loader.closeVanished(gone, of: origin.sourceID, in: origin.runID, at: "")
      try loader.finish()
    }
    #expect(
      try database.rows("select key, closed_why from deal order by key")
        == [["1", "vanished"], ["2", "-"], ["3", "vanished"]])
  }

  @Test func aVanishedRecordThatComesBackIsNew() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let loader = try EntityLoader(.deal, in: store)
      _ = try loader.load(BatchBuilder.deals([("1", "Open", "")]), from: origin)
      try loader.startNight()
      _ = try loader.load(BatchBuilder.deals([("2", "Open", "")]), from: origin)
      let gone = try loader.unseen(of: origin.sourceID)
      #expect(gone.count == 1)
      try loader.closeVanished(gone, of: origin.sourceID, in: origin.runID, at: "")
      try loader.startNight()
      let counts = try loader.load(BatchBuilder.deals([("1", "Open", "")]), from: origin)
      #expect(counts.new == 1)
      try loader.finish()
    }
  }

  @Test func sourcesDoNotShareIds() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let loader = try EntityLoader(.deal, in: store)
      for source in ["salesforce", "hubspot"] {
        let origin = try TestWarehouse.origin(in: store, source: source)
        let counts = try loader.load(BatchBuilder.deals([("1", source, "")]), from: origin)
        #expect(counts.new == 1)
      }
      try loader.finish()
    }
    #expect(try database.rows("select count(*) from deal where closed_run is null") == [["2"]])
  }

  @Test func moneyColumnsHaveControlTotalsOfWhatWasKept() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let loader = try EntityLoader(.deal, in: store)
      var batch = BatchBuilder(.deal)
      batch.add("1", ["amount": "1250"])
      batch.add("2", ["amount": "-250"])
      batch.add("3")
      batch.reject()
      let counts = try loader.load(batch.batch, from: origin)
      #expect(counts.totals == ["amount": 1000])
      #expect(counts.read == 4)
      #expect(counts.quarantined == 1)
      #expect(counts.balances)
    }
  }

  @Test func everyVersionKnowsWhereItWasRead() throws {
    let database = try TestWarehouse()
    _ = try Self.load([[("1", "Open", ""), ("1", "Won", "")], [("1", "Open", "")]], in: database)
    #expect(
      try database.rows(
        """
        select deal.stage, file.path, deal.line, deal.byte_offset, deal.first_run
        from deal inner join file on file.id = deal.file_id order by deal.id
        """)
        == [
          ["Open", "deals-0.csv", "2", "20", "1"], ["Won", "deals-0.csv", "3", "30", "1"],
          ["Open", "deals-1.csv", "2", "20", "2"],
        ])
  }
}
