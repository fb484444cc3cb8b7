/// Level vectors of the pairs a model learns from, each standing for a number of pairs.
struct TrainingPairs: Sendable {
  /// Comparisons per pair.
  let stride: Int
  /// `stride` levels per pair.
  var levels: [UInt8] = []
  /// How many pairs of the table this one stands for.
  var weight: [Double] = []
  /// Bucket of the more common of the two values, per comparison.
  var bucket: [UInt8] = []

  /// Whether the pair was drawn at random, and so is no match.
  var isRandom: [Bool] = []

  init(stride: Int) { self.stride = stride }

  var count: Int { weight.count }
}
