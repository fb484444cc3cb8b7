/// Which mark separates the fraction, where the digits alone don't tell.
package enum DecimalStyle: String, Codable, Sendable {
  /// `1,234.56`.
  case point
  /// `1.234,56`.
  case comma
  /// Unknown: an ambiguous number such as `1.234` is refused.
  case undecided
}
