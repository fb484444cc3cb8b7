import Cleaning

/// Counts of rules for one column; the last rule is counted without a look-up.
struct PlanTally: Sendable {
  private var last: RuleID?
  private var lastIsInvalid = false
  private var lastCount = 0
  private var counts: [(rule: RuleID, isInvalid: Bool, count: Int)] = []

  /// Counts one value.
  @inline(__always)
  mutating func count(_ rule: RuleID, isInvalid: Bool) {
    if rule == last, isInvalid == lastIsInvalid {
      lastCount &+= 1
      return
    }
    flush()
    last = rule
    lastIsInvalid = isInvalid
    lastCount = 1
  }

  private mutating func flush() {
    guard let rule = last, lastCount > 0 else { return }
    let index = counts.firstIndex { $0.rule == rule && $0.isInvalid == lastIsInvalid }
    if let index {
      counts[index].count += lastCount
    } else {
      counts.append((rule, lastIsInvalid, lastCount))
    }
    lastCount = 0
  }

  /// Adds everything counted to a batch's tally and starts anew.
  mutating func drain(field: String, into tally: inout CleaningTally) {
    flush()
    for entry in counts {
      let key = CleaningTally.Key(
        field: field, rule: entry.rule.rawValue, isInvalid: entry.isInvalid)
      tally.counts[key, default: 0] += entry.count
    }
    counts.removeAll()
    last = nil
  }
}
