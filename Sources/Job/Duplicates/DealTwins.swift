import Foundation
import Matching
import Warehouse

/// Finds deals that tell of one opportunity: twice in one source, or once in each of two.
///
/// Deals are no records of a thing in the world, so no model is learned: two renewals of one
/// customer look alike and are two. Each field that agrees adds `log2(m / u)` bits, where `m` is
/// how often twins agree (a constant here) and `u` the share of this value among the other deals;
/// each that differs takes bits away.
struct DealTwins: Sendable {
  private let list: DealList
  private let rejected: Set<KeyJoin.Pair>
  private var facts: [DealFeatures] { list.deals }

  /// Reads the deals and what people decided about them.
  init(_ accounts: LinkAccounts, in store: Store) throws {
    list = try DealList(accounts, in: store)
    rejected = Set(
      try DecisionStore(store).rows(.deal).filter { !$0.isSame }
        .map { KeyJoin.Pair(left: min($0.left, $0.right), right: max($0.left, $0.right)) })
  }

  /// The pairs worth a link or a look.
  func find() -> [MatchPairs.Pair] {
    guard facts.count > 1 else { return [] }
    let weigher = Weigher(list)
    return candidates().compactMap { left, right in
      let pair = KeyJoin.Pair(left: facts[left].id, right: facts[right].id)
      guard !rejected.contains(pair) else { return nil }
      let probability = 1 / (1 + exp2(-weigher.weigh(facts[left], facts[right]) { _ in }))
      guard probability >= LinkStep.leastProbability else { return nil }
      var reasons: [String] = []
      _ = weigher.weigh(facts[left], facts[right]) { reasons.append($0) }
      return MatchPairs.Pair(
        left: pair.left, right: pair.right,
        outcome: probability >= LinkStep.linkProbability ? .link : .review,
        probability: probability, reason: reasons.joined(separator: "; "))
    }
  }

  /// Pairs of deals that share two of customer, name and amount.
  ///
  /// What more than a few deals share tells nothing.
  private func candidates() -> [(Int, Int)] {
    var keyed: [KeyedRow] = []
    for (index, fact) in facts.enumerated() {
      for block in fact.blocks { keyed.append(KeyedRow(key: block, row: UInt32(index))) }
    }
    radixSort(&keyed)
    var found: [UInt64] = []
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      if end - start <= 20 {
        for left in start..<end {
          for right in left + 1..<end {
            found.append(UInt64(keyed[left].row) << 32 | UInt64(keyed[right].row))
          }
        }
      }
      start = end
    }
    radixSort(&found)
    var pairs: [(Int, Int)] = []
    var last: UInt64?
    for pair in found where pair != last {
      pairs.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
      last = pair
    }
    return pairs
  }

  /// What pairs of the deals weigh.
  private struct Weigher {
    let list: DealList
    /// The values of all deals, sorted.
    let values: [UInt64]

    init(_ list: DealList) {
      self.list = list
      var values = list.deals.flatMap(\.values)
      radixSort(&values)
      self.values = values
    }

    /// Deals with a value.
    private func frequency(_ value: UInt64) -> Int {
      func first(above limit: UInt64) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
          let middle = (low + high) / 2
          if values[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
      }
      return first(above: value == .max ? .max : value + 1) - first(above: value)
    }

    /// Deals of one source that tell a thing twice, and of two sources that tell the same thing:
    /// expected share of deals with a twin.
    private func priorBits(_ left: DealFeatures, _ right: DealFeatures) -> Double {
      let share = left.sourceID == right.sourceID ? 0.01 : 0.3
      return log2(2 * share / Double(list.deals.count + 2))
    }

    /// Bits of a value that two deals share: `log2(m / u)`, with the pair itself left out of `u`.
    private func agreement(_ value: UInt64, m: Double) -> Double {
      let others = Double(frequency(value) - 2)
      let smoothing = 50.0
      return log2(m / ((others + 0.01 * smoothing) / (Double(list.deals.count) + smoothing)))
    }

    /// Bits of a pair; hands each reason for it to `say`.
    func weigh(
      _ left: DealFeatures, _ right: DealFeatures, _ say: (String) -> Void
    ) -> Double {
      var bits = priorBits(left, right)
      func add(_ found: Double, _ reason: String) {
        bits += found
        if found > 1 { say(reason) }
      }
      if left.customer != 0, right.customer != 0 {
        if left.customer == right.customer {
          add(agreement(left.customer, m: 0.95), "customer: equal")
        } else {
          // Two sources spell a customer in two ways more often than one source has it twice.
          bits -= left.sourceID == right.sourceID ? 10 : 3
        }
      }
      if left.name != 0, right.name != 0 {
        if left.name == right.name {
          add(agreement(left.name, m: 0.6), "name: equal")
        } else {
          add(list.overlap(left, right) >= 0.5 ? 2 : -3, "name: alike")
        }
      }
      if left.amount != 0, right.amount != 0 {
        if left.amount == right.amount {
          add(agreement(left.amount, m: 0.8), "amount: equal")
        } else {
          add(left.isNear(right) ? 2 : -3, "amount: within 5 %")
        }
      }
      if let days = DealFeatures.days(left.closeDay, right.closeDay) {
        switch days {
        case 0: add(min(5, agreement(left.close, m: 0.6)), "close date: equal")
        case 1...14: add(1.5, "close date: within two weeks")
        case 15...60: bits -= 0.5
        default: bits -= 6
        }
      }
      if let days = DealFeatures.days(left.createdDay, right.createdDay) {
        switch days {
        case 0...1: add(2, "created: the same day")
        case 2...30: bits += 1
        case 31...90: bits -= 1
        default: bits -= 5
        }
      }
      if let one = left.isWon, let other = right.isWon, one != other { bits -= 3 }
      return bits
    }
  }
}
