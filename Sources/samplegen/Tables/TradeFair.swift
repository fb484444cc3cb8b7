/// The spreadsheet somebody kept at a trade fair: semicolons, Windows-1252, German dates and money.
struct TradeFair {
  /// The file's name in each night's folder.
  static let fileName = "Messe Hannover 2026 Leads.csv"

  /// One visitor's line.
  struct Row {
    /// 1-based line number in the file.
    let line: Int
    let truth: String
    let day: Day
    let cells: [String]
  }

  let rows: [Row]
  private static let firstDay = Day(2026, 4, 20)
  private static let header =
    "Name;Vorname;Firma;E-Mail;Telefon;Land;Datum;Interesse;Budget;Betreuer"
  private static let preamble = [
    "Messe Hannover 2026 – Kontakte am Stand B17",
    "Stand: 24.04.2026, gesammelt von J. Weber / K. Vogel",
    "",
  ]

  /// Chooses visitors: some are leads or contacts already, most are new.
  init(_ stories: [AccountStory], _ company: Company) {
    var chance = Chance(seed: company.seed, purpose: .fair, index: 0)
    var visitors: [(Person, Market, CompanyName)] = []
    for story in stories where company.isDirty && story.account.index % 41 == 7 {
      if let met = story.strangers.first { visitors.append((met.person, met.market, met.company)) }
    }
    for story in stories
    where company.isDirty && story.account.index % 53 == 9 && story.account.index > 60 {
      visitors.append((story.people[0], story.account.market, story.account.name))
    }
    for place in 0..<17 {
      let market: Market = chance.pick([.germany, .germany, .germany, .indonesia, .america, .japan])
      let number = company.shape.accounts * 5 + place
      let name = CompanyNames.name(number, in: market, &chance)
      let person = AccountStory.person(
        truth: "F\(place)", number: 30_000_001 + place * 3, given: chance.below(500),
        market: market, domain: name.slug + "." + market.facts.topLevelDomain, company: company,
        &chance)
      visitors.append((person, market, name))
    }
    var rows: [Row] = []
    for place in visitors.indices {
      let (person, market, name) = visitors[place]
      rows.append(
        Self.row(person, market, name, line: Self.preamble.count + 2 + place, company, &chance))
    }
    self.rows = rows
  }

  private static func row(
    _ person: Person, _ market: Market, _ company: CompanyName, line: Int, _ all: Company,
    _ chance: inout Chance
  ) -> Row {
    let day = firstDay + chance.below(5)
    let isGerman = market == .germany
    let notation: Phone.Notation =
      all.isDirty ? chance.pick([.optionalTrunk, .doubleZero, .spaced]) : .spaced
    let countries: [Market: String] = [
      .germany: "Deutschland", .indonesia: "Indonesien", .america: "USA", .japan: "Japan",
      .vietnam: "Vietnam",
    ]
    let cells = [
      isGerman ? person.family.native : person.family.roman,
      isGerman ? person.given.native : person.given.roman,
      all.isDirty && chance.happens(200) ? company.base : company.latin,
      all.isDirty && chance.happens(120) ? "" : person.email, person.mobile.written(notation),
      countries[market] ?? "", day.german, chance.pick(["Scanner", "WMS", "Förderband", "Pilot"]),
      budget(market, &chance), chance.pick(["J. Weber", "K. Vogel", "Maya Kusuma"]),
    ]
    return Row(line: line, truth: person.truth, day: day, cells: cells)
  }

  private static func budget(_ market: Market, _ chance: inout Chance) -> String {
    let thousands = chance.within(5...240)
    switch market {
    case .germany:
      return chance.happens(350) ? "k. A." : "\(thousands).\(chance.pick(["000,00", "250,50"])) €"
    case .indonesia:
      return "Rp \(1 + thousands % 4).\(100 + thousands * 3).\(chance.pick(["000.000", "500.000"]))"
    case .america: return "US$ \(thousands),000"
    case .vietnam, .japan: return chance.happens(300) ? "" : "\(thousands).000 USD"
    }
  }

  /// The whole file in Windows-1252 with CR LF line ends.
  var text: [UInt8] {
    var lines = Self.preamble + [Self.header]
    lines += rows.map { $0.cells.joined(separator: ";") }
    lines.append("Summe;;;;;;\(rows.count) Kontakte;;;")
    return lines.flatMap { Self.windows1252($0) + [0x0D, 0x0A] }
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20AC: 0x80
      case 0x2013: 0x96
      case 0..<256: UInt8(scalar.value)
      default: 0x3F
      }
    }
  }
}
