import CRM
import Warehouse

/// The decisions in force of one kind as a graph: what is connected by "the same" must not be
/// named in "not the same".
struct Decided {
  private var same: [RecordID: Set<RecordID>] = [:]
  /// The records that have a pair of their own in "the same", not only one that came along.
  private var named: Set<RecordID> = []
  private let apart: [(left: RecordID, right: RecordID)]
  private let decisions: [DecisionStore.Decision]

  init(_ decisions: [DecisionStore.Decision]) {
    self.decisions = decisions
    for decision in decisions where decision.verdict.isSame {
      same[decision.left, default: []].insert(decision.right)
      same[decision.right, default: []].insert(decision.left)
      if !decision.isAlong { named.formUnion([decision.left, decision.right]) }
    }
    apart = decisions.filter { !$0.verdict.isSame }.map { ($0.left, $0.right) }
  }

  /// Records that are decided to be the same as one, over others too; without `without`.
  func connected(to record: RecordID, without: RecordID? = nil) -> Set<RecordID> {
    var found: Set<RecordID> = [record]
    var open = [record]
    while let next = open.popLast() {
      for other in same[next] ?? [] where other != without && found.insert(other).inserted {
        open.append(other)
      }
    }
    return found
  }

  /// The records that a record is decided to be the same as, over one step, in order.
  func neighbours(of record: RecordID) -> [RecordID] { (same[record] ?? []).sorted() }

  /// Whether somebody named the record in a pair that is the same.
  func isNamed(_ record: RecordID) -> Bool { named.contains(record) }

  /// The records that came along with one, in order.
  func companions(of record: RecordID) -> [RecordID] {
    decisions.filter { $0.verdict.isSame && $0.isAlong }.compactMap { decision in
      if decision.left == record { return decision.right }
      return decision.right == record ? decision.left : nil
    }.sorted()
  }

  /// A pair that is both: connected, and decided to be two; nil where all decisions agree.
  var contradiction: (left: RecordID, right: RecordID)? {
    apart.first { connected(to: $0.left).contains($0.right) }
  }

  /// What the decisions say of the records that are there.
  ///
  /// What was decided over a record that is gone holds for those that are left: where A is B and A
  /// is C, B is C without A too, and what is not A is neither of them.
  ///
  /// - Parameter living: the rows of the records that are there.
  /// - Returns: pairs of rows, those that people named first.
  func among(
    _ living: [RecordID: Int64]
  ) -> [(left: Int64, right: Int64, isSame: Bool)] {
    var result: [(left: Int64, right: Int64, isSame: Bool)] = []
    for decision in decisions {
      if let left = living[decision.left], let right = living[decision.right] {
        result.append((left, right, decision.verdict.isSame))
      }
    }
    let gone = Set(decisions.flatMap { [$0.left, $0.right] }.filter { living[$0] == nil })
    guard !gone.isEmpty else { return result }
    var heirs: [RecordID: [RecordID]] = [:]
    for record in gone.sorted() where heirs[record] == nil {
      let all = connected(to: record)
      let left = all.filter { living[$0] != nil }.sorted()
      for other in all where gone.contains(other) { heirs[other] = left }
      for (one, other) in zip(left, left.dropFirst()) {
        if let one = living[one], let other = living[other] { result.append((one, other, true)) }
      }
    }
    for (left, right) in apart where gone.contains(left) || gone.contains(right) {
      let one = gone.contains(left) ? heirs[left]?.first : left
      let other = gone.contains(right) ? heirs[right]?.first : right
      guard let one, let other, one != other, let one = living[one], let other = living[other]
      else { continue }
      result.append((one, other, false))
    }
    return result
  }
}
