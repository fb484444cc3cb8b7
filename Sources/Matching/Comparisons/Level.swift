/// One outcome of comparing two values, from best to worst in its comparison's list.
struct Level: Sendable {
  /// What a reader sees, such as `day and month swapped`.
  let label: String
  /// Expected share of this level among true matches, before the data speak.
  let prior: Double
  /// How far the frequency of the value matters: 1 for equal values, 0 for differences.
  let frequency: Float
  /// Whether the level's place in the list says how strong it is, so that it can't weigh more than
  /// the level before it.
  let isOrdered: Bool
  /// Bits that the level may add at most, however rare it is among other pairs.
  let mostBits: Double

  init(
    _ label: String, _ prior: Double, _ frequency: Float = 0, ordered: Bool = true,
    most: Double = 20
  ) {
    self.label = label
    self.prior = prior
    self.frequency = frequency
    isOrdered = ordered
    mostBits = most
  }
}
