import Dispatch
import Synchronization

/// Maps `0..<count` on `workers` threads and keeps the order of results.
package func parallelMap<Result: Sendable>(
  _ count: Int, workers: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  if workers <= 1 || count <= 1 { return (0..<count).map(body) }
  let next = Atomic<Int>(0)
  let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { break }
      let result = body(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
