/// A deal written by hand because a rule or a metric needs exactly this case.
struct PlantedDeal: Sendable {
  /// One step of the deal; the amount is in whole currency units.
  struct Step: Sendable {
    let day: Day
    let hour: Int
    let minute: Int
    let stage: Stage
    let amount: Int?
    let close: Day
  }

  let account: Int
  let title: String
  let kind: DirtKind?
  var currency = Currency.usd
  var source = LeadSource.web
  var deleted: Day?
  var flaws: Set<DealFlaw> = []
  /// The user who owns it; nil for a seller of the account's market.
  var owner: Int?
  let steps: [Step]

  /// A deal of an account, its steps given as `YYYY-MM-DD HH:MM stage amount close` lines.
  ///
  /// Short stage names: pros, qual, meet, prop, nego, won, lost, nurt; the amount `-` is none.
  init(
    _ account: Int, _ title: String, _ kind: DirtKind?, currency: Currency = .usd,
    deleted: Day? = nil, flaws: Set<DealFlaw> = [], owner: Int? = nil, _ lines: String
  ) {
    self.account = account
    self.title = title
    self.kind = kind
    self.currency = currency
    self.deleted = deleted
    self.flaws = flaws
    self.owner = owner
    steps = lines.split(separator: "\n").compactMap(Self.step)
  }

  private static func step(_ line: Substring) -> Step? {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == 5, let day = Self.day(parts[0]), let close = Self.day(parts[4]) else {
      return nil
    }
    let time = parts[1].split(separator: ":").compactMap { Int($0) }
    guard time.count == 2, let stage = stages[parts[2]] else { return nil }
    return Step(
      day: day, hour: time[0], minute: time[1], stage: stage, amount: Int(parts[3]), close: close)
  }

  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(parts[0], parts[1], parts[2]) : nil
  }

  private static let stages: [String: Stage] = [
    "pros": .prospecting, "qual": .qualification, "meet": .meeting, "prop": .proposal,
    "nego": .negotiation, "won": .won, "lost": .lost, "nurt": .nurture,
  ]

  /// The day of the earliest hand-written deal by account.
  static let firstDay: [Int: Day] = Dictionary(
    all.map { ($0.account, $0.steps[0].day) }, uniquingKeysWith: min)

  /// All of them, in the order of the accounts they hang on within each group.
  static let all: [PlantedDeal] = lastEvening + closings + histories + amounts + carelessness
}
