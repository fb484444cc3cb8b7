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

  struct Case: CustomTestStringConvertible {
    let name: String
    var snapshots: [String] = []
    let files: [[Record]]
    /// The stage of the current version by key.
    let current: [[String]]
    /// Stage and reason of closed versions, in the order in which they were written.
    var closed: [[String]] = []
    /// `before > after` of the stage, in order.
    var changes: [[String]] = []
    /// New, changed and unchanged of the last file.
    let counts: [Int]

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "new records",
      files: [[("1", "Open", ""), ("2", "Won", "")]],
      current: [["1", "Open"], ["2", "Won"]], counts: [2, 0, 0]),
    Case(
      name: "the same file again",
      files: [[("1", "Open", "")], [("1", "Open", "")]],
      current: [["1", "Open"]], counts: [0, 0, 1]),
    Case(
      name: "a changed record closes its old version",
      files: [[("1", "Open", "")], [("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "changed"]], changes: [["Open", "Won"]],
      counts: [0, 1, 0]),
    Case(
      name: "there and back is two changes",
      files: [[("1", "Open", "")], [("1", "Won", "")], [("1", "Open", "")]],
      current: [["1", "Open"]], closed: [["Open", "changed"], ["Won", "changed"]],
      changes: [["Open", "Won"], ["Won", "Open"]], counts: [0, 1, 0]),
    Case(
      name: "an id twice in a file: the newest modification wins",
      files: [[("1", "Won", "2026-02-02T00:00:00Z"), ("1", "Open", "2026-01-01T00:00:00Z")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [1, 1, 0]),
    Case(
      name: "an id twice in a file, the newest last",
      files: [[("1", "Open", "2026-01-01T00:00:00Z"), ("1", "Won", "2026-02-02T00:00:00Z")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [1, 1, 0]),
    Case(
      name: "an id twice without stamps: the later line wins",
      files: [[("1", "Open", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [1, 1, 0]),
    Case(
      name: "the same pair of records again is no news",
      files: [[("1", "Open", ""), ("1", "Won", "")], [("1", "Open", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [0, 0, 2]),
    Case(
      name: "the same pair with stamps again is no news",
      files: [
        [("1", "Open", "2026-01-01T00:00:00Z"), ("1", "Won", "2026-02-02T00:00:00Z")],
        [("1", "Open", "2026-01-01T00:00:00Z"), ("1", "Won", "2026-02-02T00:00:00Z")],
      ],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [0, 0, 2]),
    Case(
      name: "one of the pair left alone is a change",
      files: [[("1", "Open", ""), ("1", "Won", "")], [("1", "Open", "")]],
      current: [["1", "Open"]], closed: [["Open", "repeated"], ["Won", "changed"]],
      changes: [["Won", "Open"]], counts: [0, 1, 0]),
    Case(
      name: "a change told in two steps is one change",
      files: [[("1", "Open", "")], [("1", "Meeting", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "changed"], ["Meeting", "repeated"]],
      changes: [["Open", "Won"]], counts: [0, 2, 0]),
    Case(
      name: "a change taken back in the same file is none",
      files: [[("1", "Open", "")], [("1", "Won", ""), ("1", "Open", "")]],
      current: [["1", "Open"]], closed: [["Won", "repeated"]], counts: [0, 1, 1]),
    Case(
      name: "a known record and then a new state of it is a change",
      files: [[("1", "Open", "")], [("1", "Open", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "changed"]], changes: [["Open", "Won"]],
      counts: [0, 1, 1]),
    Case(
      name: "an export from before does not overwrite", snapshots: ["2026-06-30", "2026-06-29"],
      files: [[("1", "Won", "")], [("1", "Open", "")]],
      current: [["1", "Won"]], closed: [["Open", "late"]], counts: [0, 1, 0]),
    Case(
      name: "an export from before, twice",
      snapshots: ["2026-06-30", "2026-06-29", "2026-06-29"],
      files: [[("1", "Won", "")], [("1", "Open", "")], [("1", "Open", "")]],
      current: [["1", "Won"]], closed: [["Open", "late"]], counts: [0, 0, 1]),
    Case(
      name: "an undated export with an older stamp is late",
      files: [[("1", "Won", "2026-02-02T00:00:00Z")], [("1", "Open", "2026-01-01T00:00:00Z")]],
      current: [["1", "Won"]], closed: [["Open", "late"]], counts: [0, 1, 0]),
  ]

  @Test(arguments: cases)
  func recordsBecomeVersions(_ sample: Case) throws {
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
      #expect(loader.unseenCount(of: origin.sourceID) == 2)
      #expect(try loader.closeVanished(of: origin.sourceID, in: origin.runID) == 2)
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
      #expect(try loader.closeVanished(of: origin.sourceID, in: origin.runID) == 1)
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
