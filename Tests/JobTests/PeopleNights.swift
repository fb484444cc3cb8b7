import CRM
import Foundation
import Job
import Synchronization
import TestSupport
import Warehouse

/// Nights over files of people, in a folder of their own.
final class PeopleNights {
  let scratch: Scratch
  private(set) var night = 0

  init() throws { scratch = try Scratch() }

  /// Nights that go on after two of others, given by their database.
  init(after others: [UInt8]) throws {
    scratch = try Scratch()
    try Data(others).write(to: URL(fileURLWithPath: database))
    night = 2
  }

  /// The database as a file.
  func databaseBytes() throws -> [UInt8] {
    let copy = scratch.path + "/copy.sqlite"
    try Warehouse.copy(database, to: copy)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: copy)))
  }

  var database: String { scratch.path + "/people.sqlite" }

  static let contactHeader =
    "Contact ID,First Name,Last Name,Email,Phone,City,Postcode,Birthdate,Created Date\n"

  /// The settings of a night over one folder.
  func request(_ folder: String, source: String) -> RunRequest {
    var request = RunRequest()
    var place = SourceSettings(path: scratch.path + "/" + folder)
    place.name = source
    place.isFull = false
    request.settings.sources = [place]
    request.settings.currency = "USD"
    request.settings.asOf = "2026-06-30"
    request.database = database
    request.reports = scratch.path + "/Reports"
    return request
  }

  /// Loads files as one night of a source.
  @discardableResult
  func run(
    _ files: [String: String], source: String = "crm", retrain: Bool = false,
    isFull: Bool = false, protectedKeys: [String: [String]]? = nil, region: String? = nil,
    say: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> RunOutcome {
    night += 1
    let folder = "night\(night)"
    for (name, text) in files { try scratch.write(folder + "/" + name, text) }
    var request = request(folder, source: source)
    request.retrain = retrain
    request.settings.sources[0].isFull = isFull
    request.settings.protectedFields = protectedKeys
    request.settings.region = region
    var job = Night(request, say: say)
    return try job.run()
  }

  /// What a night says while it loads the files of all records.
  func messages(of files: [String: String]) throws -> [String] {
    let said = Mutex<[String]>([])
    try run(files, isFull: true) { message in said.withLock { $0.append(message) } }
    return said.withLock { $0 }
  }

  /// Lets the next night match all records.
  func forgetBasis() throws {
    try Warehouse(path: database, mustExist: true).write { store in
      for entity in [Entity.account, .contact, .lead] {
        try MatchBasis(entity, in: store).forget()
      }
    }
  }

  /// What people decide about the records.
  var decisions: DuplicateDecisions {
    DuplicateDecisions(database: database, settings: nil, say: { _ in })
  }

  /// The rows of a question as texts.
  func rows(_ sql: String) throws -> [String] {
    var result: [String] = []
    try Warehouse(path: database, mustExist: true).read { store in
      try store.ask(sql) { row in
        result.append((0..<row.columnCount).map { row.text($0) ?? "-" }.joined(separator: " "))
      }
    }
    return result
  }

  /// Who is together, by keys.
  func partition(_ entity: String = "contact") throws -> [String] {
    try rows(
      """
      select group_concat(key, ' ') from (
          select cluster_id, key from cluster_member where entity = '\(entity)' order by key
      ) group by cluster_id order by 1
      """)
  }

  /// All rows of all tables but those that tell who did what and when, and what is kept from one
  /// match for the next.
  func contents() throws -> [String: [String]] {
    let names = try rows(
      """
      select name from sqlite_master where type = 'table'
      and name not in ('audit', 'decision', 'match_basis', 'match_key') and name not like 'sqlite_%' order by name
      """)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try rows("select * from \($0)")) })
  }

  /// Copies the models of another database into this new one.
  func takeModels(of other: PeopleNights) throws {
    var models: [(String, String)] = []
    try Warehouse(path: other.database, mustExist: true).read { store in
      try store.ask("select entity, model from match_model order by entity, version") { row in
        models.append((row.text(0) ?? "", row.text(1) ?? ""))
      }
    }
    try Warehouse(path: database).write { store in
      let run = try Ledger(store).beginRun(
        startedAt: "2026-01-01T00:00:00Z", asOf: "2026-01-01T00:00:00Z", program: "test",
        settings: "{}")
      for (entity, model) in models {
        try MatchModels(store).keep(model, of: entity, run: run)
      }
    }
  }

  /// Leaves the newest models the blocking passes that find few pairs, as those of large tables do.
  func keepSmallBlocks() throws {
    try Warehouse(path: database, mustExist: true).write { store in
      var models: [(entity: String, text: String)] = []
      try store.ask("select entity, model from match_model") { row in
        models.append((row.text(0) ?? "", row.text(1) ?? ""))
      }
      for (entity, text) in models {
        var model =
          try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        let passes = model["passes"] as? [[String: Any]] ?? []
        model["passes"] = passes.filter {
          $0["splitBlocks"] as? Int == 0 && ($0["pairs"] as? Int ?? 0) < 4_000
        }
        let kept = try JSONSerialization.data(withJSONObject: model)
        try store.run(
          "update match_model set model = ? where entity = ?",
          [.text(String(decoding: kept, as: UTF8.self)), .text(entity)], doing: "testing")
      }
    }
    try forgetBasis()
  }

  /// Lines of contacts: people with one to three records each, some of them damaged.
  static func people(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let given = [
      "Anna", "Bela", "Carlos", "Dewi", "Erik", "Farah", "Greta", "Hiro", "Irma", "Jonas", "Kadek",
      "Lena",
    ]
    let family = [
      "Abel", "Brandt", "Castro", "Dahl", "Egger", "Fuchs", "Gunawan", "Huber", "Ito", "Jansen",
      "Kramer", "Lindt", "Moser", "Nagel", "Ortiz", "Pohl",
    ]
    let towns = [("Ulm", "89073"), ("Bern", "3001"), ("Graz", "8010"), ("Kiel", "24103")]
    var lines: [String] = []
    for person in 0..<count {
      let first = given.randomElement(using: &random) ?? ""
      let last = family.randomElement(using: &random) ?? ""
      let town = towns.randomElement(using: &random) ?? ("", "")
      let phone = "+49 30 \(Int.random(in: 1_000_000...9_999_999, using: &random))"
      let born = "19\(Int.random(in: 50...99, using: &random))-0\(person % 9 + 1)-1\(person % 9)"
      for copy in 0..<[1, 1, 2, 3][Int.random(in: 0..<4, using: &random)] {
        var name = last
        if copy > 0, Bool.random(using: &random) { name.removeLast() }
        let email =
          copy > 0 && Bool.random(using: &random)
          ? "" : "\(first).\(last)\(person)@example\(person % 7).com".lowercased()
        let number = copy > 1 ? "" : phone
        lines.append(
          "P\(person)-\(copy),\(first),\(name),\(email),\(number),\(town.0),\(town.1),\(born),"
            + "2026-01-0\(copy + 1)")
      }
    }
    return lines
  }
}
