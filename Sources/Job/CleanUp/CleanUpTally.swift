import Cleaning

/// What cleaning did to one column, with a few examples.
struct ColumnTally: Sendable {
  /// One rule's part.
  struct Entry: Sendable {
    let rule: RuleID
    let isReject: Bool
    var count = 0
    var examples: [Example] = []
  }

  /// A value before and after; the same text twice where it was refused.
  struct Example: Sendable {
    let line: Int
    let before: String
    let after: String
  }

  static let mostExamples = 3
  /// Columns with more different values than this are no pick lists.
  static let mostSpellings = 500

  private(set) var filled = 0
  private(set) var entries: [Entry] = []
  /// How often each spelling occurs, for pick lists; nil where there are too many.
  private(set) var spellings: [String: Int]?

  init(countsSpellings: Bool) { spellings = countsSpellings ? [:] : nil }

  /// The number of values that were changed.
  var changed: Int { entries.reduce(0) { $0 + ($1.isReject ? 0 : $1.count) } }

  /// The number of values that could not be read.
  var rejected: Int { entries.reduce(0) { $0 + ($1.isReject ? $1.count : 0) } }

  mutating func countFilled() { filled += 1 }

  /// Counts an outcome; the example is made only where one is still wanted.
  mutating func count(_ rule: RuleID, isReject: Bool, example: () -> Example) {
    let place = place(of: rule, isReject)
    entries[place].count += 1
    if entries[place].examples.count < Self.mostExamples {
      entries[place].examples.append(example())
    }
  }

  /// Counts a spelling of a pick list.
  mutating func countSpelling(_ text: @autoclosure () -> String) {
    guard spellings != nil else { return }
    spellings?[text(), default: 0] += 1
    if (spellings?.count ?? 0) > Self.mostSpellings { spellings = nil }
  }

  /// Adds what a later batch came to.
  mutating func add(_ other: ColumnTally) {
    filled += other.filled
    for entry in other.entries {
      let place = place(of: entry.rule, entry.isReject)
      entries[place].count += entry.count
      let room = Self.mostExamples - entries[place].examples.count
      entries[place].examples += entry.examples.prefix(room)
    }
    guard spellings != nil else { return }
    guard let others = other.spellings else {
      spellings = nil
      return
    }
    spellings?.merge(others) { $0 + $1 }
    if (spellings?.count ?? 0) > Self.mostSpellings { spellings = nil }
  }

  private mutating func place(of rule: RuleID, _ isReject: Bool) -> Int {
    for index in entries.indices
    where entries[index].rule == rule && entries[index].isReject == isReject {
      return index
    }
    entries.append(Entry(rule: rule, isReject: isReject))
    return entries.count - 1
  }
}
