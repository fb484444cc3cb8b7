import Cleaning
import Foundation
import Warehouse

/// Finds deals that tell of one opportunity: twice in one source, or once in each of two.
///
/// Deals are no records of a thing in the world, so no model is learned: two renewals of one
/// customer look alike and are two. Each field that agrees adds `log2(m / u)` bits, where `m` is
/// how often twins agree (a constant here) and `u` the share of this value among the other deals;
/// each that differs takes bits away.
struct DealTwins: Sendable {
  private let facts: [DealFeatures]
  private let rejected: Set<KeyJoin.Pair>
  private let frequency: [DealFeatures.Value: Int]

  /// Reads the deals and what people decided about them.
  init(_ store: Store) throws {
    facts = try DealFeatures.read(store)
    rejected = Set(
      try DecisionStore(store).rows(.deal).filter { !$0.isSame }
        .map { KeyJoin.Pair(left: min($0.left, $0.right), right: max($0.left, $0.right)) })
    var frequency: [DealFeatures.Value: Int] = [:]
    for fact in facts {
      for value in fact.values { frequency[value, default: 0] += 1 }
    }
    self.frequency = frequency
  }

  /// The pairs worth a link or a look.
  func find() -> [MatchPairs.Pair] {
    guard facts.count > 1 else { return [] }
    return candidates().compactMap { left, right in
      let pair = KeyJoin.Pair(left: facts[left].id, right: facts[right].id)
      guard !rejected.contains(pair) else { return nil }
      let (bits, reasons) = weigh(facts[left], facts[right])
      let probability = 1 / (1 + exp2(-bits))
      guard probability >= LinkStep.leastProbability else { return nil }
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
    var blocks: [DealFeatures.Block: [Int]] = [:]
    for (index, fact) in facts.enumerated() {
      for block in fact.blocks { blocks[block, default: []].append(index) }
    }
    var seen: Set<UInt64> = []
    for members in blocks.values where members.count > 1 && members.count <= 20 {
      for (place, left) in members.enumerated() {
        for right in members[(place + 1)...] { seen.insert(UInt64(left) << 32 | UInt64(right)) }
      }
    }
    return seen.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// Deals of one source that tell a thing twice, and of two sources that tell the same thing:
  /// expected share of deals with a twin.
  private func priorBits(_ left: DealFeatures, _ right: DealFeatures) -> Double {
    let share = left.sourceID == right.sourceID ? 0.01 : 0.3
    return log2(2 * share / Double(facts.count + 2))
  }

  /// Bits of a value that two deals share: `log2(m / u)`, with the pair itself left out of `u`.
  private func agreement(_ value: DealFeatures.Value, m: Double) -> Double {
    let others = Double((frequency[value] ?? 2) - 2)
    let smoothing = 50.0
    return log2(m / ((others + 0.01 * smoothing) / (Double(facts.count) + smoothing)))
  }

  private func weigh(
    _ left: DealFeatures, _ right: DealFeatures
  ) -> (bits: Double, reasons: [String]) {
    var bits = priorBits(left, right)
    var reasons: [String] = []
    func add(_ found: Double, _ reason: String) {
      bits += found
      if found > 1 { reasons.append(reason) }
    }
    if let one = left.customer, let other = right.customer {
      if one == other {
        add(agreement(one, m: 0.95), "customer: equal")
      } else {
        // Two sources spell a customer in two ways more often than one source has it twice.
        bits -= left.sourceID == right.sourceID ? 10 : 3
      }
    }
    if let one = left.name, let other = right.name {
      if one == other {
        add(agreement(one, m: 0.6), "name: equal")
      } else {
        add(Set(left.words).overlap(Set(right.words)) >= 0.5 ? 2 : -3, "name: alike")
      }
    }
    if let one = left.amount, let other = right.amount {
      if one == other {
        add(agreement(one, m: 0.8), "amount: equal")
      } else {
        add(left.isNear(right) ? 2 : -3, "amount: within 5 %")
      }
    }
    if let days = DealFeatures.days(left.closeDay, right.closeDay) {
      switch days {
      case 0: add(min(5, agreement(.closeDay(left.closeDay ?? 0), m: 0.6)), "close date: equal")
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
    return (bits, reasons)
  }
}
