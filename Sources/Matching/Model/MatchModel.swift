/// Everything a match weight depends on, frozen: the same pair weighs the same tomorrow.
package struct MatchModel: Sendable, Codable, Hashable {
  /// Weights of one comparison.
  package struct Weights: Sendable, Codable, Hashable {
    /// Name of the compared column.
    package var name: String
    var form: ComparisonForm
    /// Whether it says who the entity is.
    var isIdentity: Bool
    /// Shares of levels, whatever the other comparisons say.
    package var marginal: Shares
    /// Shares of levels by the level of another comparison; the most telling one first.
    package var conditions: [Condition] = []
    /// Expected matches in training with both values, and those of them that differ entirely.
    var matches = 0.0
    var differing = 0.0
    /// Bits to add for a shared value by how common it is, a bucket of `Rarity` each.
    var rarity: [Double]
    var values: FrequencyTable
    var words: FrequencyTable

    /// Whether equal values belong to one person or organisation.
    ///
    /// A mailbox does, and a key that hardly any unrelated rows share: a postcode may look like one.
    var isPersonal: Bool { form == .email || form == .code && marginal.u[1] < 0.0002 }
  }

  /// Share of each level among matches (m) and among other pairs (u); level 0 is not counted.
  package struct Shares: Sendable, Codable, Hashable {
    package var m: [Double]
    package var u: [Double]
  }

  /// What the level of another comparison foretells about this one.
  package struct Condition: Sendable, Codable, Hashable {
    /// Index of the other comparison.
    package var parent: Int
    /// Shares by level of the parent.
    package var rows: [Shares]
  }

  package var weights: [Weights]
  /// Prior odds of a match among all pairs, in bits.
  package var priorBits: Double
  /// Match weight from which pairs are linked, in bits.
  package var thresholdBits: Double
  package var passes: [BlockingPass]
  /// How many rows the model learned from.
  package var trainedRows: Int

  /// The columns it compares, in the order of a pair's levels and of an explanation's steps.
  package var comparedColumns: [String] { weights.map(\.name) }
}
