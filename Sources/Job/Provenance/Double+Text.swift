extension Double {
  /// The number with so many decimals, rounded to the nearest.
  func text(digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((magnitude * scale).rounded())
    let plain = digits == 0 ? String(scaled) : String(scaled).fraction(digits: digits)
    return (self < 0 && scaled > 0 ? "-" : "") + plain
  }
}
