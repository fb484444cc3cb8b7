/// An SVG drawing under construction: shapes and words at places, nothing computed from data.
struct Drawing {
  /// Which way words run from their place.
  enum Anchor: String {
    case start, middle, end
  }

  /// User units, equal to CSS pixels at the width the drawing is made for.
  let width: Double
  var height = 0.0
  private var nodes: [Markup] = []

  init(width: Double) { self.width = width }

  mutating func rect(
    x: Double, y: Double, width: Double, height: Double, _ style: String, title: String = "",
    radius: Double = 0
  ) {
    nodes.append(
      .tag(
        "rect",
        [
          "class": style, "x": Self.number(x), "y": Self.number(y),
          "width": Self.number(max(width, 0)), "height": Self.number(max(height, 0)),
          "rx": radius > 0 ? Self.number(radius) : nil,
        ], Self.titled(title)))
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, _ style: String, title: String = ""
  ) {
    nodes.append(
      .tag(
        "line",
        [
          "class": style, "x1": Self.number(x1), "y1": Self.number(y1), "x2": Self.number(x2),
          "y2": Self.number(y2),
        ], Self.titled(title)))
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ style: String, title: String = "") {
    nodes.append(
      .tag(
        "circle",
        [
          "class": style, "cx": Self.number(x), "cy": Self.number(y), "r": Self.number(radius),
        ], Self.titled(title)))
  }

  /// A line through `points`; a nil interrupts it.
  mutating func polyline(_ points: [(x: Double, y: Double)?], _ style: String) {
    var path = ""
    var isDown = false
    for point in points {
      guard let point else {
        isDown = false
        continue
      }
      path += (isDown ? "L" : "M") + Self.number(point.x) + " " + Self.number(point.y)
      isDown = true
    }
    if !path.isEmpty { nodes.append(.tag("path", ["class": style, "d": path])) }
  }

  mutating func text(
    _ words: String, x: Double, y: Double, _ style: String = "", anchor: Anchor = .start,
    title: String = ""
  ) {
    if words.isEmpty { return }
    nodes.append(
      .tag(
        "text",
        [
          "class": style.isEmpty ? nil : style, "x": Self.number(x), "y": Self.number(y),
          "text-anchor": anchor == .start ? nil : anchor.rawValue,
        ], Self.titled(title) + [.text(words)]))
  }

  /// The drawing as an element that names and describes itself to those who can't see it.
  func svg(style: String, id: String, title: String, description: String) -> Markup {
    .tag(
      "svg",
      [
        "class": style, "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))",
        "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
      ],
      [
        .tag("title", ["id": "\(id)-t"], text: title),
        .tag("desc", ["id": "\(id)-d"], text: description),
      ] + nodes)
  }

  /// The drawing as an element that repeats what stands beside it in words.
  func decoration(style: String) -> Markup {
    .tag(
      "svg",
      [
        "class": style, "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))",
        "aria-hidden": "true",
      ], nodes)
  }

  /// A coordinate with at most one decimal.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e7 else { return "0" }
    let tenths = Int((value * 10).rounded(.toNearestOrEven))
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? sign + String(whole) : sign + String(whole) + "." + String(rest)
  }

  private static func titled(_ words: String) -> [Markup] {
    words.isEmpty ? [] : [.tag("title", [:], text: words)]
  }
}
