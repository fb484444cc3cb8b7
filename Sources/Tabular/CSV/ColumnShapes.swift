/// What the cells of each column of a sample look like, to tell which reading of a damaged row fits.
struct ColumnShapes: Sendable, Hashable {
  private struct Column: Sendable, Hashable {
    var filled = 0
    var total = 0
    var counts = [Int](repeating: 0, count: ValueShape.allCases.count)
    var values: Set<[UInt8]> = []
    var minLength = Int.max
    var maxLength = 0
  }

  private var columns: [Column]

  init(columnCount: Int) { columns = Array(repeating: Column(), count: columnCount) }

  /// Adds a sound row of the sample.
  mutating func add(_ row: [ArraySlice<UInt8>]) {
    for (index, cell) in row.enumerated() where index < columns.count {
      let shape = ValueShape.of(cell)
      columns[index].total += 1
      if shape == .empty { continue }
      columns[index].filled += 1
      columns[index].counts[Int(shape.rawValue)] += 1
      columns[index].minLength = min(columns[index].minLength, cell.count)
      columns[index].maxLength = max(columns[index].maxLength, cell.count)
      if columns[index].values.count <= 40 { columns[index].values.insert(Array(cell)) }
    }
  }

  /// How well a row fits: evidence for it minus evidence against it, and how many cells clash.
  func fit(_ row: [ArraySlice<UInt8>]) -> (score: Double, clashes: Int) {
    var score = 0.0
    var clashes = 0
    for (index, cell) in row.enumerated() where index < columns.count {
      switch judge(cell, columns[index]) {
      case .clash:
        clashes += 1
        score -= 2
      case .odd: score -= 0.5
      case .plain: break
      case .match: score += 1
      }
    }
    return (score, clashes)
  }

  private enum Verdict { case clash, odd, plain, match }

  private func judge(_ cell: ArraySlice<UInt8>, _ column: Column) -> Verdict {
    guard column.total >= 5 else { return .plain }
    let shape = ValueShape.of(cell)
    if shape == .empty {
      return column.filled == column.total ? .odd : .plain
    }
    if column.filled == 0 { return .odd }
    let akin = ValueShape.allCases.filter { $0 != .empty && $0.isAkin(shape) }
      .reduce(0) { $0 + column.counts[Int($1.rawValue)] }
    let share = Double(akin) / Double(column.filled)
    let isClosedSet = column.values.count <= 20 && column.filled >= 3 * column.values.count
    if isClosedSet {
      if column.values.contains(Array(cell)) { return .match }
      return share >= 0.5 ? .odd : .clash
    }
    if share < 0.02 { return .clash }
    if column.minLength == column.maxLength && column.filled >= 5 {
      return cell.count == column.minLength ? (share > 0.9 ? .match : .plain) : .odd
    }
    if shape.isData { return share > 0.8 ? .match : .plain }
    return .plain
  }
}
