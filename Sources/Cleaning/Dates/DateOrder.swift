/// Which part of a numeric date comes first, where the digits alone don't tell.
package enum DateOrder: String, Codable, Sendable {
  /// d/m/Y.
  case dayFirst
  /// m/d/Y.
  case monthFirst
  /// Unknown: an ambiguous date such as 03/04/2025 is refused.
  case undecided
}
