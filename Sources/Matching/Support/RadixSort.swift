import Synchronization

/// A 64-bit key with the row it came from.
package struct KeyedRow: Sendable {
  package var key: UInt64
  package var row: UInt32

  package init(key: UInt64, row: UInt32) {
    self.key = key
    self.row = row
  }
}

/// Sorts by key, stable, in time linear in the count (least significant digit first, 11 bits).
package func radixSort(_ rows: inout [KeyedRow], bits: Int = 64) {
  if rows.count < 256 {
    // Swift's sort is stable in practice but not by contract, hence the row as second key.
    rows.sort { $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row }
    return
  }
  var spare = [KeyedRow](repeating: KeyedRow(key: 0, row: 0), count: rows.count)
  var shift = 0
  while shift < bits {
    var starts = [Int](repeating: 0, count: 2049)
    for entry in rows { starts[Int((entry.key >> UInt64(shift)) & 2047) + 1] += 1 }
    for digit in 1...2048 { starts[digit] += starts[digit - 1] }
    for entry in rows {
      let digit = Int((entry.key >> UInt64(shift)) & 2047)
      spare[starts[digit]] = entry
      starts[digit] += 1
    }
    swap(&rows, &spare)
    shift += 11
  }
}

/// The same on two threads: what begins with a zero bit beside what begins with a one.
func radixSortBeside(_ rows: inout [KeyedRow], workers: Int) {
  if workers < 2 || rows.count < 1 << 16 {
    radixSort(&rows)
    return
  }
  let top: UInt64 = 1 << 63
  let halves = Mutex([rows.filter { $0.key & top == 0 }, rows.filter { $0.key & top != 0 }])
  rows = []
  rows = parallelMap(2, workers: workers) { index in
    var half = halves.withLock { halves in
      let half = halves[index]
      halves[index] = []
      return half
    }
    radixSort(&half, bits: 63)
    return half
  }.reduce(into: []) { $0 += $1 }
}

/// Sorts numbers in time linear in the count; digits that all numbers share cost next to nothing.
package func radixSort(_ numbers: inout [UInt64]) {
  if numbers.count < 4096 {
    numbers.sort()
    return
  }
  var differing: UInt64 = 0
  for number in numbers { differing |= number ^ numbers[0] }
  var spare = [UInt64](repeating: 0, count: numbers.count)
  var shift: UInt64 = 0
  while shift < 64 {
    if (differing >> shift) & 2047 != 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for number in numbers { starts[Int((number >> shift) & 2047) + 1] += 1 }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      for number in numbers {
        let digit = Int((number >> shift) & 2047)
        spare[starts[digit]] = number
        starts[digit] += 1
      }
      swap(&numbers, &spare)
    }
    shift += 11
  }
}

/// The numbers that occur, each once, ascending; sorted on two threads, the smaller numbers beside
/// the larger ones.
func sortedOnce(_ numbers: consuming [UInt64], workers: Int) -> [UInt64] {
  let all = numbers
  let step = max(1, all.count / 1_024)
  let some = stride(from: 0, to: all.count, by: step).map { all[$0] }.sorted()
  // With one worker all are in the second half.
  let middle = workers < 2 || some.isEmpty ? 0 : some[some.count / 2]
  return parallelMap(2, workers: workers) { half in
    var part = all.filter { ($0 < middle) == (half == 0) }
    radixSort(&part)
    var unique: [UInt64] = []
    unique.reserveCapacity(part.count)
    for number in part where unique.last != number { unique.append(number) }
    return unique
  }.reduce(into: []) { $0 += $1 }
}
