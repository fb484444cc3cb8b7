import CRM
import Matching
import Warehouse

/// Finds records of different kinds that belong together, and deals that tell of one opportunity.
///
/// A lead and a contact may be one person, a lead or contact may belong to a company. Such records
/// are linked with a probability and a reason, never merged.
struct LinkStep {
  let store: Store
  let settings: Settings

  /// From this probability on a link counts; less is for people to look at.
  static let linkProbability = 0.9
  /// Below this probability a pair is not kept.
  static let leastProbability = 0.5

  /// The pairs of a kind while they are weighed.
  private struct Weighed {
    let kind: PairKind
    let pairs: SideWork<[MatchPairs.Pair]>
  }

  /// Looks for links of all kinds anew: those of one kind are weighed while the records of the next
  /// are read.
  func run() throws {
    let accounts = try LinkAccounts(store)
    let candidates = try LinkCandidates(accounts, in: store)
    let joined = SideWork { candidates.pairs() }
    let twins = try DealTwins(accounts, in: store)
    let pairs = try joined.wait()
    var before = Weighed(kind: .deal, pairs: SideWork { twins.find() })
    for link in LinkKind.all(protectedKeys: settings.protectedKeys) {
      let next = try weigh(link, pairs[link.kind] ?? [])
      try keep(before)
      before = next
    }
    try keep(before)
  }

  /// Reads the records of a kind's candidates, and has their pairs weighed on a thread of its own.
  private func weigh(_ link: LinkKind, _ candidates: [KeyJoin.Pair]) throws -> Weighed {
    let decided = try DecisionStore(store).rows(link.kind)
    let rejected = Set(
      decided.filter { !$0.isSame }.map { KeyJoin.Pair(left: $0.left, right: $0.right) })
    let open = candidates.filter { !rejected.contains($0) }
    if open.isEmpty { return Weighed(kind: link.kind, pairs: SideWork { [] }) }
    let weighing = try LinkWeighing(link, open, in: store)
    return Weighed(kind: link.kind, pairs: SideWork { weighing.pairs() })
  }

  /// Stores the pairs of a kind, with what people decided about them.
  private func keep(_ weighed: Weighed) throws {
    var pairs = try weighed.pairs.wait()
    for decision in try DecisionStore(store).rows(weighed.kind) where decision.isSame {
      pairs.removeAll { $0.left == decision.left && $0.right == decision.right }
      pairs.append(
        MatchPairs.Pair(
          left: decision.left, right: decision.right, outcome: .link, probability: 1,
          reason: "somebody decided so"))
    }
    try MatchPairs(store).replace(MatchPairs.ordered(pairs), of: weighed.kind)
  }
}
