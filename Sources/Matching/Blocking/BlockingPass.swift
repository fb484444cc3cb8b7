/// Rows that agree on all keys of a pass are compared.
package struct BlockingPass: Sendable, Codable, Hashable {
  var keys: [BlockingKey]
  /// Words for people, such as `email` or `family name sound + given name start`.
  package var label: String
  /// Pairs expected when the pass was chosen.
  package var estimatedPairs: Int
  /// Pairs found.
  package var pairs: Int = 0
  /// Blocks that were too large and were split by further keys.
  package var splitBlocks: Int = 0
}
