/// Rows grouped by deal and ordered by a key within each; equal keys keep their order.
///
/// Rows of no deal are left out. Those that are in order already are returned as they are: an export
/// of histories mostly is.
///
/// - Parameters:
///   - rows: the rows.
///   - count: the number of deals.
///   - deal: the deal of a row, below `count`, or none.
///   - key: what orders the rows of a deal.
/// - Returns: the rows in order.
func sortedByDeal<Row>(
  _ rows: [Row], count: Int, deal: (Row) -> Ref, key: (Row) -> Int64
) -> [Row] {
  if isSortedByDeal(rows, deal: deal, key: key) { return rows }
  var starts = [Int](repeating: 0, count: count + 1)
  for row in rows {
    if let position = deal(row).position, position < count { starts[position + 1] += 1 }
  }
  for index in 0..<count { starts[index + 1] += starts[index] }
  var order = [Int32](repeating: 0, count: starts[count])
  var keys = [Int64](repeating: 0, count: starts[count])
  var filled = starts
  for (index, row) in rows.enumerated() {
    guard let position = deal(row).position, position < count else { continue }
    keys[filled[position]] = key(row)
    order[filled[position]] = Int32(index)
    filled[position] += 1
  }
  for position in 0..<count {
    let range = starts[position]..<starts[position + 1]
    if isAscending(keys[range]) { continue }
    let sorted = range.sorted { (keys[$0], order[$0]) < (keys[$1], order[$1]) }
    order.replaceSubrange(range, with: sorted.map { order[$0] })
  }
  return order.map { rows[Int($0)] }
}

private func isSortedByDeal<Row>(
  _ rows: [Row], deal: (Row) -> Ref, key: (Row) -> Int64
) -> Bool {
  var last: (deal: Int32, key: Int64) = (0, .min)
  for row in rows {
    let next = (deal(row).index, key(row))
    if next < last { return false }
    last = next
  }
  return true
}

private func isAscending(_ keys: ArraySlice<Int64>) -> Bool {
  zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
}
