import CRM
import Matching
import Warehouse

/// What is known about pairs of records before they are compared: decisions of people, and parent
/// companies with their children, which only a person may unite.
struct KeptApart {
  /// The decisions by rows of the table, for the engine.
  let decisions: [Decision]
  private let families: Set<Pair>
  /// The values of protected columns.
  private let table: MatchTable
  private let protected: [Int]

  private struct Pair: Hashable {
    let left: Int
    let right: Int

    init(_ one: Int, _ other: Int) {
      left = min(one, other)
      right = max(one, other)
    }
  }

  init(_ kind: PairKind, _ shape: MatchShape, _ rows: MatchRows, in store: Store) throws {
    protected = shape.columns.indices.filter { shape.columns[$0].isProtected }
    table = rows.table.only(protected)
    var decided: [Pair: Bool] = [:]
    let people = DecisionStore(store)
    for decision in Decided(try people.inForce(kind)).among(try people.living(kind)) {
      guard let left = rows.row(of: decision.left), let right = rows.row(of: decision.right)
      else { continue }
      decided[Pair(left, right)] = decision.isSame
    }
    var families: Set<Pair> = []
    if kind == .account {
      try store.ask(Self.ancestors, doing: "reading parent companies") { row in
        if let child = rows.row(of: row.integer(0) ?? 0),
          let parent = rows.row(of: row.integer(1) ?? 0), child != parent
        {
          families.insert(Pair(child, parent))
        }
      }
    }
    self.families = families
    var all = decided
    for pair in families where all[pair] == nil { all[pair] = false }
    decisions = all.sorted { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }
      .map { Decision(left: $0.key.left, right: $0.key.right, isSame: $0.value) }
  }

  /// Why two rows that weigh enough were not merged.
  func reason(_ left: Int, _ right: Int) -> String {
    if families.contains(Pair(left, right)) { return "parent and child company" }
    for field in protected {
      let (one, other) = (
        table.text(row: left, field: field), table.text(row: right, field: field)
      )
      if !one.isEmpty, !other.isEmpty, one != other {
        return "different \(table.fields[field].name)"
      }
    }
    return "other records of the two groups speak against it"
  }

  /// Each account with its parent, its parent's parent and so on.
  private static let ancestors = """
    with recursive
    parent as (
        select child.id as child_id, above.id as parent_id, 1 as depth
        from account as child
        inner join account as above
            on above.source_id = child.source_id
            and above.key = child.parent_ref
            and above.closed_run is null
        where child.closed_run is null
        and child.parent_ref is not null
    ),
    ancestor as (
        select child_id, parent_id, depth from parent
        union
        select ancestor.child_id, parent.parent_id, ancestor.depth + 1
        from ancestor
        inner join parent on parent.child_id = ancestor.parent_id
        where ancestor.depth < 10
    )
    select distinct child_id, parent_id from ancestor
    """
}
