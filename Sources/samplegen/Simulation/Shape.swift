/// How big the invented company is and how busy its people are.
struct Shape: Sendable {
  /// Customer companies, merged-away duplicates not counted.
  let accounts: Int
  /// People per account, from fewest to most; few are likelier.
  let people: ClosedRange<Int>
  /// Deals per account before the end of the simulation cuts some off.
  let deals: ClosedRange<Int>
  /// Leads per account that became nothing, in thousandths.
  let strayLeads: Int
  /// Tasks per deal, in thousandths.
  let tasks: Int
  /// Events per deal, in thousandths.
  let events: Int
  /// Contact roles per deal, in thousandths.
  let roles: Int
  /// Sellers beside the hand-written team.
  let extraReps: Int
  /// Rows that somebody edited on the last day, in thousandths.
  let edited: Int
  /// True for the committed sample, which is small enough to hold, check and explain.
  let isSample: Bool

  /// The committed sample company.
  static let sample = Shape(
    accounts: 216, people: 1...8, deals: 1...6, strayLeads: 620, tasks: 470, events: 300,
    roles: 420, extraReps: 0, edited: 10, isSample: true)

  /// The same company at any size: 1.0 (a thousand thousandths) has 200 thousand accounts.
  static func scaled(thousandths: Int) -> Shape {
    let accounts = max(1, 200 * thousandths)
    return Shape(
      accounts: accounts, people: 2...15, deals: 3...13, strayLeads: 420, tasks: 1_250,
      events: 450, roles: 0, extraReps: accounts / 200, edited: 10, isSample: false)
  }
}
