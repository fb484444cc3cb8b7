/// A linear scale from values to pixels, with round marks.
struct Scale {
  let low: Double
  let high: Double
  /// Values worth a grid line, ascending.
  let ticks: [Double]

  /// Covers `values` and zero with about `count` round steps; never empty.
  init(covering values: [Double], count: Int = 4) {
    let finite = values.filter(\.isFinite)
    let least = min(finite.min() ?? 0, 0)
    let most = max(finite.max() ?? 0, 0)
    let span = most - least
    let step = Self.roundStep(span > 0 ? span / Double(max(count, 1)) : 1)
    let first = (least / step).rounded(.down)
    let last = max((most / step).rounded(.up), first + 1)
    low = first * step
    high = last * step
    let steps = Int(min(max(last - first, 1), 20))
    ticks = (0...steps).map { (first + Double($0)) * step }
  }

  /// Covers `values` and zero exactly; its only mark is zero.
  init(spanning values: [Double]) {
    let finite = values.filter(\.isFinite)
    low = min(finite.min() ?? 0, 0)
    let most = max(finite.max() ?? 0, 0)
    high = most > low ? most : low + 1
    ticks = [0]
  }

  /// Where `value` lies, 0 at the low end and 1 at the high end.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  /// The next of 1, 2, 2.5, 5, 10 times a power of ten that is at least `step`.
  private static func roundStep(_ step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    for factor in [1.0, 2, 2.5, 5] where power * factor >= step { return power * factor }
    return power * 10
  }
}
