import Foundation
import Testing
import Warehouse

/// From any value in a view to file, line and byte offset.
@Suite struct ProvenanceTests {
  /// A value that a view shows, and the record it is of.
  struct Shown: Sendable {
    let entity: String
    let record: String
    let field: String
    let value: String
  }

  /// Some values of a view: every so many rows, all the given fields.
  private static func values(
    _ view: String, _ entity: String, _ fields: [String], every step: Int, in database: String
  ) throws -> [Shown] {
    var shown: [Shown] = []
    var place = 0
    try Warehouse(path: database, mustExist: true).read { store in
      try store.ask(
        """
        select source_name || ':' || key, \(fields.joined(separator: ", ")) from \(view)
        order by source_name, key
        """
      ) { row in
        defer { place += 1 }
        guard place % step == 0 else { return }
        for (index, field) in fields.enumerated() {
          guard let value = row.text(index + 1) else { continue }
          shown.append(
            Shown(entity: entity, record: row.text(0) ?? "", field: field, value: value))
        }
      }
    }
    return shown
  }

  /// Asks where a record comes from.
  private func explain(_ entity: String, _ record: String, in folder: Scratch) async throws -> JSON
  {
    let told = try await Execution.of(
      .dealpipe, ["explain", "record", entity, record, "--db", "dealpipe.sqlite", "--json"],
      in: folder)
    #expect(told.status == 0, "\(entity) \(record): \(told.errors)")
    return try JSONDecoder().decode(JSON.self, from: Data(told.output.utf8))
  }

  /// The bytes that an explanation points at, in the text of its file.
  private func bytes(_ told: JSON, in text: [UInt8]) throws -> String {
    let start = try #require(told["origin"]["byte_offset"].integer)
    let length = try #require(told["original"]["byte_length"].integer)
    let isUTF8 = told["origin"]["encoding"].string == "utf-8"
    return try #require(
      String(
        bytes: text[start..<start + length], encoding: isUTF8 ? .utf8 : .windowsCP1252))
  }

  /// Whether a text of a cell stands in the bytes of a CSV record, quotes doubled.
  private func holds(_ record: String, _ cell: String) -> Bool {
    record.contains(cell) || record.contains(cell.replacing("\"", with: "\"\""))
  }

  @Test func everySampledValueOfTheSampleCompanyStandsWhereItsViewSays() async throws {
    let night = try await Nights.sample.value
    let database = night.folder.path("dealpipe.sqlite")
    let samples =
      try Self.values(
        "stg_contact", "contact", ["email", "phone", "family_name"], every: 300, in: database)
      + Self.values("stg_account", "account", ["name", "country"], every: 80, in: database)
      + Self.values(
        "mart_deal", "deal", ["name", "amount", "close_date"], every: 200, in: database)
      + Self.values("stg_stage_change", "stage_change", ["stage", "at"], every: 1200, in: database)
      + Self.values("mart_activity", "activity", ["subject"], every: 2000, in: database)
      + Self.values("stg_lead", "lead", ["company", "status"], every: 200, in: database)
      + Self.values("stg_user", "user", ["email"], every: 20, in: database)
      + Self.values("stg_target", "target", ["amount"], every: 40, in: database)
    #expect(samples.count > 20)
    var explained: [String: JSON] = [:]
    for sample in samples {
      let name = sample.entity + " " + sample.record
      let told: JSON
      if let known = explained[name] {
        told = known
      } else {
        told = try await explain(sample.entity, sample.record, in: night.folder)
        explained[name] = told
      }
      let file = try #require(told["origin"]["location"].string, "\(name)")
      let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      let record = try bytes(told, in: text)
      let start = try #require(told["origin"]["byte_offset"].integer)
      let line = text[..<start].count { $0 == 0x0A } + 1
      #expect(told["origin"]["line"].integer == line, "\(name)")
      let field = try #require(
        told["fields"].items.first { $0["field"].string == sample.field }, "\(name)")
      #expect("\(field["value"])" == sample.value, "\(name) \(sample.field)")
      let raw = try #require(field["raw"].string, "\(name) \(sample.field)")
      #expect(holds(record, raw), "\(name) \(sample.field)")
      #expect(field["header"].string != nil)
    }
  }

  @Test func everyValueOfAGoldenRecordLeadsToTheRowItWasTakenFrom() async throws {
    let night = try await Nights.sample.value
    var ids: [String] = []
    try Warehouse(path: night.folder.path("dealpipe.sqlite"), mustExist: true).read { store in
      try store.ask("select golden_id from mart_golden_contact where records > 1 limit 3") { row in
        ids.append(row.text(0) ?? "")
      }
    }
    #expect(ids.count == 3)
    for id in ids {
      let golden = try await explain("contact", "golden:\(id)", in: night.folder)
      #expect(golden["members"].items.count > 1)
      #expect(golden["values"].items.count > 3)
      for value in golden["values"].items {
        let from = try #require(value["from"].string)
        let record = try await explain("contact", from, in: night.folder)
        #expect(record["origin"]["file"] == value["file"])
        #expect(record["origin"]["byte_offset"] == value["byte_offset"])
        let field = record["fields"].items.first { $0["field"] == value["field"] }
        #expect(field?["value"] == value["value"])
      }
    }
  }

  static let header = "Deal ID,Deal Name,Stage,Amount,Currency,Close Date,Create Date\n"
  static let rows = (1...30).map { number in
    "D\(number),\"Line\nbreak, \"\"no. \(number)\"\"\",Proposal,\(number)00.50,EUR,2026-05-0\(number % 9 + 1),2026-01-01"
  }
  static let csv = header + rows.joined(separator: "\n") + "\n"
  static let json =
    "[\n"
    + (1...12).map { number in
      """
        {"Deal ID": "J\(number)", "Deal Name": "Gr\\u00fcn \(number)", "Stage": "Proposal",
         "Amount": "\(number)00.50", "Currency": "EUR", "Close Date": "2026-05-01",
         "Create Date": "2026-01-01"}
      """
    }.joined(separator: ",\n") + "\n]\n"

  /// What a file is called, how its bytes are stored and which text they are.
  static let files: [(name: String, stored: [UInt8], text: String, key: String)] = [
    ("deals.csv", Array(csv.utf8), csv, "D17"),
    ("deals.csv.gz", TinyArchive.gzip(csv), csv, "D17"),
    ("export.zip", TinyArchive.zip([("notes.txt", "hello"), ("deals.csv", csv)]), csv, "D17"),
    ("deals.json", Array(json.utf8), json, "J7"),
  ]

  @Test(arguments: files.map(\.name))
  func theByteOffsetHoldsInEveryWayAFileIsStored(_ name: String) async throws {
    let file = try #require(Self.files.first { $0.name == name })
    let folder = try Scratch()
    try folder.write(file.stored, to: "exports/" + name)
    let run = try await Published(["exports", "--as-of", "2026-06-30"], in: folder)
    #expect(run.execution.status == 0, "\(run.execution.errors)")
    let told = try await explain("deal", file.key, in: folder)
    #expect(told["original"]["status"].string == "found")
    let text = Array(file.text.utf8)
    let record = try bytes(told, in: text)
    #expect(record.contains(file.key))
    let start = try #require(told["origin"]["byte_offset"].integer)
    #expect(told["origin"]["line"].integer == text[..<start].count { $0 == 0x0A } + 1)
    let amount = try #require(told["fields"].items.first { $0["field"].string == "amount" })
    #expect(amount["header"].string == "Amount")
    #expect(record.contains(try #require(amount["raw"].string)))
    let title = try #require(told["fields"].items.first { $0["field"].string == "name" })
    let raw = try #require(title["raw"].string)
    #expect(raw == (file.key == "J7" ? "Grün 7" : "Line\nbreak, \"no. 17\""))
    if name == "export.zip" { #expect(told["original"]["member"].string == "deals.csv") }

    // Moved, it is found where the user says; changed, it is said so.
    try folder.write(file.stored, to: "moved/" + name)
    try FileManager.default.removeItem(atPath: folder.path("exports/" + name))
    #expect(
      try await explain("deal", file.key, in: folder)["original"]["status"].string == "absent")
    let arguments = [
      "explain", "record", "deal", file.key, "--db", "dealpipe.sqlite", "--files", "moved",
    ]
    let moved = try await Execution.of(.dealpipe, arguments, in: folder)
    #expect(moved.output.contains("as it was loaded"), "\(moved.output)")
    try folder.write("something else", to: "exports/" + name)
    #expect(
      try await explain("deal", file.key, in: folder)["original"]["status"].string == "changed")
  }

  @Test func theDictionaryIsWrittenForAnyDatabase() async throws {
    let night = try await Nights.sample.value
    let told = try await Execution.of(
      .dealpipe, ["dictionary", "--db", "dealpipe.sqlite"], in: night.folder)
    let fresh = try await Execution.of(.dealpipe, ["dictionary"], in: night.folder)
    #expect(told.status == 0 && told.output == fresh.output)
  }

  @Test func aMetricIsExplainedDownToItsRows() async throws {
    let night = try await Nights.sample.value
    let told = try await Execution.of(
      .dealpipe, ["explain", "metric", "win-rate", "--db", "dealpipe.sqlite"], in: night.folder)
    #expect(told.status == 0, "\(told.errors)")
    for word in ["formula", "won / (won + lost)", "interval", "won = ", "rows/win-rate.csv"] {
      #expect(told.output.contains(word), "\(word): \(told.output)")
    }
  }
}
