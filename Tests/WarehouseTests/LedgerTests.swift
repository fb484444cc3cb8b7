import CRM
import Testing
import Warehouse

@Suite struct LedgerTests {
  @Test func runsComeLatestFirstWithTheirStateAndSums() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let ledger = Ledger(store)
      let first = try ledger.beginRun(
        startedAt: "2026-06-29T01:00:00Z", asOf: "", program: "test", settings: "{}")
      try ledger.setAsOf("2026-06-28T23:59:59Z", of: first)
      var counts = LoadCounts()
      counts.new = 3
      counts.unchanged = 2
      try ledger.endRun(first, counts, finishedAt: "2026-06-29T01:00:09Z")
      try ledger.published(first, report: "Reports/2026-06-28")
      let second = try ledger.beginRun(
        startedAt: "2026-06-30T01:00:00Z", asOf: "2026-06-29T23:59:59Z", program: "test",
        settings: "{}")
      try ledger.endRun(second, LoadCounts(), finishedAt: "2026-06-30T01:00:01Z")
      let runs = try ledger.runs()
      #expect(runs.map(\.id) == [second, first])
      #expect(runs.map(\.state) == [.committed, .published])
      #expect(runs.map(\.isChange) == [false, true])
      #expect(runs[1].asOf == "2026-06-28T23:59:59Z")
      #expect(runs[1].rowsNew == 3)
      #expect(runs[1].rowsUnchanged == 2)
      #expect(runs[1].report == "Reports/2026-06-28")
      #expect(runs[0].report == nil)
    }
  }

  @Test func aSourceIsMadeOnce() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let ledger = Ledger(store)
      let one = try ledger.source("crm", vendor: "salesforce")
      #expect(try ledger.source("crm", vendor: "salesforce") == one)
      #expect(try ledger.source("other", vendor: "hubspot") != one)
    }
  }

  /// A file that was loaded, and one that is asked about.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Content, path and profile, in the order of loading, a run each; 5 records each.
    let loaded: [(content: String, path: String, profile: String)]
    let asked: (content: String, path: String, reading: String)
    let records: Int?
    /// The days of the loaded exports and of the one that is asked about, where names tell them.
    var days: [String] = []
    var source = "crm"
  }

  static let cases = [
    Case(
      testDescription: "nothing was loaded", loaded: [], asked: ("a", "x.csv", "plain"),
      records: nil),
    Case(
      testDescription: "the same content at the same place is known",
      loaded: [("a", "x.csv", "deal")], asked: ("a", "x.csv", "plain"), records: 5),
    Case(
      testDescription: "another content at the same place is not",
      loaded: [("a", "x.csv", "deal")], asked: ("b", "x.csv", "plain"), records: nil),
    Case(
      testDescription: "the same content read otherwise is not",
      loaded: [("a", "x.csv", "deal")], asked: ("a", "x.csv", "with EUR"), records: nil),
    Case(
      testDescription: "the last word of its kind is known elsewhere too",
      loaded: [("a", "x.csv", "deal"), ("b", "u.csv", "user")], asked: ("a", "y.csv", "plain"),
      records: 5),
    Case(
      testDescription: "an earlier state told elsewhere may bring that state back",
      loaded: [("a", "x.csv", "deal"), ("b", "y.csv", "deal")], asked: ("a", "z.csv", "plain"),
      records: nil),
    Case(
      testDescription: "an earlier night at its own place is known for good",
      loaded: [("a", "29/x.csv", "deal"), ("b", "30/x.csv", "deal")],
      asked: ("a", "29/x.csv", "plain"), records: 5),
    Case(
      testDescription: "an earlier state that comes back to its place is not known",
      loaded: [("a", "x.csv", "deal"), ("b", "x.csv", "deal")], asked: ("a", "x.csv", "plain"),
      records: nil),
    Case(
      testDescription: "an earlier state at its place, taken on a later day, is not known",
      loaded: [("a", "x.csv", "deal"), ("b", "x.csv", "deal")], asked: ("a", "x.csv", "plain"),
      records: nil, days: ["2026-06-01", "2026-06-02", "2026-06-03"]),
    Case(
      testDescription: "the export of an earlier day is known whatever came later",
      loaded: [("a", "x.csv", "deal"), ("b", "x.csv", "deal")], asked: ("a", "y.csv", "plain"),
      records: 5, days: ["2026-06-01", "2026-06-02", "2026-06-01"]),
    Case(
      testDescription: "an earlier state of the same day is not known",
      loaded: [("a", "x.csv", "deal"), ("b", "x.csv", "deal")], asked: ("a", "x.csv", "plain"),
      records: nil, days: ["2026-06-01", "2026-06-01", "2026-06-01"]),
    Case(
      testDescription: "what came late is not the last word",
      loaded: [("b", "x.csv", "deal"), ("a", "y.csv", "deal")], asked: ("a", "z.csv", "plain"),
      records: nil, days: ["2026-06-03", "2026-06-02", "2026-06-04"]),
    Case(
      testDescription: "the last word said again on a later day is known",
      loaded: [("b", "x.csv", "deal"), ("a", "y.csv", "deal")], asked: ("a", "z.csv", "plain"),
      records: 5, days: ["2026-06-01", "2026-06-02", "2026-06-03"]),
    Case(
      testDescription: "what a later export told is not known of an earlier day",
      loaded: [("a", "x.csv", "deal")], asked: ("a", "y.csv", "plain"), records: nil,
      days: ["2026-06-03", "2026-06-02"]),
    Case(
      testDescription: "what another source told is not known",
      loaded: [("a", "x.csv", "deal")], asked: ("a", "x.csv", "plain"), records: nil,
      source: "other"),
  ]

  @Test(arguments: cases)
  func filesThatWereLoadedAreKnown(_ sample: Case) throws {
    let database = try TestWarehouse()
    try database.write { store in
      let ledger = Ledger(store)
      let source = try ledger.source("crm", vendor: "generic")
      for (index, file) in sample.loaded.enumerated() {
        let run = try ledger.beginRun(
          startedAt: "2026-06-29T01:00:00Z", asOf: "", program: "test", settings: "{}")
        let id = try ledger.add(
          TestWarehouse.file(
            file.content, path: file.path, profile: file.profile, source: source,
            snapshot: sample.days.isEmpty ? nil : sample.days[index]), run: run)
        var counts = LoadCounts()
        counts.read = 5
        counts.new = 5
        try ledger.close(id, run: run, counts: counts)
      }
      let asked = TestWarehouse.file(
        sample.asked.content, path: sample.asked.path, source: nil, snapshot: sample.days.last,
        reading: sample.asked.reading)
      #expect(try ledger.earlierLoad(of: asked, from: sample.source) == sample.records)
    }
  }

  @Test func aClosedFileTellsItsBalanceAndTotals() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      var counts = LoadCounts()
      counts.read = 10
      counts.new = 4
      counts.changed = 3
      counts.unchanged = 1
      counts.quarantined = 1
      counts.ignored = 1
      counts.declared = 9
      counts.totals = ["budget": 5, "amount": 700]
      #expect(counts.balances)
      let ledger = Ledger(store)
      try ledger.close(origin.fileID, run: origin.runID, counts: counts)
      try ledger.noteVanished(2, file: origin.fileID, run: origin.runID)
    }
    #expect(
      try database.rows(
        """
        select rows_read, rows_new, rows_changed, rows_unchanged, rows_quarantined, rows_ignored,
            rows_vanished, declared, totals
        from file_load
        """)
        == [["10", "4", "3", "1", "1", "1", "2", "9", "{\"amount\":700,\"budget\":5}"]])
  }

  @Test func exportsThatNoNameDatesAreDatedByTheNewestStampInside() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let run = try Ledger(store).beginRun(
        startedAt: "2026-07-01T00:00:00Z", asOf: "", program: "test", settings: "{}")
      let loader = try EntityLoader(.deal, in: store)
      let stamped = try TestWarehouse.origin(in: store, run: run, path: "stamped.csv")
      var batch = BatchBuilder(.deal)
      batch.add("1", ["created_at": "2026-05-01T00:00:00Z", "modified_at": "2026-05-03T10:00:00Z"])
      batch.add("2", ["created_at": "2026-05-04"])
      _ = try loader.load(batch.batch, from: stamped)
      let plain = try TestWarehouse.origin(in: store, run: run, path: "plain.csv")
      _ = try loader.load(BatchBuilder.deals([("3", "Open", "")]), from: plain)
      _ = try TestWarehouse.origin(
        in: store, snapshot: "2026-06-30", run: run, path: "named.csv")
      try loader.finish()
      try Ledger(store).fillSnapshots(of: run, asOf: "2026-06-30T23:59:59Z")
      #expect(try Ledger(store).latestStamp(of: .deal) == "2026-05-04")
      #expect(try Ledger(store).latestStamp(of: .rate) == nil)
    }
    #expect(
      try database.rows("select path, snapshot_at from file order by id")
        == [
          ["stamped.csv", "2026-05-04"], ["plain.csv", "2026-06-30T23:59:59Z"],
          ["named.csv", "2026-06-30"],
        ])
  }

  @Test func changesThatNothingDatesAreDatedByAsOf() throws {
    let database = try TestWarehouse()
    _ = try EntityLoaderTests.load([[("1", "Open", "")], [("1", "Won", "")]], in: database)
    try database.write { try Ledger($0).fillSnapshots(of: 2, asOf: "2026-06-30T23:59:59Z") }
    #expect(try database.rows("select at from field_change") == [["2026-06-30T23:59:59Z"]])
  }

  @Test func notesComeBackInTheirOrder() throws {
    let database = try TestWarehouse()
    let notes = [
      RunNote("assumption.currency", value: "USD"), RunNote("ignored-file", subject: "a.txt"),
      RunNote("assumption.currency", value: "EUR"),
    ]
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      try Ledger(store).add(notes, run: origin.runID)
      #expect(try Ledger(store).notes(of: origin.runID) == notes)
      #expect(try Ledger(store).notes(of: origin.runID + 1).isEmpty)
    }
  }

  @Test func whatIsSetAsideKeepsItsTextAndPlace() throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let quarantine = try Quarantine(store)
      try quarantine.add(
        RejectedRow(line: 7, byteOffset: 99, rawText: "a;b", rule: "no-key", detail: "no id"),
        run: origin.runID, file: origin.fileID)
      var tally = CleaningTally()
      tally.counts[.init(field: "phone", rule: "phone-e164", isInvalid: false)] = 4
      tally.counts[.init(field: "email", rule: "email-form", isInvalid: true)] = 1
      try quarantine.add(tally, file: origin.fileID)
    }
    #expect(
      try database.rows("select line, byte_offset, rule, detail, raw_text from quarantine")
        == [["7", "99", "no-key", "no id", "a;b"]])
    #expect(
      try database.rows("select field, rule, is_invalid, count from cleaning_tally order by field")
        == [["email", "email-form", "1", "1"], ["phone", "phone-e164", "0", "4"]])
  }
}
