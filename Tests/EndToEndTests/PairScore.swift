/// How well a partition of records finds the pairs that are truly one person or company.
struct PairScore: Sendable, CustomStringConvertible {
  let inTruth: Int
  let found: Int
  let right: Int

  /// Compares two partitions; records that the truth does not know are left out.
  ///
  /// - Parameters:
  ///   - groups: what was found, records by id.
  ///   - truth: the cluster of every record.
  init(groups: [[String]], truth: [String: String]) {
    func pairs(_ groups: [[String]]) -> Set<[String]> {
      var result: Set<[String]> = []
      for group in groups {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...] { result.insert([one, other].sorted()) }
        }
      }
      return result
    }
    let known = groups.map { $0.filter { truth[$0] != nil } }
    let clusters = Dictionary(grouping: truth.keys) { truth[$0] ?? "" }
    let (foundPairs, truePairs) = (pairs(known), pairs(Array(clusters.values)))
    inTruth = truePairs.count
    found = foundPairs.count
    right = foundPairs.intersection(truePairs).count
  }

  /// Share of the pairs found that are right.
  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

  /// Share of the true pairs that were found.
  var recall: Double { inTruth == 0 ? 1 : Double(right) / Double(inTruth) }

  /// The harmonic mean of precision and recall.
  var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  var description: String {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    return "\(inTruth) pairs in truth, \(found) found, \(right) of them right: "
      + "precision \(percent(precision)), recall \(percent(recall)), F1 \(percent(f1))"
  }
}
