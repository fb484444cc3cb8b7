/// A number's course in the space of a word.
package struct Sparkline: Sendable, Hashable, Codable {
  /// The values, oldest first; nil where there is none.
  package var values: [Double?]
  /// Whether the last value belongs to a period that still runs; it is drawn hollow.
  package var endsRunning: Bool

  /// The course of `values`, oldest first.
  package init(_ values: [Double?], endsRunning: Bool = false) {
    self.values = values
    self.endsRunning = endsRunning
  }

  /// The course as an element 120 by 28 pixels; nil with fewer than two values.
  func markup() -> Markup? {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard known.count > 1, let least = known.min(), let most = known.max() else { return nil }
    var drawing = Drawing(width: 120)
    drawing.height = 28
    let step = 112 / Double(max(values.count - 1, 1))
    let points = values.enumerated().map { index, value -> (x: Double, y: Double)? in
      guard let value, value.isFinite else { return nil }
      let share = most > least ? (value - least) / (most - least) : 0.5
      return (x: 4 + Double(index) * step, y: 24 - share * 20)
    }
    drawing.polyline(endsRunning ? Array(points.dropLast()) : points, "ln")
    if let last = points.last, let last {
      if endsRunning, let before = points.dropLast().last, let before {
        drawing.polyline([before, last], "ln dash")
      }
      drawing.circle(x: last.x, y: last.y, radius: 3, endsRunning ? "open" : "m")
    }
    return drawing.decoration(style: "spark")
  }

  /// The course in block characters, for plain text; empty with fewer than two values.
  func blocks() -> String {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard known.count > 1, let least = known.min(), let most = known.max() else { return "" }
    let levels = Array("▁▂▃▄▅▆▇█")
    return String(
      values.map { value -> Character in
        guard let value, value.isFinite else { return " " }
        let share = most > least ? (value - least) / (most - least) : 0.5
        return levels[min(Int((share * 7).rounded()), 7)]
      })
  }
}
