#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two-sided p-value of Fisher's exact test on a 2 x 2 table of counts.
///
/// Fisher 1922; the sum of the probabilities of all tables with the same margins that are no more
/// likely than the one seen.
package func fisherExact(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
  let row = a + b
  let column = a + c
  let total = a + b + c + d
  func logChoose(_ n: Int, _ k: Int) -> Double {
    lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
  }
  func logProbability(_ x: Int) -> Double {
    logChoose(column, x) + logChoose(total - column, row - x) - logChoose(total, row)
  }
  let seen = logProbability(a)
  var sum = 0.0
  for x in max(0, row + column - total)...min(row, column) {
    let value = logProbability(x)
    // Equal tables differ by rounding only.
    if value <= seen + 1e-7 { sum += exp(value) }
  }
  return min(1, sum)
}

/// Which p-values stand at a false discovery rate of `rate`; Benjamini and Hochberg 1995.
package func benjaminiHochberg(_ values: [Double], rate: Double) -> [Bool] {
  let order = values.indices.sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
  var last = -1
  for (rank, index) in order.enumerated()
  where values[index] <= rate * Double(rank + 1) / Double(values.count) {
    last = rank
  }
  var result = [Bool](repeating: false, count: values.count)
  for rank in 0..<(last + 1) { result[order[rank]] = true }
  return result
}
