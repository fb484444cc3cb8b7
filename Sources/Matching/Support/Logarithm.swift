import Foundation

/// Natural logarithm.
func logOf(_ value: Double) -> Double { log(value) }

/// Logarithm to base 2: the unit of match weights is the bit.
func logBits(_ value: Double) -> Double { log2(value) }

/// The probability that belongs to a match weight in bits.
func probability(bits: Double) -> Double {
  bits > 60 ? 1 : 1 / (1 + exp2(-bits))
}

/// 2 to the power of `exponent`.
func exp2Of(_ exponent: Double) -> Double { exp2(exponent) }
