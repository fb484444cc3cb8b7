import CRM
import Matching
import Warehouse

/// Pairs of records of which it is known before they are compared whether they are the same: decisions
/// of people, and parent companies with their children, which only a person may unite.
struct DecidedPairs {
  /// Two versions, the smaller one first.
  struct Pair: Hashable {
    let left: Int64
    let right: Int64

    init(_ one: Int64, _ other: Int64) {
      left = min(one, other)
      right = max(one, other)
    }
  }

  /// Whether the two are the same, by pair.
  private let decided: [Pair: Bool]
  private let families: Set<Pair>

  /// Reads what holds for the records of a kind.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(_ kind: PairKind, in store: Store) throws {
    var decided: [Pair: Bool] = [:]
    let people = DecisionStore(store)
    for decision in Decided(try people.inForce(kind)).among(try people.living(kind)) {
      decided[Pair(decision.left, decision.right)] = decision.isSame
    }
    let families = kind == .account ? try Self.families(in: store) : []
    for pair in families where decided[pair] == nil { decided[pair] = false }
    self.decided = decided
    self.families = families
  }

  /// The decisions about records that are among those of some rows, by row.
  func decisions(_ row: (Int64) -> Int?) -> [Decision] {
    decided.compactMap { pair, isSame -> Decision? in
      guard let left = row(pair.left), let right = row(pair.right) else { return nil }
      return Decision(left: min(left, right), right: max(left, right), isSame: isSame)
    }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// Whether two versions are those of a parent company and a child.
  func isFamily(_ one: Int64, _ other: Int64) -> Bool { families.contains(Pair(one, other)) }

  /// Everything as numbers, to be kept and compared with what held before: both versions of a pair,
  /// then 1 where they are the same.
  var packed: MatchBasis.Decided {
    decided.sorted { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }
      .flatMap { [$0.key.left, $0.key.right, $0.value ? 1 : 0] }
  }

  /// The versions of which something else held before.
  func changed(since before: MatchBasis.Decided) -> Set<Int64> {
    var old: [Pair: Bool] = [:]
    for place in stride(from: 0, to: before.count - before.count % 3, by: 3) {
      old[Pair(before[place], before[place + 1])] = before[place + 2] == 1
    }
    var changed: Set<Int64> = []
    for (pair, isSame) in decided where old[pair] != isSame {
      changed.formUnion([pair.left, pair.right])
    }
    for pair in old.keys where decided[pair] == nil {
      changed.formUnion([pair.left, pair.right])
    }
    return changed
  }

  /// Companies above a company that count as its family.
  private static let generations = 10

  /// Each account with its parent, its parent's parent and so on.
  private static func families(in store: Store) throws -> Set<Pair> {
    var parents: [Int64: Int64] = [:]
    try store.ask(
      """
      select child.id, above.id
      from account as child
      inner join account as above
          on above.source_id = child.source_id
          and above.key = child.parent_ref
          and above.closed_run is null
      where child.closed_run is null
      and child.parent_ref is not null
      """, doing: "reading parent companies"
    ) { parents[$0.integer(0) ?? 0] = $0.integer(1) ?? 0 }
    var families: Set<Pair> = []
    for (child, parent) in parents {
      var (above, generation): (Int64?, Int) = (parent, 0)
      while let one = above, generation < generations {
        if one != child { families.insert(Pair(child, one)) }
        above = parents[one]
        generation += 1
      }
    }
    return families
  }
}
