import Foundation

/// Two tellings of the same numbers, and every place where they differ.
struct Comparison {
  private(set) var differences: [String] = []
  /// How many numbers were compared: a comparison of nothing proves nothing.
  private(set) var count = 0

  /// Compares two values; money may come as text on both sides.
  mutating func expect(_ what: String, _ expected: JSON, is actual: JSON) {
    count += 1
    let isSame =
      if let left = expected.decimal, let right = actual.decimal { left == right } else {
        expected == actual
      }
    if !isSame { differences.append("\(what): the key has \(expected), the report \(actual)") }
  }

  /// Compares a rate, given as a fraction of two whole numbers, with six decimals of the report;
  /// nothing of nothing is null.
  mutating func expect(_ what: String, _ part: Int?, of whole: Int?, is actual: JSON) {
    count += 1
    guard let part, let whole, whole > 0 else {
      if !actual.isNull {
        differences.append("\(what): nothing to count, the report has \(actual)")
      }
      return
    }
    let scaled = (Double(part) / Double(whole) * 1_000_000).rounded(.toNearestOrEven)
    let found = actual.decimal.map { NSDecimalNumber(decimal: $0 * 1_000_000).doubleValue }
    if found != scaled {
      differences.append("\(what): the key has \(part)/\(whole), the report \(actual)")
    }
  }
}

extension [JSON] {
  /// The object of a funnel's array that tells of a stage.
  func stage(_ name: JSON) -> JSON { first { $0["stage"] == name } ?? .null }
}
