import TestSupport

/// A company's accounts and contacts, some of them there twice, which change from night to night.
///
/// They are so many that not all pairs are compared, and so different that no block is large.
struct ChangingCompany {
  private var random: SeededGenerator
  /// The cells of contacts by key.
  private var people: [String: [String]] = [:]
  /// Names of accounts by number; three that follow each other are much alike.
  private var accounts: [Int: String] = [:]
  private var parents: [Int: Int] = [:]
  private var added = 0
  private static let accountCount = 1_600
  private static let personCount = 950

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for account in 0..<Self.accountCount {
      let first = accounts[account - account % 3]
      accounts[account] = first.map { $0 + " GmbH" } ?? word(4) + " " + word(3)
    }
    for person in 0..<Self.personCount {
      let cells = somebody()
      // Some say the same several times, and one of them nearly so.
      let isCopied = person % 12 == 0
      for copy in 0..<(isCopied ? 4 : [1, 1, 2, 3][below(4)]) {
        var cells = cells
        cells[0] = "P\(person)-\(copy)"
        if copy > 0, !isCopied || copy > 2 {
          if below(2) == 0 { cells[2].removeLast() }
          if below(2) == 0 || isCopied { cells[3] = "" }
          if copy > 1 { cells[4] = "" }
        }
        people[cells[0]] = cells
      }
      // A namesake in the same town, who may be one with them.
      if isCopied {
        people["P\(person)-n"] =
          ["P\(person)-n"] + cells[1...2] + ["", phone(), cells[5], cells[6], "", cells[8], ""]
      }
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// Syllables put together.
  private mutating func word(_ syllables: Int) -> String {
    (0..<syllables).map { _ in
      String("bdfgklmnprstvw".randomElement(using: &random) ?? "b")
        + String("aeiou".randomElement(using: &random) ?? "a")
    }.joined()
  }

  private mutating func phone() -> String { "+49 30 \(1_000_000 + below(9_000_000))" }

  /// The cells of a contact without its key.
  private mutating func somebody() -> [String] {
    let (given, family) = (word(2), word(3))
    return [
      "", given, family, "\(given).\(family)@\(word(3)).com", phone(), "Town \(below(40))",
      "\(10_000 + below(90_000))", "19\(50 + below(50))-0\(1 + below(9))-1\(below(9))",
      "2026-01-01", "A\(below(Self.accountCount))",
    ]
  }

  /// The files of one night.
  var files: [String: String] {
    [
      "contacts.csv": PeopleNights.contactHeader.dropLast() + ",Account ID\n"
        + people.sorted { $0.key < $1.key }.map { $0.value.joined(separator: ",") + "\n" }
        .joined(),
      "accounts.csv":
        "Account ID,Account Name,Parent Account ID,Phone,City,VAT Number,Created Date\n"
        + accounts.sorted { $0.key < $1.key }.map { number, name in
          let parent = parents[number].map { "A\($0)" } ?? ""
          let site = number - number % 3
          // The one in the middle may be either of the others, which are two.
          let tax = number % 3 == 1 ? "" : "DE\(100_000_000 + number)"
          return "A\(number),\(name),\(parent),+49 30 \(4_000_000 + site),Town \(site % 90),"
            + "\(tax),2026-01-01\n"
        }.joined(),
    ]
  }

  /// Changes some of everything, as chance has it.
  mutating func live(_ chance: inout SeededGenerator) {
    swap(&random, &chance)
    defer { swap(&random, &chance) }
    let keys = people.keys.sorted()
    for key in keys where below(100) < 3 { change(key, beside: keys) }
    // Of copies the first two are compared; where one of them goes, another takes its place.
    for person in stride(from: 0, to: Self.personCount, by: 12) where below(100) < 15 {
      people["P\(person)-\(below(2))"] = nil
    }
    for account in accounts.keys.sorted() where below(100) < 3 {
      switch below(4) {
      case 0: accounts[account] = word(4) + " " + word(3)
      case 1: parents[account] = below(Self.accountCount)
      // A child of one that looks like it.
      case 2: parents[account] = account % 3 == 0 ? nil : account - 1
      default: accounts[account] = nil
      }
    }
  }

  private mutating func change(_ key: String, beside keys: [String]) {
    guard var cells = people[key] else { return }
    switch below(9) {
    case 0:
      people[key] = nil
      return
    case 1: cells[2] += "e"
    case 2: cells[3] = ""
    case 3: cells[4] = phone()
    case 4: cells[5] = "Wien"
    case 5: cells[9] = "A\(below(Self.accountCount))"
    case 6:
      // Says what another record says already.
      if let other = people[keys[below(keys.count)]] { cells = [key] + other.dropFirst() }
    case 7:
      // Nothing that is compared.
      cells[8] = "2026-02-01"
    default:
      added += 1
      people["N\(added)"] = ["N\(added)"] + cells.dropFirst()
    }
    people[key] = cells
  }
}
