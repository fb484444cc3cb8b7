/// A user of the CRM: a seller, a manager or a machine.
struct Rep: Sendable {
  let index: Int
  let given: String
  let family: String
  let email: String
  let title: String
  let department: String
  let market: Market
  /// Factor on the chance of each step forward, in thousandths.
  let skill: Int
  /// Share of new accounts, in relative terms; 0 for people who don't sell.
  var weight: Int
  /// How often a passed close date is moved in time, in thousandths.
  let diligence: Int
  let joined: Day
  /// The last working day; nil for people who are still here.
  var left: Day?
  /// The user who leads them, where it is not the sales director.
  var manager: Int?
  /// True for a seller whose deals all close on the last day of a month.
  var heapsMonthEnds = false

  /// The same user in a company that nobody leaves, where dates are agreed on and the work is shared
  /// out evenly.
  var staying: Rep {
    var rep = self
    rep.weight = min(weight, 12)
    rep.left = nil
    rep.heapsMonthEnds = false
    return rep
  }

  /// True when the user could sell on this day.
  func sells(on day: Day) -> Bool {
    weight > 0 && joined <= day && (left.map { day <= $0 } ?? true)
  }
}

/// The users, from a hand-written team and, for big companies, seeded extra sellers.
enum Team {
  /// The inside seller who answers leads.
  static let insideSeller = 12
  /// The administrator.
  static let administrator = 13
  /// The machine account that imports and mails.
  static let machine = 14
  /// The colleague who looks after customers once they have bought.
  static let customerSuccess = 15

  private static let account = "Account Executive"

  /// Users somebody added without care: two on one mailbox, two under a manager who has left.
  static let carelesslyAdded: [Rep] = [
    added(16, "Kantor", "Surabaya", "kantor"), added(17, "Kantor", "Medan", "kantor"),
    added(18, "Tono", "Saputra", "tono.saputra", manager: 10),
    added(19, "Nadine", "Kr\u{FC}ger", "nadine.krueger", manager: 11),
  ]

  /// The market with most accounts for each of its sellers.
  private static func neediest(of team: [Rep]) -> Market {
    func load(_ market: Market) -> Double {
      let sellers = team.count { $0.market == market && $0.weight > 0 && $0.left == nil }
      return Double(Market.weights[market.rawValue]) / Double(sellers + 1)
    }
    return Market.allCases.max { load($0) < load($1) } ?? .indonesia
  }

  private static func added(
    _ index: Int, _ given: String, _ family: String, _ mail: String, manager: Int? = nil
  ) -> Rep {
    Rep(
      index: index, given: given, family: family, email: mail + "@cakrawala-otomasi.com",
      title: "Assistant", department: "Operations", market: .indonesia, skill: 1_000, weight: 0,
      diligence: 800, joined: Day(2025, 5, 5), left: nil, manager: manager)
  }

  /// `extra` sellers beside the hand-written team.
  static func reps(extra: Int, seed: UInt64) -> [Rep] {
    let start = Day(2023, 11, 6)
    func rep(
      _ index: Int, _ given: String, _ family: String, _ mail: String, _ title: String,
      _ market: Market, skill: Int = 1_000, weight: Int = 0, diligence: Int = 800,
      joined: Day? = nil, left: Day? = nil, heapsMonthEnds: Bool = false
    ) -> Rep {
      Rep(
        index: index, given: given, family: family, email: mail + "@cakrawala-otomasi.com",
        title: title, department: weight > 0 ? "Sales" : "Operations", market: market,
        skill: skill, weight: weight, diligence: diligence, joined: joined ?? start, left: left,
        heapsMonthEnds: heapsMonthEnds)
    }
    var team = [
      rep(0, "Sri", "Wahyuni", "sri.wahyuni", "Sales Director", .indonesia, weight: 2),
      rep(
        1, "Agus", "Prasetyo", "agus.prasetyo", account, .indonesia, skill: 1_100, weight: 16,
        diligence: 920),
      rep(2, "Dewi", "Lestari", "dewi.lestari", account, .indonesia, skill: 1_040, weight: 14),
      rep(
        3, "Rizky", "Hidayat", "rizky.hidayat", account, .indonesia, skill: 890, weight: 34,
        diligence: 450, heapsMonthEnds: true),
      rep(
        4, "Putri", "Maharani", "putri.maharani", account, .indonesia, weight: 9,
        joined: Day(2025, 2, 3)),
      rep(5, "Jonas", "Weber", "jonas.weber", account, .germany, skill: 1_060, weight: 14),
      rep(
        6, "Katrin", "Vogel", "katrin.vogel", account, .germany, skill: 960, weight: 10,
        diligence: 700),
      rep(7, "Nguyễn", "Thu Hà", "thuha.nguyen", account, .vietnam, weight: 12),
      rep(8, "陽斗", "佐藤", "haruto.sato", account, .japan, skill: 1_030, weight: 10, diligence: 950),
      rep(9, "Emily", "Carter", "emily.carter", account, .america, skill: 980, weight: 12),
      rep(
        10, "Bambang", "Sutrisno", "bambang.sutrisno", account, .indonesia, skill: 930, weight: 14,
        left: Day(2025, 8, 29)),
      rep(
        11, "Felix", "Braun", "felix.braun", account, .germany, weight: 8,
        left: Day(2026, 2, 27)),
      rep(12, "Maya", "Kusuma", "maya.kusuma", "Sales Development", .indonesia),
      rep(13, "CRM", "Admin", "crm.admin", "Administrator", .indonesia),
      rep(14, "Integration", "User", "integration", "Integration", .indonesia),
      rep(15, "Lina", "Hartono", "lina.hartono", "Customer Success Manager", .indonesia),
    ]
    for index in 16..<(16 + extra) {
      var chance = Chance(seed: seed, purpose: .reps, index: index)
      let market = neediest(of: team)
      let facts = market.facts
      let given = chance.pick(chance.happens(500) ? facts.female : facts.male)
      let family = chance.pick(facts.families)
      let mail = CompanyNames.slug([given.roman]) + "." + CompanyNames.slug([family.roman])
      team.append(
        rep(
          index, given.native, family.native, "\(mail)\(index)", account, market,
          skill: chance.bell(850...1_150), weight: 12, diligence: chance.within(450...950)))
    }
    return team
  }
}
