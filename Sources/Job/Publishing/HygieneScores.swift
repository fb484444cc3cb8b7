import CRM
import Cleaning
import Metrics
import Reporting
import Warehouse

/// The hygiene index of every run, kept in the ledger so that the next report can tell its course.
struct HygieneScores {
  /// The kind of the notes: subject `overall` or an entity, value low and high end in hundredths.
  static let kind = "hygiene-index"

  let store: Store

  /// Keeps the index of a run in place of what was kept before.
  func keep(_ index: HygieneIndex, run: Int64) throws {
    try store.run(
      "delete from run_note where run_id = ? and kind = ?", [.integer(run), .text(Self.kind)],
      doing: "keeping the hygiene index")
    guard let overall = index.overall else { return }
    let ranges =
      [("overall", overall)] + index.entities.map { ($0.entity.rawValue, $0.range) }
    try Ledger(store).add(
      ranges.map { RunNote(Self.kind, subject: $0.0, value: Self.text($0.1)) }, run: run)
  }

  /// The index by run up to one, the last of each day, oldest first; the run's own is given.
  func trend(to run: Int64, on today: Day, _ index: HygieneIndex, in zone: Zone) throws
    -> [HygieneTrendPoint]
  {
    var days: [Day: [String: HygieneRange]] = [:]
    try store.ask(
      """
      select run.as_of, run_note.subject, run_note.value
      from run_note inner join run on run.id = run_note.run_id
      where run_note.kind = ? and run.id < ?
      order by run.id, run_note.id
      """, [.text(Self.kind), .integer(run)]
    ) { row in
      guard let asOf = AsOf.instant(row.text(0) ?? "", in: zone),
        let range = Self.range(row.text(2) ?? "")
      else { return }
      days[asOf.day(in: zone), default: [:]][row.text(1) ?? ""] = range
    }
    if let overall = index.overall {
      days[today] = ["overall": overall]
      for score in index.entities { days[today]?[score.entity.rawValue] = score.range }
    }
    return days.keys.sorted().filter { $0 <= today }.compactMap { day in
      guard let ranges = days[day], let overall = ranges["overall"] else { return nil }
      let entities = Entity.allCases.compactMap { entity in
        ranges[entity.rawValue].map { (entity, $0) }
      }
      return HygieneTrendPoint(
        day: day, overall: overall, entities: Dictionary(uniqueKeysWithValues: entities))
    }
  }

  private static func text(_ range: HygieneRange) -> String {
    [range.low, range.high].map { String(($0.times(Rational(100)) ?? .zero).rounded) }
      .joined(separator: " ")
  }

  private static func range(_ text: String) -> HygieneRange? {
    let ends = text.split(separator: " ").compactMap { Int($0) }
    guard ends.count == 2, let low = Rational(ends[0], 100), let high = Rational(ends[1], 100)
    else { return nil }
    return HygieneRange(low: low, high: high)
  }
}
