/// Whether a table's rows leave out blank fields at their ends as a habit, as spreadsheets do, so that a
/// row with fewer fields than columns has lost nothing.
///
/// A writer with that habit never ends a row in a blank field, and leaves out only what is blank in
/// other rows too. What the sample's rows show decides it; one short row alone shows no habit.
struct ShortRows: Sendable, Hashable {
  /// The rows of a table that show nothing: a short row is damage.
  static let none = ShortRows()

  private var isHabit = false
  /// By column, whether rows do without it.
  private var mayLack: [Bool] = []

  private init() {}

  /// - Parameters:
  ///   - rows: the cells of the sample's records, long and short.
  ///   - columns: how many the table has.
  ///   - isStated: whether the header shows already that the table is wider than most of its rows.
  init(_ rows: [[ArraySlice<UInt8>]], columns: Int, isStated: Bool) {
    // A line of one cell is as likely a remark as a record.
    let rows = rows.filter { $0.count <= columns && ($0.count > 1 || columns <= 2) }
    let short = rows.filter { $0.count < columns }
    let blankEnds = rows.count { $0.last.map(Self.isBlank) ?? true }
    if isStated {
      isHabit = true
    } else {
      guard short.count > 1, blankEnds * 20 <= rows.count,
        !rows.contains(where: { $0.count == columns && $0.last.map(Self.isBlank) ?? true })
      else { return }
    }
    mayLack = (0..<columns).map { Self.mayLack($0, rows) }
    if isStated { return }
    // Rows cut anywhere lack columns that every other row has.
    let fitting = short.count { allows($0.count) }
    isHabit = fitting * 10 >= short.count * 9
  }

  /// Whether a row with so many fields has lost nothing.
  func allows(_ fields: Int) -> Bool {
    fields < mayLack.count && mayLack[fields...].allSatisfy { $0 }
  }

  /// Whether a row is one that the habit makes.
  func allows(_ row: [[UInt8]]) -> Bool {
    isHabit && allows(row.count) && !(row.last.map { Self.isBlank($0[...]) } ?? true)
  }

  /// Whether rows do without a column: it is blank in some, or so many end before it that its
  /// values can't be what every record has.
  private static func mayLack(_ column: Int, _ rows: [[ArraySlice<UInt8>]]) -> Bool {
    var filled = 0
    var beyond = 0
    var lacking = 0
    for row in rows {
      if row.count <= column {
        lacking += 1
      } else if isBlank(row[column]) {
        return true
      } else {
        filled += 1
        if row.count > column + 1 { beyond += 1 }
      }
    }
    if lacking <= 1 { return filled < 2 }
    return filled < 9 * lacking && beyond < 2 * lacking
  }

  private static func isBlank(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
