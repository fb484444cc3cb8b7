import CRM
import Foundation
import Job
import TestSupport
import Warehouse

/// Nights over files of people, in a folder of their own.
final class PeopleNights {
  let scratch: Scratch
  private(set) var night = 0

  init() throws { scratch = try Scratch() }

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
    isFull: Bool = false, protectedKeys: [String: [String]]? = nil
  ) throws -> RunOutcome {
    night += 1
    let folder = "night\(night)"
    for (name, text) in files { try scratch.write(folder + "/" + name, text) }
    var request = request(folder, source: source)
    request.retrain = retrain
    request.settings.sources[0].isFull = isFull
    request.settings.protectedFields = protectedKeys
    var job = Night(request, say: { _ in })
    return try job.run()
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

  /// All rows of all tables but those that tell who did what and when.
  func contents() throws -> [String: [String]] {
    let names = try rows(
      """
      select name from sqlite_master where type = 'table'
      and name not in ('audit', 'decision') and name not like 'sqlite_%' order by name
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
