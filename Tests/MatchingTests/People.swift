import TestSupport

/// Invented contacts to put traps among: a model needs a crowd to learn from.
struct People {
  private var random: SeededGenerator
  private static let given = [
    "Anna", "Ben", "Carla", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Klara",
    "Lars", "Mona", "Nils", "Olga", "Paul", "Quentin", "Rosa", "Simon", "Tanja", "Ulf", "Vera",
    "Walter", "Xenia", "Yusuf", "Zoe", "Budi", "Dewi", "Haruto", "Linh",
  ]
  private static let syllables = [
    "bar", "dor", "fen", "gol", "han", "kir", "lom", "mar", "nor", "pel", "ros", "sen", "tur",
    "vel",
    "win",
    "zim",
  ]
  private static let cities = ["Berlin", "Hamburg", "Jakarta", "Leeds", "Lyon", "Osaka", "Porto"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// An invented family or company name.
  mutating func name() -> String {
    let parts = (0..<3).map { _ in Self.syllables.randomElement(using: &random) ?? "bar" }
    let joined = parts.joined()
    return joined.prefix(1).uppercased() + joined.dropFirst()
  }

  /// Rows of given name, family name, company, email, phone, street, city, birth date.
  mutating func contacts(_ count: Int) -> [[String]] {
    (0..<count).map { _ in
      let given = Self.given.randomElement(using: &random) ?? "Anna"
      let family = name()
      let company = name() + " GmbH"
      let domain = company.split(separator: " ")[0].lowercased() + ".example"
      let year = Int.random(in: 1950...2000, using: &random)
      let month = Int.random(in: 10...12, using: &random)
      let day = Int.random(in: 10...28, using: &random)
      return [
        given, family, company, "\(given.lowercased()).\(family.lowercased())@\(domain)",
        "+49 30 \(Int.random(in: 1_000_000...9_999_999, using: &random))",
        "\(name())strasse \(Int.random(in: 1...200, using: &random))",
        Self.cities.randomElement(using: &random) ?? "Berlin", "\(year)-\(month)-\(day)",
      ]
    }
  }

  /// The row with one letter of a name lost.
  mutating func damaged(_ row: [String]) -> [String] {
    var row = row
    let field = Int.random(in: 0...1, using: &random)
    var letters = Array(row[field])
    if letters.count > 3 { letters.remove(at: Int.random(in: 1..<letters.count, using: &random)) }
    row[field] = String(letters)
    return row
  }
}
