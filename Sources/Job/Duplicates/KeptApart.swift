import CRM
import Matching
import Warehouse

/// What is known about rows of a table before they are compared, and why some of them stay apart.
struct KeptApart {
  /// What is decided by rows of the table, for the engine.
  let decisions: [Decision]
  private let decided: DecidedPairs
  private let ids: [Int64]
  /// The values of protected columns.
  private let table: MatchTable
  private let protected: [Int]

  init(_ decided: DecidedPairs, _ shape: MatchShape, _ rows: MatchRows) {
    protected = shape.columns.indices.filter { shape.columns[$0].isProtected }
    table = rows.table.only(protected)
    decisions = decided.decisions { rows.row(of: $0) }
    self.decided = decided
    ids = rows.ids
  }

  /// Why two rows that weigh enough were not merged.
  func reason(_ left: Int, _ right: Int) -> String {
    if decided.isFamily(ids[left], ids[right]) { return "parent and child company" }
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
}
