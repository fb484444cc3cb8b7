import CRM
import Warehouse

/// The decisions in force of one kind as a graph: what is connected by "the same" must not be
/// named in "not the same".
struct Decided {
  private var same: [RecordID: Set<RecordID>] = [:]
  private let apart: [(left: RecordID, right: RecordID)]

  init(_ decisions: [DecisionStore.Decision]) {
    for decision in decisions where decision.verdict.isSame {
      same[decision.left, default: []].insert(decision.right)
      same[decision.right, default: []].insert(decision.left)
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

  /// A pair that is both: connected, and decided to be two; nil where all decisions agree.
  var contradiction: (left: RecordID, right: RecordID)? {
    apart.first { connected(to: $0.left).contains($0.right) }
  }
}
