import Foundation
import Matching

/// Two rows of a table that may belong together, and what they weigh.
struct LinkScore {
  let left: Int
  let right: Int
  let weight: PairWeight
}

/// How common links are among all pairs of two lists, in bits.
enum LinkPrior {
  /// Estimates the prior by expectation maximisation, with the weights of the model held fixed.
  ///
  /// - Parameters:
  ///   - scores: all candidates; pairs that share no key count as no link.
  ///   - lefts: how many records the first list has among the candidates.
  ///   - rights: how many the second has.
  ///   - start: prior of the model, in bits.
  /// - Returns: the prior odds in bits, such that no record of the first list is expected to have
  ///   more than one partner.
  static func estimate(
    _ scores: [LinkScore], lefts: Int, rights: Int, from start: Double
  ) -> Double {
    let universe = Double(max(1, lefts)) * Double(max(2, rights))
    let most = 1 / Double(max(2, rights))
    let least = 0.01 * most
    var share = min(most, max(least, 1 / (1 + exp2(-start))))
    for _ in 0..<20 {
      let bits = log2(share / (1 - share))
      let expected = scores.reduce(0) { $0 + $1.weight.probability(priorBits: bits) }
      share = min(most, max(least, expected / universe))
    }
    return log2(share / (1 - share))
  }
}

/// Chooses the partner of every record among its candidates.
struct LinkChoice {
  /// A pair that is kept.
  struct Found {
    let score: LinkScore
    let probability: Double
    /// Whether no other partner of the record is likelier.
    let isBest: Bool
  }

  private let scores: [LinkScore]
  private let priorBits: Double

  init(_ scores: [LinkScore], priorBits: Double) {
    self.scores = scores
    self.priorBits = priorBits
  }

  /// The likely partners of each left record, one for each golden record on the right.
  func choose(goldenID: (Int) -> Int64) -> [Found] {
    let all = scores.map { (score: $0, probability: $0.weight.probability(priorBits: priorBits)) }
      .filter { $0.probability >= LinkStep.leastProbability }
      .sorted {
        if $0.score.left != $1.score.left { return $0.score.left < $1.score.left }
        if $0.probability != $1.probability { return $0.probability > $1.probability }
        if $0.score.weight.bits != $1.score.weight.bits {
          return $0.score.weight.bits > $1.score.weight.bits
        }
        return $0.score.right < $1.score.right
      }
    var result: [Found] = []
    var left = -1
    var taken: Set<Int64> = []
    for one in all {
      if one.score.left != left {
        left = one.score.left
        taken = []
      }
      let isBest = taken.isEmpty
      guard taken.insert(goldenID(one.score.right)).inserted else { continue }
      result.append(Found(score: one.score, probability: one.probability, isBest: isBest))
    }
    return result
  }
}
