/// A marketing campaign.
struct Campaign: Sendable {
  let index: Int
  let name: String
  let type: String
  let start: Day
  let end: Day
  let budget: Int
  /// Which leads and deals it may claim.
  let source: LeadSource

  /// All campaigns of the company's life.
  static let all: [Campaign] = [
    Campaign(
      index: 0, name: "Website relaunch 2024", type: "Advertisement", start: Day(2024, 1, 15),
      end: Day(2024, 6, 30), budget: 18_000, source: .web),
    Campaign(
      index: 1, name: "Hannover Messe 2024", type: "Trade Show", start: Day(2024, 4, 22),
      end: Day(2024, 4, 26), budget: 42_000, source: .tradeShow),
    Campaign(
      index: 2, name: "Manufacturing Indonesia 2024", type: "Trade Show", start: Day(2024, 12, 4),
      end: Day(2024, 12, 7), budget: 30_000, source: .tradeShow),
    Campaign(
      index: 3, name: "Pencarian daring 2025", type: "Advertisement", start: Day(2025, 1, 6),
      end: Day(2025, 12, 19), budget: 36_000, source: .web),
    Campaign(
      index: 4, name: "LogiMAT Stuttgart 2025", type: "Trade Show", start: Day(2025, 3, 11),
      end: Day(2025, 3, 13), budget: 39_000, source: .tradeShow),
    Campaign(
      index: 5, name: "Partner day \"Nusantara\", Jakarta", type: "Partners",
      start: Day(2025, 9, 18), end: Day(2025, 9, 18), budget: 12_500, source: .partner),
    Campaign(
      index: 6, name: "国際物流総合展 2025", type: "Trade Show", start: Day(2025, 9, 10),
      end: Day(2025, 9, 12), budget: 44_000, source: .tradeShow),
    Campaign(
      index: 7, name: "Hội chợ Vietnam Manufacturing Expo 2025", type: "Trade Show",
      start: Day(2025, 8, 6), end: Day(2025, 8, 8), budget: 21_000, source: .tradeShow),
    Campaign(
      index: 8, name: "Search & retargeting 2026", type: "Advertisement", start: Day(2026, 1, 5),
      end: Day(2026, 12, 18), budget: 40_000, source: .web),
    Campaign(
      index: 9, name: "Messe Hannover 2026", type: "Trade Show", start: Day(2026, 4, 20),
      end: Day(2026, 4, 24), budget: 47_000, source: .tradeShow),
  ]

  /// Campaigns whose dates somebody mixed up.
  static let mixedUp: [Campaign] = [
    Campaign(
      index: 10, name: "Roadshow Surabaya", type: "Seminar", start: Day(2026, 3, 20),
      end: Day(2026, 3, 2), budget: 8_000, source: .purchased),
    Campaign(
      index: 11, name: "Webinar series", type: "Webinar", start: Day(2026, 5, 11),
      end: Day(2025, 5, 22), budget: 4_000, source: .purchased),
  ]

  /// The campaign of a source that had started by a day, the newest first; nil for none.
  static func running(_ source: LeadSource, on day: Day) -> Int? {
    all.last { $0.source == source && $0.start <= day && day <= $0.end + 120 }?.index
  }
}
