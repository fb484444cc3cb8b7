import CRM
import Cleaning
import Metrics
import Warehouse

/// A value of a row in a tiny database.
enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, Sendable {
  case text(String)
  case integer(Int64)

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int64) { self = .integer(value) }

  var parameter: Parameter {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    }
  }
}

/// One record of a tiny database.
struct Row: Sendable {
  let table: String
  let key: String
  let values: [String: Value]
  /// The cluster it is a member of, and whether it survives there.
  var cluster: Int64?
  var isSurvivor = true
  var source: Int64 = 1

  init(
    _ table: String, _ key: String, _ values: [String: Value] = [:], cluster: Int64? = nil,
    isSurvivor: Bool = true, source: Int64 = 1
  ) {
    self.table = table
    self.key = key
    self.values = values
    self.cluster = cluster
    self.isSurvivor = isSurvivor
    self.source = source
  }
}

/// A database of a few records, written row by row with the stages most tests need.
struct TinyDatabase {
  let scratch: Scratch
  let warehouse: Warehouse

  static let stages = [
    ("Prospecting", "prospecting"), ("Qualification", "qualification"), ("Proposal", "proposal"),
    ("Won", "won"), ("Lost", "lost"), ("Nurture", "nurture"), ("Odd", nil),
  ]

  init(_ rows: [Row], vendor: String = "generic") throws {
    scratch = try Scratch()
    warehouse = try Warehouse(path: scratch.path + "/deals.sqlite")
    try warehouse.write { store in
      let ledger = Ledger(store)
      let run = try ledger.beginRun(
        startedAt: "2026-07-01T00:00:00Z", asOf: "2026-06-30T23:59:59Z", program: "test",
        settings: "{}")
      for source in ["crm", "other"] {
        let id = try ledger.source(source, vendor: vendor)
        _ = try ledger.add(
          FileRecord(
            sha256: source, path: source + ".csv", tableName: "", size: 1, encoding: "UTF-8",
            dialect: "csv", profile: "generic", sourceID: id, entity: nil, snapshotAt: "2026-06-30",
            reading: ""), run: run)
      }
      for (label, canonical) in Self.stages {
        try store.run(
          "insert into stage_label (source_id, pipeline, label, canonical, how) "
            + "values (1, '', ?, ?, 'words')",
          [.text(label), .optional(canonical)], doing: "testing")
      }
      for (index, row) in rows.enumerated() { try Self.insert(row, line: index + 2, in: store) }
    }
  }

  private static func insert(_ row: Row, line: Int, in store: Store) throws {
    let values = row.values.sorted { $0.key < $1.key }
    let columns =
      ["source_id", "key", "row_hash", "file_id", "line", "byte_offset", "first_run"]
      + values.map(\.key)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try store.run(
      "insert into \(row.table) (\(columns.joined(separator: ", "))) values (\(marks))",
      [
        .integer(row.source), .text(row.key), .integer(0), .integer(row.source),
        .integer(Int64(line)), .integer(0), .integer(1),
      ] + values.map(\.value.parameter), doing: "testing")
    guard let cluster = row.cluster else { return }
    let rowID = store.lastInsertedID
    try store.run(
      """
      insert into cluster_member (
          entity, source_id, key, cluster_id, row_id, own_id, probability, is_survivor)
      values (?, ?, ?, ?, ?, ?, 0.9, ?)
      """,
      [
        .text(row.table), .integer(row.source), .text(row.key), .integer(cluster),
        .integer(rowID), .integer(rowID), .integer(row.isSurvivor ? 1 : 0),
      ], doing: "testing")
  }

  /// The facts as of the end of June 2026.
  func facts(
    asOf: String = "2026-06-30T16:59:59Z", zone: String = "UTC", dealsFrom: Int64? = 1
  ) throws -> Facts {
    let request = request(asOf: asOf, zone: zone, dealsFrom: dealsFrom)
    return try warehouse.read { try FactsLoader.load(request, from: $0) }
  }

  private func request(
    asOf: String = "2026-06-30T16:59:59Z", zone: String, dealsFrom: Int64? = 1
  ) -> FactsRequest {
    FactsRequest(
      asOf: Instant(iso: asOf) ?? Instant(seconds: 0), zone: Zone(identifier: zone) ?? .utc,
      currency: CurrencyFact(code: "USD", digits: 2), dealsFrom: dealsFrom)
  }

  /// What the hygiene rules find.
  func hygiene(
    zone: String = "UTC", settings: HygieneSettings = HygieneSettings()
  ) throws -> HygieneResult {
    let request = request(zone: zone)
    let check = HygieneCheck(request, settings: settings)
    return try warehouse.read { store in
      let facts = try FactsLoader.load(request, from: store)
      let stuck = evaluate(facts, policy: MetricPolicy()).stuck
      let survey = try check.survey(store)
      let lists = check.lists(facts, stuck: stuck)
      var answers: [Entity: HygieneAnswer] = [:]
      for entity in Entity.allCases {
        answers[entity] = try check.ask(
          entity, survey, lists: entity == .deal ? lists : [:], in: store)
      }
      return check.result(answers, facts)
    }
  }

  /// The keys of the records that break a rule.
  func bad(_ rule: String, zone: String = "UTC") throws -> [String] {
    let findings = try hygiene(zone: zone).findings
    return findings.first { $0.rule.id == rule }?.rows.map(\.key) ?? ["no such rule"]
  }
}
